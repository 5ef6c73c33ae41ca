// The page: starts, connects the parts, and has the buttons and keys of the whole page.

import { byId, button, el } from "./dom.js";
import { session } from "./session.js";
import { ask, clear, dialog, notice } from "./dialogs.js";
import { forgetForm, missingParts, openPart, showForm } from "./form.js";
import { showFindings, step, summary } from "./findings.js";
import { forgetPages, refreshPages, setUpPages } from "./pages.js";
import { setUpSource, showSource } from "./source.js";
import { setUpStart, showStart } from "./start.js";
import { openTab, setUpTabs } from "./tabs.js";

let wasReadable = true;

async function start() {
  setUpTabs(() => session.report && showSource(session.report, true));
  setUpSource();
  setUpPages();
  setUpStart(opened);
  setUpButtons();
  session.addEventListener("report", (event) => showReport(event.detail.forced));
  session.addEventListener("status", showStatus);
  session.addEventListener("reach", showReach);
  session.addEventListener("stranger", () => notice("reach",
    "程序已经重新启动，这一页的地址不能用了。请打开命令窗口里新给出的地址。", "error",
    button("复制全文", copyText)));
  session.addEventListener("disk", () => notice("disk",
    "别的程序改了磁盘上的这个文件。保存的时候可以选用哪一份。", "warning"));
  session.addEventListener("fault", (event) => notice("fault", event.detail.message, "error"));
  session.addEventListener("conflict", (event) => resolveConflict(event.detail.text));
  try {
    const state = await session.start();
    if (state.file) {
      await session.load();
      opened();
    } else {
      showStart(state);
    }
  } catch (e) {
    notice("reach", "不能载入：" + e.message, "error");
  }
}

function opened() {
  byId("start").hidden = true;
  byId("work").hidden = false;
  byId("title").focus();
}

/** Called for each new state of the report, also before the work page is shown. */
function showReport(forced) {
  const { report } = session;
  document.title = (report.title || session.state.file || "") + " - 年度报告";
  byId("title").textContent = report.title || session.state.file || "";
  if (report.readable) {
    showForm(report, forced);
    clear("readable");
  } else {
    forgetForm();
    byId("form").replaceChildren(el("p", {}, "这个文件现在读不成表单。请在“源文件”里改正。"));
    if (wasReadable) {
      notice("readable", "这个文件现在读不成表单，请先在“源文件”里改正下面列出的错误。", "error");
      openTab("source", false);
    }
  }
  wasReadable = report.readable;
  showRecovery(report);
  showSource(report, forced);
  showFindings(report);
  refreshPages();
}

function showStatus() {
  const { state, report } = session;
  byId("saved").textContent = isSaved() ? "已保存" : "还没有保存";
  showOthers(state);
  byId("work").dataset.waiting = session.isBusy ? "yes" : "no";
  byId("work").dataset.revision = report ? report.revision : "";
  byId("undo").disabled = !(report && report.canUndo) && !session.hasUnsent;
  byId("redo").disabled = !(report && report.canRedo);
  byId("add").disabled = !report || !report.readable || missingParts(report).length === 0;
}

/** Says what else there is that works on the same files. */
function showOthers(state) {
  for (const [name, isSo, text] of [
    ["windows", state.windows > 1, "这份报告在另一个窗口里也开着，两边改的是同一份。"],
    ["program", state.otherProgram === true,
      "这个文件夹正由另一个程序编辑。两边都保存的，后保存的要选用哪一份。"],
    ["copy", state.copyKept === false, "恢复用的副本存不下来，请常按 Ctrl+S 保存。"],
  ]) {
    if (isSo && !said.has(name)) {
      said.add(name);
      notice(name, text, "warning");
    } else if (!isSo && said.delete(name)) {
      clear(name);
    }
  }
}

/** The notices of others that were shown; one that was closed does not come again. */
const said = new Set();

/** Says what became of a text that was not saved when the program ended last time. */
function showRecovery(report) {
  if (report.recovery === "restored") {
    notice("recovery", "上次没有保存的改动已经找回，还没有存进文件。要不用它，按“撤销”。", "warning");
  } else if (report.recovery === "older") {
    notice("recovery", "上次有没有保存的改动，但文件后来又改过。按“撤销”可以看到它。", "warning");
  } else {
    clear("recovery");
  }
}

function showReach() {
  if (session.isReachable) {
    notice("reach", "又连上了程序。", "");
    refreshPages();
  } else {
    notice("reach",
      "与程序的连接断了。打的字还在这一页上，连上以后接着存。命令窗口如果关了，请重新打开。",
      "error", button("复制全文", copyText));
  }
}

async function copyText() {
  const { unsent, report } = session;
  const text = report.text
    + (unsent.length > 0 ? "\n# 还没有送到程序的改动：\n" + unsent.join("\n") : "");
  const area = el("textarea", { value: text, readOnly: true, rows: 12, "aria-label": "文件的全文" });
  const box = dialog("文件的全文", el("p", {}, "按 Ctrl+C 复制，粘贴到记事本里存好。"), area,
    el("p", { class: "answers" }, button("关闭", () => box.close())));
  area.focus();
  area.select();
}

function setUpButtons() {
  byId("save").addEventListener("click", save);
  byId("undo").addEventListener("click", () => session.undo());
  byId("redo").addEventListener("click", () => session.redo());
  byId("add").addEventListener("click", choosePart);
  byId("make").addEventListener("click", () => make(false));
  byId("draft").addEventListener("click", () => make(true));
  byId("keys").addEventListener("click", showKeys);
  byId("close").addEventListener("click", changeReport);
  byId("quit").addEventListener("click", quit);
  document.addEventListener("keydown", onKey);
  addEventListener("beforeunload", (event) => {
    if (session.report && !session.isEnded && (!session.state.saved || session.hasUnsent)) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
}

function onKey(event) {
  if (byId("work").hidden || document.querySelector("dialog")) {
    return;
  }
  const key = event.key.toLowerCase();
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isCommand && key === "s") {
    save();
  } else if (isCommand && key === "z" && !event.shiftKey) {
    session.undo();
  } else if (isCommand && (key === "y" || key === "z")) {
    session.redo();
  } else if (event.key === "F8") {
    step(event.shiftKey ? -1 : 1);
  } else {
    return;
  }
  event.preventDefault();
}

/** Saves the report; returns whether the file has what the page shows. */
async function save() {
  clear("fault");
  const diskText = await session.save();
  if (diskText === null) {
    if (isSaved() && session.isReachable) {
      clear("disk");
      notice("saved", "已保存。");
    }
    return isSaved();
  }
  const answer = await ask("磁盘上的文件被别的程序改了", [
    "下面是不同的几行。请选用哪一份，另一份就没有了。",
  ], { mine: "用这一页上的", disk: "用磁盘上的" }, differences(session.report.text, diskText));
  if (answer === "mine") {
    await session.save(true);
    clear("disk");
    notice("saved", "已保存。");
  } else if (answer === "disk") {
    await session.reload();
    clear("disk");
    notice("saved", "已换成磁盘上的那一份。可以用“撤销”换回来。");
  }
  return isSaved();
}

const isSaved = () => session.state.saved === true && !session.hasUnsent;

/** Shows the lines between the first and the last that differ. */
function differences(own, other) {
  const a = own.split("\n");
  const b = other.split("\n");
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start
      && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const part = (lines) => lines.slice(start, lines.length - end).join("\n") || "（没有）";
  return el("div", { class: "two" },
    el("div", {}, el("h3", {}, `这一页上（第 ${start + 1} 行起）`), el("pre", {}, part(a))),
    el("div", {}, el("h3", {}, "磁盘上"), el("pre", {}, part(b))));
}

async function resolveConflict(text) {
  const answer = await ask("另一个窗口也改了这个文件", [
    "下面是不同的几行。请选用哪一份。",
  ], { mine: "用这个窗口的", other: "用另一个窗口的" }, differences(text, session.report.text));
  if (answer === "mine") {
    await session.apply([{ source: text }]);
  }
}

function choosePart() {
  const parts = missingParts(session.report);
  const isSame = ({ block }) => parts.filter((one) => one.block.label === block.label).length > 1;
  const nameOf = (part) => (isSame(part) && part.heading
    ? `${part.block.label}（${part.heading}）` : part.block.label);
  const box = dialog("添加",
    el("ul", { class: "choices" }, ...parts.map((part) => el("li", {},
      button(nameOf(part), () => {
        box.close();
        openTab("form", false);
        openPart(part.block);
        showStatus();
      }),
      el("p", {}, part.block.help || "")))),
    el("p", { class: "answers" }, button("取消", () => box.close())));
  box.querySelector("button").focus();
}

async function make(draft) {
  if (!await save()) {
    return;
  }
  byId(draft ? "draft" : "make").setAttribute("aria-busy", "true");
  const answer = await session.make(draft);
  byId(draft ? "draft" : "make").removeAttribute("aria-busy");
  if (!answer) {
    return;
  }
  const written = answer.written || [];
  const findings = answer.findings || [];
  const close = el("p", { class: "answers" }, button("关闭", () => box.close()));
  const kept = answer.kept || [];
  const result = written.length > 0
    ? [el("p", {}, (draft ? "草稿已写成。" : "") + "检查结果：" + summary(findings)),
      el("ul", { class: "choices" }, ...written.map(madeFile)),
      ...(kept.length > 0
        ? [el("p", {}, `原来的文件有人改过，另存为 ${kept.join("、")}。`)] : [])]
    : [el("p", {}, `没有生成文件：${summary(findings)}。改正以后再生成；要先看样子，可以生成草稿。`),
      el("ul", { class: "faults" },
        ...findings.map((finding) => el("li", { class: finding.severity },
          [finding.message, ...(finding.advice || [])].join("。"))))];
  const box = dialog(written.length > 0 ? "已生成" : "没有生成", ...result, close);
}

function madeFile(path) {
  const name = path.replace(/.*[/\\]/, "");
  return el("li", {}, el("a", {
    href: "/api/source-of-made/" + encodeURIComponent(name), target: "_blank", rel: "noopener",
  }, name));
}

function showKeys() {
  const rows = [
    ["Ctrl+S", "保存"],
    ["Ctrl+Z，Ctrl+Y", "撤销，重做"],
    ["F8，Shift+F8", "下一个、上一个问题"],
    ["上下左右、回车、Tab", "在表格里移动"],
    ["F2", "改格子里的数，不整个换掉"],
    ["Esc", "格子恢复成原来的数"],
    ["Ctrl+V", "粘贴从 Excel、WPS 复制的一块格子"],
  ];
  const box = dialog("按键",
    el("table", { class: "keys" }, el("tbody", {}, ...rows.map(([key, what]) => el("tr", {},
      el("th", { scope: "row" }, key), el("td", {}, what))))),
    el("p", { class: "answers" }, button("关闭", () => box.close())));
}

/** Lets the user leave the report; unsaved changes are saved or given up. */
async function mayLeave() {
  await session.flush();
  if (session.state.saved) {
    return true;
  }
  const answer = await ask("还没有保存", ["离开以前要保存吗？"], { save: "保存", leave: "不保存" });
  return answer === "save" ? save() : answer === "leave";
}

async function changeReport() {
  if (await mayLeave()) {
    session.leave();
    forgetForm();
    byId("form").replaceChildren();
    forgetPages();
    openTab("form", false);
    showStart(session.state);
    byId("new-body").focus();
  }
}

async function quit() {
  if (await mayLeave() && await session.quit()) {
    byId("work").hidden = true;
    notice("reach", "程序已经退出，可以关掉这一页。");
  }
}

start();
