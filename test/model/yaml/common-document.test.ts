import * as fc from 'fast-check';
import { CommonReader, mayBeCommon } from '../../../lib/model/yaml/common-document';
import { construct } from '../../../lib/model/yaml/construct';
import { linesBetween } from '../../../lib/model/yaml/lines';
import { parseDocument } from '../../../lib/model/yaml/parser';
import { DIST_DOCUMENTS } from '../../support/dist';
import { hostileYaml } from '../../support/hostile-yaml';
import { mutated } from '../../support/mutated-text';

const RUNS = Number(process.env['COMMON_RUNS'] ?? 600);
const SEED = Number(process.env['READER_SEED'] ?? 1);

function manyKeys(count: number): string {
  return Array.from({ length: count }, (_, at) => `key-${at}: ${at}\n`).join('');
}

test.each<[string, string, unknown]>([
  ['maps in each other', 'a:\n  b:\n    c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
  ['a list further right', 'a:\n  - b\n  - c\nd: e\n', { a: ['b', 'c'], d: 'e' }],
  [
    'a list below its key',
    'a:\n- b: c\n  d: e\n-\n  f: g\n',
    { a: [{ b: 'c', d: 'e' }, { f: 'g' }] },
  ],
  ['lists in a list', '- - a\n  - b\n- c\n', [['a', 'b'], 'c']],
  ['nothing', 'a:\nb:\n  -\n  - ~\n', { a: null, b: [null, null] }],
  [
    'words and numbers',
    'a: 1\nb: yes\nc: 0x10\nd: -1.5\ne: y1\n',
    { a: 1, b: true, c: 16, d: -1.5, e: 'y1' },
  ],
  ['quotes', `"a b": "c: #"\n'd': 'e\\f'\n`, { 'a b': 'c: #', d: 'e\\f' }],
  [
    'what only looks like a key',
    'a: b:c #d\nimage: r:80/x@y#z\n',
    { a: 'b:c', image: 'r:80/x@y#z' },
  ],
  ['a colon apart', 'a b : c d\n', { 'a b': 'c d' }],
  ['comments', '---\n# a\na: # b\n  # c\n  b: d # e\n', { a: { b: 'd' } }],
  ['text blocks', 'a: |\n  b\n   c\nd:\n- >-\n  e\n  f\n', { a: 'b\n c\n', d: ['e f'] }],
  [
    'many keys',
    manyKeys(40),
    Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`key-${at}`, at])),
  ],
  ['a text that goes on', 'a: b\n  - c\n\n\n   d\n', { a: 'b - c\n\nd' }],
  ['one in a list', '- a\n  "b"\n# c\n- 1\n  2\n', ['a "b"', '1 2']],
  ['escapes', 'a: "b\\"c\\\\ \\n\\t"\n', { a: 'b"c\\ \n\t' }],
  ['a quote in quotes', "a: 'b''c'\n", { a: "b'c" }],
  ['what is empty', 'a: {}\nb: []\n', { a: {}, b: [] }],
  ['a command', 'a: [sh, "-c", --b=1, 2 , \'d e\',]\n', { a: ['sh', '-c', '--b=1', 2, 'd e'] }],
])('reads %s', (_, text, value) => {
  expect(read(text)).toEqual({ value, line: lineOf(text) });
});

test.each<[string, string]>([
  ['no map and no list', 'a\n'],
  ['nothing', '# a\n'],
  ['a tab', 'a:\tb\n'],
  ['a key in the second line of a scalar', 'a: b\n  c: d\n'],
  ['a comment in a scalar', 'a: b\n  # c\n  d\n'],
  ['what goes on behind a comment', 'a: b # c\n  d\n'],
  ['what goes on behind quotes', 'a: "b"\n  c\n'],
  ['an escape of YAML alone', 'a: "\\x41"\n'],
  ['a text of two lines in quotes', 'a: "b\n  c"\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !!str b\n'],
  ['a flow map', 'a: {b: c}\n'],
  ['a list in a list of a line', 'a: [[b]]\n'],
  ['a colon in a list of a line', 'a: [b:c]\n'],
  ['a merge', '<<: a\n'],
  ['a key that stands twice', 'a: b\na: c\n'],
  ['one of many', `${manyKeys(40)}key-39: a\n`],
  ['a key of JavaScript', '__proto__: a\n'],
  ['a key that is a number', '1: a\n'],
  ['two values', 'a: b: c\n'],
  ['a map beside a list', '- a\nb: c\n'],
  ['a list beside a map', 'a: b\n- c\n'],
  ['a line between two indents', 'a:\n    b: c\n  d: e\n'],
  ['what is behind the end', 'a: b\n...\nc\n'],
  ['an infinite number', 'a: .inf\n'],
])('leaves %s to the parser', (_, text) => {
  expect(read(text)).toBeUndefined();
});

function read(text: string) {
  return mayBeCommon(text) ? new CommonReader(text).tryDocument() : undefined;
}

function lineOf(text: string): number {
  return linesBetween(text, 0, parseDocument(text)?.start ?? 0);
}

/** What the parser makes of a text. */
function parsed(text: string) {
  const node = parseDocument(text);
  return node && { ...construct(node), line: lineOf(text) };
}

/** What comes out, or what is thrown. */
function outcome(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return `${(error as Error).message} ${JSON.stringify(error)}`;
  }
}

/** Values of several lines, and what ends them. */
const folded = fc
  .array(
    fc.constantFrom(
      ...['a', '1', ' ', '\n', '\n  ', '\n   b', '\n- ', '\nc: ', '\n\n', ': ', ':', ' #', '#'],
      ...['- ', "'", '"', '\\"', '\\n', '\\x', '[', ']', '{}', '~', '&d ', '*d', '|', '---', '...'],
    ),
    { maxLength: 12 },
  )
  .chain((parts) =>
    fc.constantFrom('a: ', '- ', 'a:\n- ', 'a: b').map((first) => first + parts.join('')),
  );

const documents = fc
  .oneof(mutated(fc.constantFrom(...DIST_DOCUMENTS)), hostileYaml, folded)
  .map((text) => `${text.replaceAll('\0', '')}\n`);

test('whatever is read is what the parser makes of it', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const common = outcome(() => {
        const common = read(text);
        return common && { value: common.value, repeats: [], line: common.line };
      });
      expect([undefined, outcome(() => parsed(text))]).toContain(common);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('reads a document in the middle of a text', () => {
  const text = '---\na: b\n---\n# c\nd: |\n  e\n\n---\nf: g\n';
  const from = text.indexOf('\n---') + 1;
  const end = text.lastIndexOf('---');
  const reader = new CommonReader(text);
  const document = { value: { d: 'e\n' }, line: 2 };
  expect(reader.tryDocument(from, end)).toEqual(document);
  expect(reader.tryDocument(end)).toEqual({ value: { f: 'g' }, line: 1 });
  expect(reader.tryDocument(from, end)).toEqual(document);
});

test('reads nearly all that constructs write', () => {
  const common = DIST_DOCUMENTS.filter((text) => read(text.endsWith('\n') ? text : `${text}\n`));
  expect(common.length / DIST_DOCUMENTS.length).toBeGreaterThan(0.9);
});

test('reads an escape in a text of many megabytes', () => {
  const long = 'a'.repeat(12_000_000);
  const { value } = new CommonReader(`a: "${long}\\n"\n`).tryDocument() ?? {};
  expect((value as { a?: string }).a?.length).toBe(long.length + 1);
});
