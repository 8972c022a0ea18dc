// One name, one meaning: fails where two files of lib/ export one name.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');

const lib = join(__dirname, '..', 'lib');

/** Names that stand in two files all the same, each with the reason. */
const ALLOWED = {};

function exportedNames(file) {
  const text = readFileSync(join(lib, file), 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const isExported = ({ modifiers = [] }) =>
    modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return statements
    .filter(isExported)
    .flatMap((one) => (ts.isVariableStatement(one) ? one.declarationList.declarations : [one]))
    .map(({ name }) => name.getText());
}

const files = new Map(); // name -> the files that export it
for (const file of readdirSync(lib, { recursive: true }).filter((one) => one.endsWith('.ts'))) {
  for (const name of new Set(exportedNames(file))) {
    files.set(name, [...(files.get(name) ?? []), file]);
  }
}
for (const [name, places] of [...files].sort()) {
  if (places.length < 2 || name in ALLOWED) continue;
  console.error(`${name} is exported by ${places.sort().join(' and ')}: give one another name`);
  process.exitCode = 1;
}
for (const name of Object.keys(ALLOWED).filter((one) => (files.get(one) ?? []).length < 2)) {
  console.error(`${name} is allowed in two files, and is in one: take it off the list`);
  process.exitCode = 1;
}
