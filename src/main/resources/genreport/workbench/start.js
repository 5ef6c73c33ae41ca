// The start page: open a report of the folder, or make a new one.

import { byId, button, el } from "./dom.js";
import { Unreachable } from "./api.js";
import { session } from "./session.js";

export function setUpStart(onOpen) {
  byId("new").addEventListener("submit", async (event) => {
    event.preventDefault();
    await attempt("new", create, onOpen);
  });
  byId("new-year").addEventListener("input", () => suggestName());
  opened = onOpen;
}

let opened = () => {};
let suggested = "";

export function showStart(state) {
  byId("start").hidden = false;
  byId("work").hidden = true;
  document.title = "年度报告";
  byId("folder").textContent = "文件夹：" + (state.folder || "");
  const reports = state.reports || [];
  byId("reports").replaceChildren(...reports.map((name) => el("li", {},
    button(name, () => attempt("open", () => session.open(name), opened)))));
  if (reports.length === 0) {
    byId("reports").append(el("li", {}, "这个文件夹里还没有年度报告。"));
  }
  byId("new-last").replaceChildren(el("option", { value: "" }, "没有"),
    ...reports.map((name) => el("option", { value: name }, name)));
  if (!byId("new-year").value) {
    byId("new-year").value = String(new Date().getFullYear() - (new Date().getMonth() < 6 ? 1 : 0));
    suggestName();
  }
}

/** Suggests a file name until the user has written one. */
function suggestName() {
  const name = byId("new-file");
  if (name.value === suggested) {
    suggested = byId("new-year").value ? byId("new-year").value + ".yaml" : "";
    name.value = suggested;
  }
}

async function create() {
  const year = byId("new-year").value.trim();
  const body = byId("new-body").value.trim();
  const name = byId("new-file").value.trim();
  for (const [id, fault] of [["new-year", /^\d{4}$/.test(year) ? "" : "年度写四位数字，例如 2025。"],
    ["new-body", body ? "" : "请写机关的全称。"],
    ["new-file", name ? "" : "请写文件名，例如 2025.yaml。"]]) {
    byId(id).setAttribute("aria-invalid", String(fault !== ""));
    if (fault) {
      byId(id).focus();
      throw new Error(fault);
    }
  }
  const file = /\.ya?ml$/i.test(name) ? name : name + ".yaml";
  const lastYear = byId("new-last").value;
  await session.create({ file, year, body, ...(lastYear ? { lastYear } : {}) });
}

/** Does what a section of the page is for, and says there why it can't be done. */
async function attempt(section, action, then) {
  const fault = byId(section + "-fault");
  fault.textContent = "";
  try {
    await action();
  } catch (e) {
    fault.textContent = e instanceof Unreachable
      ? "与程序的连接断了，请重新打开命令窗口。" : e.message;
    return;
  }
  then();
}
