// What the buttons above a text write: headings, bold and references, as the manual describes them.

import { button, el } from "./dom.js";
import { session } from "./session.js";
import { dialog } from "./dialogs.js";

const DIGITS = "零一二三四五六七八九十";

/** The kinds of headings in a section, from the highest. */
const LEVELS = [
  { name: "（一）", pattern: /^（[一二三四五六七八九十]+）/, write: (n) => `（${chinese(n)}）` },
  { name: "1.", pattern: /^\d+[.．]/, write: (n) => `${n}.` },
  { name: "（1）", pattern: /^（\d+）/, write: (n) => `（${n}）` },
];

function chinese(n) {
  if (n <= 10) {
    return DIGITS[n];
  }
  const tens = Math.floor(n / 10);
  return (tens > 1 ? DIGITS[tens] : "") + "十" + (n % 10 ? DIGITS[n % 10] : "");
}

/** Makes the buttons above a text. */
export function textTools(text, label) {
  const tools = el("div", { role: "toolbar", "aria-label": "编排" + label });
  LEVELS.forEach((level, depth) => {
    tools.append(button(level.name, () => toggleHeading(text, depth),
      { "aria-label": `小标题${level.name}`, title: "在这一行前面加上或去掉小标题的序号" }));
  });
  tools.append(
    button("加粗", () => toggleBold(text), { title: "在选中的文字两边加上或去掉 **" }),
    button("插入数…", () => chooseReference(text), { title: "插入表格里的数，表格改了它跟着改" }));
  return tools;
}

function toggleHeading(text, depth) {
  const { value, selectionStart } = text.box;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const line = value.slice(from).split("\n")[0];
  const old = LEVELS.map((level) => line.match(level.pattern)).find((match) => match);
  const isSame = LEVELS[depth].pattern.test(line);
  const start = isSame ? "" : LEVELS[depth].write(nextNumber(value.slice(0, from), depth));
  text.box.focus();
  text.box.setSelectionRange(from, from + (old ? old[0].length : 0));
  if (start) {
    text.insert(start);
  } else {
    document.execCommand("delete");
  }
}

/** Returns the number of the next heading after these lines; under a higher heading it is 1. */
function nextNumber(before, depth) {
  let count = 0;
  for (const line of before.split("\n")) {
    if (LEVELS[depth].pattern.test(line)) {
      count++;
    } else if (LEVELS.slice(0, depth).some((level) => level.pattern.test(line))) {
      count = 0;
    }
  }
  return count + 1;
}

function toggleBold(text) {
  const { value, selectionStart, selectionEnd } = text.box;
  const chosen = value.slice(selectionStart, selectionEnd);
  const isInside = value.slice(selectionStart - 2, selectionStart) === "**"
    && value.slice(selectionEnd, selectionEnd + 2) === "**";
  text.box.focus();
  if (chosen.length > 4 && chosen.startsWith("**") && chosen.endsWith("**")) {
    text.insert(chosen.slice(2, -2));
    text.box.setSelectionRange(selectionStart, selectionEnd - 4);
  } else if (isInside) {
    text.box.setSelectionRange(selectionStart - 2, selectionEnd + 2);
    text.insert(chosen);
    text.box.setSelectionRange(selectionStart - 2, selectionEnd - 2);
  } else if (chosen && !chosen.includes("\n")) {
    text.insert(`**${chosen}**`);
    text.box.setSelectionRange(selectionStart + 2, selectionEnd + 2);
  }
}

/** Lets the user choose a figure of the tables and writes its reference at the cursor. */
export function chooseReference(text) {
  const { selectionStart, selectionEnd } = text.box;
  const list = el("ul", { class: "choices" });
  const search = el("input", { id: "reference-search", type: "search", autocomplete: "off",
    oninput: () => fill() });
  const box = dialog("插入表格里的数",
    el("p", {}, "表格里的数改了，文字里的跟着改。"),
    el("p", {}, el("label", { for: "reference-search" }, "查找"), search),
    list,
    el("p", { class: "answers" }, button("取消", () => box.close())));
  const fill = () => {
    const wanted = search.value.trim();
    const found = (session.report.references || [])
      .filter((one) => one.name.includes(wanted) || one.text.includes(wanted));
    list.replaceChildren(...found.map((one) => el("li", {},
      button(`${one.name}：${one.value}`, () => {
        box.close();
        text.box.focus();
        text.box.setSelectionRange(selectionStart, selectionEnd);
        text.insert(one.text);
      }))));
    if (found.length === 0) {
      list.append(el("li", {}, "没有找到。换一个词试试。"));
    }
  };
  fill();
  search.focus();
}
