// The form: the tables and texts of the report, in the order of the document.

import { byId, button, el, onTyped, withValue } from "./dom.js";
import { session } from "./session.js";
import { cellEdit } from "./cells.js";
import { makeSheet } from "./sheet.js";
import { MarkedText } from "./marked.js";
import { textTools } from "./texts.js";
import { ask } from "./dialogs.js";

/** The text boxes by their keys. */
const boxes = new Map();

/** The blocks that were opened from the menu and have no text yet. */
const opened = new Set();

let drawn = "";

/** Draws a report. Fields that are being typed in keep their text unless forced. */
export function showForm(report, forced) {
  const structure = JSON.stringify(report.blocks.map(structureOf));
  if (structure !== drawn) {
    redraw(report);
    drawn = structure;
  }
  for (const input of byId("form").querySelectorAll("input[data-path]")) {
    showCell(input, report, forced);
  }
  for (const block of report.blocks) {
    if (boxes.has(block.key)) {
      showText(boxes.get(block.key), block, report, forced);
    }
  }
}

export function forgetForm() {
  drawn = "";
  opened.clear();
  boxes.clear();
}

function structureOf(block) {
  if (block.kind === "table") {
    return block.html.replace(/ value="[^"]*"/g, "");
  }
  return [block.kind, block.key, block.text, block.label, isShown(block),
    block.kind === "listing" ? block.value : ""];
}

const textOf = (block) => (block.value === undefined || block.value === null ? "" : block.value);

/** A list is filled in in the source; the form shows it if there is one. */
const isShown = (block) => !block.optional || block.present || opened.has(block.key);

function redraw(report) {
  const active = document.activeElement;
  const kept = active && byId("form").contains(active)
    ? { path: active.dataset.path, key: active.dataset.key, start: active.selectionStart,
      end: active.selectionEnd, value: active.value } : null;
  const typed = new Map([...boxes].filter(([key]) => session.isPending("text:" + key))
    .map(([key, text]) => [key, text.value]));
  const refused = [...session.refused.keys()].filter(cell)
    .map((path) => [path, cell(path).value]);
  boxes.clear();
  const shown = report.blocks.filter(isShown);
  byId("form").replaceChildren(...shown.map((block, i) => draw(block, shown[i - 1])));
  for (const [path, value] of refused) {
    if (cell(path)) {
      cell(path).value = value;
    }
  }
  for (const block of report.blocks) {
    if (boxes.has(block.key)) {
      boxes.get(block.key).value = typed.has(block.key) ? typed.get(block.key) : textOf(block);
    }
  }
  const field = kept && (kept.path ? cell(kept.path) : kept.key && textBox(kept.key));
  if (field) {
    field.focus({ preventScroll: true });
    if (kept.path && session.isPending("cell:" + kept.path)) {
      field.value = kept.value;
    }
    field.setSelectionRange(kept.start, kept.end);
  }
}

/** Draws a block; the label of a text that stands under a heading of the same words is hidden. */
function draw(block, before) {
  switch (block.kind) {
    case "heading":
      return el("h2", {}, block.text);
    case "table":
      return drawTable(block);
    case "listing":
      return drawListing(block);
    default:
      return drawText(block, before && before.kind === "heading" && before.text === block.label);
  }
}

function drawTable(block) {
  const holder = el("div", { class: "table" });
  holder.innerHTML = block.html;
  for (const input of holder.querySelectorAll("input[data-path]")) {
    input.dataset.name = input.getAttribute("aria-label");
    onTyped(input, () => {
      session.change([cellEdit(input.dataset.path, input.value)]);
      showHint(input);
    });
    input.addEventListener("focus", () => showHint(input));
    input.addEventListener("blur", () => {
      showCell(input, session.report, false);
      byId("hint").replaceChildren();
    });
  }
  makeSheet(holder.querySelector("table"));
  return holder;
}

function drawText(block, isNamed) {
  const id = "text-" + boxes.size;
  const text = new MarkedText({ id, "data-key": block.key });
  boxes.set(block.key, text);
  onTyped(text.box, () => session.change([{ text: block.key, value: text.value }]));
  text.faults = el("ul", { class: "faults", id: id + "-faults" });
  text.used = el("p", { class: "used" });
  text.box.setAttribute("aria-describedby", id + "-faults");
  const head = el("div", { class: "head" }, el("label", { for: id, class: isNamed ? "unseen" : "" }, block.label));
  if (block.narrative) {
    head.append(textTools(text, block.label));
  }
  if (block.optional) {
    head.append(button("删去", () => remove(block), { "aria-label": "删去" + block.label }));
  }
  const parts = [head];
  if (block.help) {
    parts.push(el("details", {}, el("summary", {}, "怎样填"), el("p", {}, block.help)));
  }
  return el("div", { class: "text" }, ...parts, text.element, text.used, text.faults);
}

/** Shows what there is to know of a cell below the form. */
function showHint(input) {
  const path = input.dataset.path;
  const known = session.report.cells[path] || {};
  const refused = session.refused.get(path);
  const parts = [input.dataset.name];
  if (known.last !== undefined && known.last !== null) {
    parts.push("上年 " + known.last);
  }
  if (known.computed) {
    parts.push("自动合计，也可以自己写");
  }
  if (known.help) {
    parts.push(known.help);
  }
  const findings = session.report.findings.filter((finding) => finding.path === path);
  byId("hint").replaceChildren(
    el("p", {}, parts.join("；")),
    ...(refused === undefined ? [] : [el("p", { class: "fault" }, refused)]),
    ...findings.map((finding) => el("p", { class: "fault" }, finding.message)));
}

/** Shows a list of items; it is filled in in the source. */
function drawListing(block) {
  return el("div", { class: "text" },
    el("div", { class: "head" }, el("h3", {}, block.label)),
    ...(block.help ? [el("p", { class: "used" }, block.help)] : []),
    ...(block.value ? [el("pre", {}, block.value)] : []),
    el("p", { class: "used" }, "这一部分请在“源文件”里填写。"));
}

async function remove(block) {
  const box = boxes.get(block.key);
  const answer = box && box.value.trim()
    ? await ask(`删去“${block.label}”？`, ["这一部分的文字也一起删去。可以用“撤销”找回来。"], { yes: "删去" })
    : "yes";
  if (answer !== "yes") {
    return;
  }
  const wasPresent = block.present || session.hasUnsent;
  opened.delete(block.key);
  if (wasPresent) {
    await session.apply([{ remove: block.key }]);
  }
  showForm(session.report, true);
}

/** Returns the optional parts that the report does not have, with the heading that each is under. */
export function missingParts(report) {
  let heading = "";
  const missing = [];
  for (const block of report.blocks) {
    if (block.kind === "heading") {
      heading = block.text;
    } else if (block.kind === "text" && block.optional && !isShown(block)) {
      missing.push({ block, heading });
    }
  }
  return missing;
}

/** Shows an optional part; it is in the file as soon as it has a text. */
export function openPart(block) {
  opened.add(block.key);
  showForm(session.report, false);
  focusText(block.key);
}

function showCell(input, report, forced) {
  const path = input.dataset.path;
  const known = report.cells[path] || {};
  const refused = session.refused.get(path);
  const isTyping = document.activeElement === input || session.isPending("cell:" + path);
  if (refused === undefined && (forced || !isTyping)) {
    const shown = known.shown === undefined || known.shown === null ? "" : known.shown;
    if (input.value !== shown) {
      input.value = shown;
      if (document.activeElement === input) {
        input.select();
      }
    }
  }
  const findings = report.findings.filter((finding) => finding.path === path);
  const isWrong = refused !== undefined || findings.some((f) => f.severity === "error");
  const holder = input.parentElement;
  holder.classList.toggle("computed", known.computed === true);
  holder.classList.toggle("error", isWrong);
  holder.classList.toggle("warning", !isWrong && findings.length > 0);
  input.setAttribute("aria-invalid", String(isWrong));
  if (findings.length > 0) {
    input.setAttribute("aria-describedby",
      findings.map((finding) => "finding-" + finding.id).join(" "));
  } else {
    input.removeAttribute("aria-describedby");
  }
  const hasLast = known.last !== undefined && known.last !== null;
  const last = hasLast ? "，上年 " + known.last : "";
  const computed = known.computed ? "，自动合计" : "";
  const fault = refused === undefined ? "" : "，" + refused;
  input.title = known.help || "";
  if (document.activeElement === input) {
    showHint(input);
  }
  input.setAttribute("aria-label", input.dataset.name + last + computed + fault);
  showLast(holder, hasLast ? known.last : null);
}

/** Shows last year's figure beside a cell. */
function showLast(holder, last) {
  let shown = holder.querySelector(".last");
  if (last === null) {
    if (shown) {
      shown.remove();
    }
    return;
  }
  if (!shown) {
    shown = el("span", { class: "last", "aria-hidden": "true" });
    holder.append(shown);
  }
  shown.textContent = last;
  shown.title = "上年 " + last;
}

function showText(text, block, report, forced) {
  const isTyping = document.activeElement === text.box
    || session.isPending("text:" + block.key);
  if (forced || !isTyping) {
    text.value = textOf(block);
  }
  const findings = report.findings.filter((finding) => finding.key === block.key);
  const refused = session.refused.get(block.key);
  text.box.setAttribute("aria-invalid",
    String(refused !== undefined || findings.some((f) => f.severity === "error")));
  text.mark(findings.map((finding) => ({ ...rangeOf(finding, text.value, report),
    kind: finding.severity })));
  text.faults.replaceChildren(
    ...(refused === undefined ? [] : [el("li", { class: "error" }, refused)]),
    ...findings.map((finding) => el("li", { class: finding.severity }, finding.message,
      ...(finding.cure ? [cureButton(finding)] : []))));
  showUsed(text, report);
}

/** Shows the values of the references in a text. */
function showUsed(text, report) {
  const used = (report.references || []).filter((one) => text.value.includes(one.text));
  text.used.textContent = used.length > 0
    ? "文中的数：" + used.map((one) => `${one.name} ${one.value}`).join("，") : "";
}

/** Returns where in a text box the words of a finding stand; -1 if that is unknown. */
export function rangeOf(finding, value, report) {
  const words = report.text.slice(finding.start, finding.end);
  if (!words || words.includes("\n")) {
    return { start: -1, end: -1 };
  }
  // the same words may stand in several lines: take those in the finding's line
  const line = (report.text.split("\n")[finding.line - 1] || "").trim();
  const start = line.length > words.length ? value.indexOf(line) : -1;
  const at = start >= 0
    ? start + Math.max(0, line.indexOf(words, offsetInLine(finding, report)))
    : value.indexOf(words);
  return { start: at, end: at + words.length };
}

/** Returns how far from the first character of its line a finding starts. */
function offsetInLine(finding, report) {
  const from = report.text.lastIndexOf("\n", finding.start - 1) + 1;
  const indent = report.text.slice(from).search(/\S/);
  return Math.max(0, finding.start - from - indent);
}

export function cureButton(finding) {
  const value = finding.cure.value;
  return button(value === "" ? "删去" : `改为 ${value}`, () => applyCure(finding),
    { class: "cure" });
}

export function applyCure(finding) {
  const { path, key, source, value } = finding.cure;
  if (source !== undefined) {
    return session.apply([{ source }]);
  }
  return session.apply([path !== undefined && path !== null
    ? { cell: path, value } : { text: key, value }]);
}

export const cell = (path) => withValue(byId("form"), "data-path", path)[0]
  ? [...withValue(byId("form"), "data-path", path)].find((e) => e.tagName === "INPUT") : undefined;

export const textBox = (key) => (boxes.has(key) ? boxes.get(key).box : undefined);

/** Moves the focus to a cell; returns whether there is one. */
export function focusCell(path) {
  const input = cell(path);
  if (input) {
    input.focus({ preventScroll: true });
    input.scrollIntoView({ block: "center", inline: "nearest" });
  }
  return Boolean(input);
}

/** Moves the focus to a text and selects a range of it; returns whether there is one. */
export function focusText(key, start = -1, end = -1) {
  const text = boxes.get(key);
  if (!text) {
    return false;
  }
  if (start >= 0) {
    text.select(start, end);
  } else {
    text.box.focus({ preventScroll: true });
    text.element.scrollIntoView({ block: "nearest" });
  }
  return true;
}

/** Moves the focus to the line of a text that a line of the source has. */
export function focusLine(key, sourceLine) {
  const text = boxes.get(key);
  const line = (session.report.text.split("\n")[sourceLine - 1] || "").trim();
  const at = text && line ? text.value.indexOf(line) : -1;
  return focusText(key, at, at + line.length);
}

/** Returns the line of the source that the cursor of a text is in; 0 if unknown. */
export function lineAtCursor(box) {
  const line = box.value.slice(0, box.selectionStart).split("\n").length - 1;
  const words = (box.value.split("\n")[line] || "").trim();
  const lines = session.report.text.split("\n");
  return words ? lines.findIndex((one) => one.trim() === words) + 1 : 0;
}

