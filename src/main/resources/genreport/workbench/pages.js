// The pages as they are printed. Only changed pages are fetched and drawn again.

import { byId, el } from "./dom.js";
import { session } from "./session.js";
import { Unreachable } from "./api.js";
import { focusCell, focusLine, focusText, lineAtCursor } from "./form.js";
import { openTab } from "./tabs.js";

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const CSS_PX_PER_PT = 96 / 72;
const MARK = "#ffe58a";

/** The drawn pages: hash and shadow root of each. */
let drawn = [];

/** The zoom; 0 fits the width. */
let zoom = 0;
let isFetching = false;
let isWanted = false;
let place = {};

export function setUpPages() {
  byId("smaller").addEventListener("click", () => setZoom(-1));
  byId("larger").addEventListener("click", () => setZoom(1));
  byId("fit").addEventListener("click", () => {
    zoom = 0;
    size();
  });
  byId("print").addEventListener("click", () => window.print());
  document.addEventListener("selectionchange", () => markPlace(false));
  byId("form").addEventListener("focusin", () => markPlace(true));
}

export function forgetPages() {
  drawn = [];
  place = {};
  byId("pages").replaceChildren();
}

/** Fetches the pages; while that goes on, once more afterwards. */
export async function refreshPages() {
  isWanted = true;
  if (isFetching) {
    return;
  }
  isFetching = true;
  try {
    while (isWanted) {
      isWanted = false;
      show(await session.pages(drawn.map((page) => page.hash)));
    }
  } catch (e) {
    byId("stale").textContent = e instanceof Unreachable
      ? "连接断了，页面不是最新的" : "页面没有排出来：" + e.message;
  } finally {
    isFetching = false;
  }
}

function show(answer) {
  const pages = answer.pages || [];
  const known = new Map(drawn.map((page) => [page.hash, page]));
  const next = pages.map((page, i) => {
    const same = drawn[i] && drawn[i].hash === page.hash ? drawn[i] : null;
    return same || paint(page, drawn[i], known.get(page.hash));
  });
  for (const old of drawn.slice(pages.length)) {
    old.holder.remove();
  }
  drawn = next;
  size();
  byId("stale").textContent = staleText(answer);
  byId("preview").classList.toggle("old", answer.stale === true);
  byId("pages").dataset.revision = answer.revision;
  markPlace(false);
}

function staleText(answer) {
  if ((answer.pages || []).length === 0) {
    return "改正错误以后，这里显示印出的页面";
  }
  if (answer.stale) {
    return "有错误，下面是改错以前的页面";
  }
  return answer.draft ? "有错误，下面是草稿" : "";
}

/** Draws a page into the place of the old one, so that nothing else moves. */
function paint(page, old, known) {
  const holder = old ? old.holder : el("div", { class: "page" });
  const root = old ? old.root : holder.attachShadow({ mode: "open" });
  if (!old) {
    root.addEventListener("click", onClick);
    byId("pages").append(holder);
  }
  const svg = page.svg || (known ? known.svg : "");
  root.innerHTML = svg;
  return { hash: page.hash, holder, root, svg, width: page.width, height: page.height };
}

function setZoom(by) {
  const shown = zoom || currentScale();
  const bigger = ZOOMS.filter((one) => (by > 0 ? one > shown + 0.01 : one < shown - 0.01));
  if (bigger.length > 0) {
    zoom = by > 0 ? bigger[0] : bigger[bigger.length - 1];
    size();
  }
}

function currentScale() {
  const first = drawn[0];
  return first ? first.holder.clientWidth / (first.width * CSS_PX_PER_PT) : 1;
}

function size() {
  for (const page of drawn) {
    page.holder.style.setProperty("--width",
      zoom ? `${Math.round(page.width * CSS_PX_PER_PT * zoom)}px` : "100%");
  }
  byId("fit").setAttribute("aria-pressed", String(zoom === 0));
}

function onClick(event) {
  const text = event.composedPath().find((node) => node.dataset
    && (node.dataset.path || node.dataset.key));
  if (!text) {
    return;
  }
  openTab("form", false);
  const { path, key, line } = text.dataset;
  if (path) {
    focusCell(path);
  } else if (!(line && focusLine(key, Number(line)))) {
    focusText(key);
  }
}

/** Marks on the pages what the focused field shows, and brings it into view if wanted. */
export function markPlace(scroll) {
  const field = document.activeElement;
  const { path, key } = (field && field.dataset) || {};
  const isField = field && byId("form").contains(field) && (path || key);
  if (!isField) {
    return;
  }
  const line = key ? lineAtCursor(field) : 0;
  const isSame = place.path === path && place.key === key && place.line === line;
  place = { path, key, line };
  let first = null;
  for (const page of drawn) {
    for (const box of page.root.querySelectorAll("g > rect")) {
      const { dataset } = box.parentElement;
      const isHere = path ? dataset.path === path
        : dataset.key === key && (!line || dataset.line === String(line));
      box.setAttribute("fill", isHere ? MARK : "none");
      first = first || (isHere ? box : null);
    }
  }
  if (first && (scroll || !isSame)) {
    bringIntoView(first);
  }
}

function bringIntoView(box) {
  const frame = byId("pages").getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const isScrolling = byId("pages").scrollHeight > byId("pages").clientHeight;
  if (isScrolling && (own.top < frame.top || own.bottom > frame.bottom)) {
    byId("pages").scrollTop += own.top - frame.top - frame.height / 3;
  }
}
