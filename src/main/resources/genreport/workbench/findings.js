// The findings: a list, and the way from a finding to its field.

import { byId, button, el } from "./dom.js";
import { session } from "./session.js";
import { askText } from "./dialogs.js";
import { applyCure, focusCell, focusText, rangeOf, textBox } from "./form.js";
import { openTab } from "./tabs.js";
import { selectSource } from "./source.js";

const LABELS = { error: "错误", warning: "警告", note: "提示" };

let current = -1;

export function showFindings(report) {
  const list = byId("finding-list");
  const kept = [...list.querySelectorAll("button")].indexOf(document.activeElement);
  list.replaceChildren(...report.findings.map(item));
  byId("findings-title").textContent = "检查结果：" + summary(report.findings);
  byId("findings").classList.toggle("clean", report.findings.length === 0);
  if (kept >= 0) {
    const buttons = list.querySelectorAll("button");
    const next = buttons[Math.min(kept, buttons.length - 1)] || byId("title");
    next.focus({ preventScroll: true });
  }
}

export function summary(findings) {
  const count = (severity) => findings.filter((f) => f.severity === severity).length;
  const counts = Object.keys(LABELS)
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity)} 个${LABELS[severity]}`);
  return counts.length > 0 ? counts.join("，") : "没有发现问题";
}

function item(finding) {
  const rule = finding.rule ? `[${finding.rule}]` : "";
  const row = el("li", { class: finding.severity, id: "finding-" + finding.id },
    button(`${LABELS[finding.severity] || ""}${rule} ${finding.message}`, () => goTo(finding),
      { class: "go" }),
    ...(finding.basis || []).map((basis) => el("p", {}, "依据：" + basis)),
    ...(finding.advice || []).map((advice) => el("p", {}, "建议：" + advice)));
  if (finding.cure) {
    const value = finding.cure.value;
    row.append(button(value ? `改为 ${value}` : "照建议改", () => applyCure(finding),
      { class: "cure", "aria-label": `${value ? `改为 ${value}` : "照建议改"}：${finding.message}` }));
  }
  if (finding.silenceable) {
    row.append(button("已核实…", () => silence(finding),
      { "aria-label": "已核实：" + finding.message }));
  }
  return row;
}

/** Moves the focus to the field of a finding, or to its place in the source. */
export function goTo(finding) {
  current = session.report.findings.indexOf(finding);
  if (session.report.readable) {
    openTab("form", false);
    if (finding.path && focusCell(finding.path)) {
      return;
    }
    if (finding.key && textBox(finding.key)) {
      const range = rangeOf(finding, textBox(finding.key).value, session.report);
      focusText(finding.key, range.start, range.end);
      return;
    }
  }
  openTab("source", false);
  selectSource(finding.start, finding.end);
}

/** Goes to the next finding, or to the one before. */
export function step(by) {
  const { findings } = session.report;
  if (findings.length > 0) {
    const from = current < 0 && by < 0 ? 0 : current;
    goTo(findings[(from + by + findings.length) % findings.length]);
  }
}

async function silence(finding) {
  const reason = await askText("已核实", [
    finding.message,
    "核对过、确实没有错的，写下理由。理由记在文件的“已核实”里，这一条以后不再提示。",
  ], "理由", "不再提示");
  if (reason) {
    await session.silence(finding, reason);
  }
}
