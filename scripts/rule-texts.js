// The words of the rules are a sixth of the code, and are needed only when a rule finds something. They
// are taken out of the modules and put together as one compressed text: docs/decisions/0005-bundle.md.
const { readFileSync } = require('node:fs');
const { brotliCompressSync } = require('node:zlib');
const ts = require('typescript');

const RULE = /[\\/]rules[\\/]\w+[\\/](NET\d+)-[a-z0-9-]+\.ts$/;
const WORDS = ['what', 'why', 'fix', 'waive', 'sources'];
/** What the module that hands the words out is imported as. */
const SOURCE = 'rule-texts';

/** A plugin of esbuild for a list of files, which have the words of all of them in one module. */
function ruleTexts(files) {
  const rules = files.filter((file) => RULE.test(file)).map((file) => [file, withoutWords(file)]);
  const codes = new Map(rules.map(([file, { code }]) => [file, code]));
  const texts = Object.fromEntries(rules.map(([file, { words }]) => [idOf(file), words]));
  return {
    name: SOURCE,
    setup(build) {
      build.onLoad({ filter: RULE }, ({ path }) => ({ contents: codes.get(path), loader: 'ts' }));
      build.onResolve({ filter: /^rule-texts$/ }, () => ({ path: SOURCE, namespace: SOURCE }));
      build.onLoad({ filter: /.*/, namespace: SOURCE }, () => ({ contents: moduleOf(texts) }));
    },
  };
}

function idOf(file) {
  return RULE.exec(file)[1];
}

/** A rule without its words, which it asks for when somebody reads them. Its lines stay where they are. */
function withoutWords(file) {
  const id = idOf(file);
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const words = {};
  let code = source.text;
  for (const property of propertiesOf(source, id).reverse()) {
    const value = constant(property.initializer);
    if (!WORDS.includes(property.name.getText()) || value === undefined) continue;
    words[property.name.getText()] = value;
    const [start, end] = [property.getStart(), code.indexOf(',', property.end) + 1];
    code = code.slice(0, start) + code.slice(start, end).replace(/./g, '') + code.slice(end);
  }
  return { words, code: `${code}import { withTexts } from '${SOURCE}'; withTexts(${id});` };
}

function propertiesOf(source, id) {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const { initializer } = declarations.find(({ name }) => name.getText() === id);
  return initializer.properties.filter(ts.isPropertyAssignment);
}

/** The value of a text, or of a list of texts. */
function constant(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isArrayLiteralExpression(node)) return undefined;
  const values = node.elements.map(constant);
  return values.includes(undefined) ? undefined : values;
}

function moduleOf(texts) {
  const packed = brotliCompressSync(JSON.stringify(texts)).toString('base64');
  return `import { brotliDecompressSync } from 'node:zlib';
let all;
const texts = () => all ??= JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());
export function withTexts(rule) {
  for (const key of ${JSON.stringify(WORDS)}) {
    if (!(key in rule)) Object.defineProperty(rule, key, { get: () => texts()[rule.id][key], enumerable: true });
  }
}`;
}

module.exports = { ruleTexts };
