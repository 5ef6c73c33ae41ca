// The tabs: the form and the source.

import { byId } from "./dom.js";

const NAMES = ["form", "source"];

export function setUpTabs(onOpen) {
  for (const name of NAMES) {
    const tab = byId("tab-" + name);
    tab.addEventListener("click", () => openTab(name, false));
    tab.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        openTab(NAMES[(NAMES.indexOf(name) + 1) % NAMES.length], true);
      }
    });
  }
  opened = onOpen;
}

let opened = () => {};

export function openTab(name, focus) {
  const before = currentTab();
  for (const other of NAMES) {
    const isOpen = other === name;
    byId(other).hidden = !isOpen;
    byId("tab-" + other).setAttribute("aria-selected", String(isOpen));
    byId("tab-" + other).tabIndex = isOpen ? 0 : -1;
  }
  if (focus) {
    byId("tab-" + name).focus();
  }
  if (before !== name) {
    opened(name);
  }
}

export const currentTab = () => NAMES.find((name) => !byId(name).hidden);
