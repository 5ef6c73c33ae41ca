// Writes what mammoth reads from Word files, as HTML.
const mammoth = require("mammoth");

(async () => {
  for (const path of process.argv.slice(2)) {
    console.log((await mammoth.convertToHtml({ path })).value);
  }
})();
