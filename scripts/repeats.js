// Fails where a block of 12 lines or more stands in two places of lib/. Blank lines, comments and
// imports do not count, nor does the white space around a line.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const lib = process.argv[2] ?? join(__dirname, '..', 'lib');
const LENGTH = 12;

/** The lines of a file that count, each with its number. */
function linesOf(file) {
  const text = readFileSync(join(lib, file), 'utf8');
  const withoutImports = text.replace(/^(import|export \* from)\b[^;]*;$/gm, (statement) =>
    statement.replace(/[^\n]/g, ''),
  );
  return withoutImports
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== '' && !/^(\/\/|\/\*|\*)/.test(line));
}

const first = new Map(); // the text of a block -> where it stands first
for (const file of readdirSync(lib, { recursive: true }).sort()) {
  if (!file.endsWith('.ts') || file.includes('generated')) continue;
  const lines = linesOf(file);
  for (let at = 0; at + LENGTH <= lines.length; at += 1) {
    const block = lines.slice(at, at + LENGTH);
    const text = block.map(({ line }) => line).join('\n');
    const [{ place }] = block;
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, place);
    } else {
      console.error(`${place}: the ${LENGTH} lines stand at ${before} as well: keep one of them`);
      process.exitCode = 1;
      at += LENGTH - 1;
    }
  }
}
