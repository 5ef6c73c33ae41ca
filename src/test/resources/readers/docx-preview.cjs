// Writes the tables that docx-preview shows of Word files, as HTML; a cell that it hides is not shown.
const fs = require("fs");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("<!DOCTYPE html><body></body>");
Object.assign(globalThis, { window, document: window.document });
for (const name of ["Node", "DOMParser", "XMLSerializer", "HTMLElement"]) {
  globalThis[name] = window[name];
}
const { renderAsync } = require("docx-preview");

(async () => {
  for (const path of process.argv.slice(2)) {
    const box = window.document.createElement("div");
    await renderAsync(fs.readFileSync(path), box, null, { breakPages: false, ignoreFonts: true });
    box.querySelectorAll("td").forEach((cell) => cell.style.display === "none" && cell.remove());
    box.querySelectorAll("table").forEach((table) => console.log(table.outerHTML));
  }
})();
