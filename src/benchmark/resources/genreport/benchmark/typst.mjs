// node typst.mjs FONTS FOLDER NAME…: sets FOLDER/NAME.typ as FOLDER/NAME.pdf, all in one process.
// The compiler is found in the folder of node modules that NODE_PATH names.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
const [fonts, folder, ...names] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
for (const name of names) {
  const source = readFileSync(`${folder}/${name}.typ`, 'utf8');
  writeFileSync(`${folder}/${name}.pdf`, compiler.pdf({ mainFileContent: source }));
  compiler.evictCache(10);
}
