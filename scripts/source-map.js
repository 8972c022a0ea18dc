// A source map is there to say the lines of a stack trace, and is larger than the code where it says
// each name of each expression.
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, relative, resolve, sep } = require('node:path');
const { decode, encode } = require('@jridgewell/sourcemap-codec');

/** What a line of a stack trace points at: a call or a throw. A fault elsewhere is told as the last one. */
const CAN_FAIL = /\bthrow\b|(?<!\b(?:if|for|while|switch|catch|function|return))[\w\])>?]\(/;
const TEXT = /'(?:[^'\\]|\\.)*'/g;

/** Leaves the lines of a folder's files that can fail, without their columns. */
function callLinesOnly(file, folder) {
  const map = JSON.parse(readFileSync(file, 'utf8'));
  const paths = map.sources.map((source) => resolve(dirname(file), source));
  const lines = paths.map((path) =>
    path.startsWith(folder + sep) ? readFileSync(path, 'utf8').split('\n') : [],
  );
  const canFail = (source, line) => CAN_FAIL.test((lines[source]?.[line] ?? '').replace(TEXT, ''));
  const used = new Map();
  const indexOf = (source) => used.get(source) ?? used.set(source, used.size).size - 1;
  let last = '';
  const mappings = decode(map.mappings).map((segments) =>
    segments.flatMap(([column, source, line]) => {
      const here = `${source}:${line}`;
      if (here === last || !canFail(source, line)) return [];
      last = here;
      return [[column, indexOf(source), line, 0]];
    }),
  );
  const sourceRoot = `${relative(dirname(file), folder)}/`;
  const sources = [...used.keys()].map((source) => relative(folder, paths[source]));
  const thin = { version: 3, sourceRoot, sources, names: [], mappings: encode(mappings) };
  writeFileSync(file, JSON.stringify(thin));
}

module.exports = { callLinesOnly };
