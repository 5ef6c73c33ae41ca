// The source: the file itself, with line numbers and marks.

import { byId, el, onTyped } from "./dom.js";
import { session } from "./session.js";
import { MarkedText } from "./marked.js";
import { currentTab } from "./tabs.js";

let text = null;

export function setUpSource() {
  text = new MarkedText({ id: "source-text", wrap: "soft", autocapitalize: "off" }, true);
  onTyped(text.box, () => session.change([{ source: text.value }]));
  text.box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && !event.ctrlKey) {
      event.preventDefault();
      const before = text.value.slice(0, text.box.selectionStart);
      text.insert("\n" + before.slice(before.lastIndexOf("\n") + 1).match(/^ */)[0]);
    }
  });
  byId("source").append(
    el("label", { for: "source-text" }, "文件的原文（YAML）。改这里，表单跟着改"),
    text.element);
}

export function showSource(report, forced) {
  if (currentTab() !== "source" && !forced) {
    return;
  }
  if (forced || (document.activeElement !== text.box && !session.isPending("source"))) {
    text.value = report.text;
  }
  if (text.value === report.text) {
    text.mark(report.findings.map(({ start, end, severity }) => ({ start, end, kind: severity })));
  }
}

/** Selects a range of the source. */
export function selectSource(start, end) {
  showSource(session.report, true);
  const at = Math.max(0, start || 0);
  text.select(at, Math.max(at, end || 0));
}

export const isInSource = () => document.activeElement === text.box;
