// A text box that grows with its text, with marks under words and, if wanted, line numbers. The
// marks are in a copy of the text below the box; the copy also gives the box its height.

import { el } from "./dom.js";

export class MarkedText {
  /** Creates a box; numbered has line numbers. */
  constructor(properties, numbered = false) {
    this.copy = el("div", { class: "copy", "aria-hidden": "true" });
    this.box = el("textarea", { rows: 1, spellcheck: false, ...properties });
    this.element = el("div", { class: numbered ? "marked numbered" : "marked" }, this.copy,
      this.box);
    this.ranges = [];
    this.box.addEventListener("input", () => this.draw());
    this.box.addEventListener("paste", (event) => this.#paste(event));
  }

  get value() {
    return this.box.value;
  }

  set value(text) {
    if (this.box.value !== text) {
      const { selectionStart, selectionEnd } = this.box;
      const hasFocus = document.activeElement === this.box;
      this.box.value = text;
      if (hasFocus) {
        this.box.setSelectionRange(selectionStart, selectionEnd);
      }
      this.draw();
    }
  }

  /** Marks ranges of the text: { start, end, kind }, with kind error, warning or note. */
  mark(ranges) {
    this.ranges = ranges.filter((range) => range.start >= 0)
      .sort((a, b) => a.start - b.start);
    this.draw();
  }

  draw() {
    const text = this.box.value;
    this.copy.textContent = "";
    let at = 0;
    for (const line of text.split("\n")) {
      this.copy.append(this.#line(line, at));
      at += line.length + 1;
    }
  }

  #line(line, from) {
    const row = el("div", {});
    let at = 0;
    for (const range of this.ranges) {
      const start = Math.max(at, range.start - from);
      const end = Math.min(line.length, Math.max(range.end, range.start + 1) - from);
      if (start < end && start <= line.length) {
        row.append(line.slice(at, start),
          el("mark", { class: range.kind }, line.slice(start, end)));
        at = end;
      } else if (range.start >= from && range.start <= from + line.length) {
        row.classList.add(range.kind);
      }
    }
    row.append(line.slice(at) || "\u200b");
    return row;
  }

  /** Selects a range and shows it. */
  select(start, end) {
    this.box.focus({ preventScroll: true });
    this.box.setSelectionRange(start, end);
    const row = this.copy.children[this.box.value.slice(0, start).split("\n").length - 1];
    (row || this.box).scrollIntoView({ block: "center" });
  }

  /** Replaces the selection as typing would, so that listeners are told. */
  insert(text) {
    this.box.focus();
    if (!document.execCommand("insertText", false, text)) {
      const { selectionStart, selectionEnd } = this.box;
      this.box.setRangeText(text, selectionStart, selectionEnd, "end");
      this.box.dispatchEvent(new Event("input"));
    }
  }

  /** Pastes plain text: of a paragraph from Word the indent and the tab after a number are left. */
  #paste(event) {
    const pasted = event.clipboardData && event.clipboardData.getData("text/plain");
    if (!pasted) {
      return;
    }
    event.preventDefault();
    const isCode = this.element.classList.contains("numbered");
    this.insert(isCode ? pasted.replace(/\r\n?/g, "\n") : plain(pasted));
  }
}

/** Returns text of Word or a web page as the form takes it: one line for each paragraph. */
export function plain(text) {
  return text.replace(/\r\n?|\v|\u2028|\u2029/g, "\n")
    .replace(/[\u200b\ufeff\u00ad]/g, "")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.replace(/\u00a0/g, " ")
      .replace(/^([^\t]{1,8})\t/, "$1")
      .replace(/\t/g, " "))
    .map((line, i) => (i > 0 || /^[\s\u3000]/.test(line) ? line.replace(/^[\s\u3000]+/, "") : line))
    .join("\n");
}
