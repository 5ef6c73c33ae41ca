// Dialogs and notices.

import { byId, button, el } from "./dom.js";

/** Shows a dialog. It is removed when it closes, and the focus returns to where it was. */
export function dialog(title, ...content) {
  const before = document.activeElement;
  const id = "d" + Math.random().toString(36).slice(2);
  const box = el(
    "dialog",
    { "aria-labelledby": id, onclose: () => {
      box.remove();
      if (before && before.isConnected && document.activeElement === document.body) {
        before.focus();
      }
    } },
    el("h2", { id }, title),
    ...content);
  document.body.append(box);
  box.showModal();
  return box;
}

/** Asks a question. Resolves to the name of the chosen answer, or "" if the dialog is left. */
export function ask(title, text, answers, ...content) {
  return new Promise((resolve) => {
    const row = el("p", { class: "answers" });
    const box = dialog(title, ...text.map((line) => el("p", {}, line)), ...content, row);
    box.addEventListener("close", () => resolve(box.returnValue));
    for (const [name, label] of Object.entries(answers)) {
      row.append(button(label, () => box.close(name)));
    }
    row.append(button("取消", () => box.close("")));
    row.querySelector("button").focus();
  });
}

/** Asks for a line of text. Resolves to it, or to "" if the dialog is left. */
export function askText(title, text, label, action) {
  return new Promise((resolve) => {
    const input = el("input", { id: "asked", required: true, autocomplete: "off" });
    const fault = el("p", { class: "fault", role: "alert" });
    const form = el(
      "form",
      { novalidate: true, onsubmit: (event) => {
        event.preventDefault();
        if (input.value.trim()) {
          box.close("done");
        } else {
          fault.textContent = "请写" + label + "。";
          input.focus();
        }
      } },
      ...text.map((line) => el("p", {}, line)),
      el("p", {}, el("label", { for: "asked" }, label), input),
      fault,
      el("p", { class: "answers" },
        el("button", { type: "submit", class: "first" }, action),
        button("取消", () => box.close(""))));
    const box = dialog(title, form);
    box.addEventListener("close",
      () => resolve(box.returnValue === "done" ? input.value.trim() : ""));
    input.focus();
  });
}

const NOTICE_MS = 8000;

/**
 * Shows a notice under a name, in place of the one with the same name. One without a kind says that
 * something was done, and goes by itself.
 */
export function notice(name, text, kind = "", ...actions) {
  clear(name);
  if (!kind) {
    const shown = text;
    setTimeout(() => {
      const old = [...byId("notices").children].find((one) => one.dataset.name === name);
      if (old && old.firstChild.textContent === shown) {
        old.remove();
      }
    }, NOTICE_MS);
  }
  byId("notices").append(
    el("div", { class: "notice " + kind, "data-name": name },
      el("span", {}, text),
      ...actions,
      button("关闭", () => clear(name), { "aria-label": "关闭这条提示" })));
}

export function clear(name) {
  for (const old of [...byId("notices").children]) {
    if (old.dataset.name === name) {
      old.remove();
    }
  }
}
