import { keyed, keysOf } from '../../../lib/model/read/field-path';
import { readYaml } from '../../../lib/model/yaml/documents';
import { DIST_DOCUMENTS } from '../../support/dist';
import { pathsIn } from '../../support/tree';

const values = (text: string) => readYaml(text).documents.map(({ value }) => value);

/** The documents of a text, whose lines are asked for by fields. */
const documentsOf = (text: string) =>
  readYaml(text).documents.map((document) => ({
    ...document,
    lineOf: (field: string) => document.lineOf(keysOf(field)),
  }));

test.each<[string, string, unknown[]]>([
  ['nothing', '', []],
  ['a comment', '# a', []],
  ['documents of nothing', '---\n# a\n---\nnull\n...\n', []],
  ['an empty document between two', 'a: 1\n---\n---\nb: 2', [{ a: 1 }, { b: 2 }]],
  ['an empty map', '{}', [{}]],
  ['a text that is none of the API', 'a', ['a']],
  ['JSON', '{"a": [1, {"b": null}]}', [{ a: [1, { b: null }] }]],
  ['JSON with tabs', '{\n\t"a": 1\n}', [{ a: 1 }]],
  ['a byte order mark', '\ufeffa: 1', [{ a: 1 }]],
  ['lines that end as on Windows', 'a: 1\r\nb: |\r\n  x\r\n  y\r\n', [{ a: 1, b: 'x\ny\n' }]],
  ['an anchor', 'a: &x {k: 1}\nb: *x', [{ a: { k: 1 }, b: { k: 1 } }]],
  ['a merge', 'a: &x {k: 1}\nb: {<<: *x, l: 2}', [{ a: { k: 1 }, b: { k: 1, l: 2 } }]],
  [
    'a merge of several, of which the first counts',
    'a: {<<: [{k: 1}, {k: 2, l: 3}]}',
    [{ a: { k: 1, l: 3 } }],
  ],
  ['a quoted merge key, which merges nothing', '"<<": {k: 1}', [{ '<<': { k: 1 } }]],
  ['yes and no', 'a: yes\nb: Off\nc: y', [{ a: true, b: false, c: true }]],
  ['quoted yes', 'a: "yes"', [{ a: 'yes' }]],
  ['keys that are no texts', '1: a\ntrue: b', [{ 1: 'a', true: 'b' }]],
  ['what is not ASCII', '"ä😀": "\\U0001F600"', [{ 'ä😀': '😀' }]],
])('%s', (_, text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('a key of JavaScript is a key as others', () => {
  const [value] = values('__proto__: {a: 1}');
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect((value as { a?: number }).a).toBeUndefined();
});

test.each<[string, string, string, number]>([
  ['a tab before a key', 'a:\n\tb: 1', 'line 2: found character that cannot start any token', 2],
  ['a line of a tab', 'a: {}\n\t\n', 'line 2: found character that cannot start any token', 2],
  ['two values', 'a: b: c', 'line 1: mapping values are not allowed in this context', 1],
  ['an alias of nothing', 'a: 1\nb: *nope', "unknown anchor 'nope' referenced", 2],
  ['an alias in its anchor', 'a: &a\n  b: *a', "anchor 'a' value contains itself", 2],
  ['a merge of itself', 'a: &a {<<: *a}', "anchor 'a' value contains itself", 1],
  ['a list and a map', '- a\nb: 1', "line 1: did not find expected '-' indicator", 2],
  ['a bracket that is not closed', 'a: [1, 2', "line 1: did not find expected ',' or ']'", 1],
  ['a template', 'a: 1\nb: @x', 'line 2: found character that cannot start any token', 2],
  ['YAML 1.2', '%YAML 1.2\n---\na: 1', 'found incompatible YAML document (%YAML 1.2)', 1],
  [
    'a directive and its separator',
    '%YAML 1.1\n---\na: 1',
    'line 1: did not find expected <document start>',
    1,
  ],
  ['a directive', '%FOO\n---\na: 1', 'line 1: found unknown directive name', 1],
  ['a merge of a text', 'a: {<<: x}', 'map merge requires map or sequence of maps as the value', 1],
  ['a control character', 'a: 1\nb: \u0007', 'control characters are not allowed', 2],
  ['an escape of JSON', 'a: "\\/"', 'line 1: found unknown escape character', 1],
])('%s is refused, and where', (_, text, problem, line) => {
  const { documents, faults } = readYaml(text);
  expect(documents).toHaveLength(text.startsWith('%') ? 1 : 0); // it is behind the separator
  expect(faults).toMatchObject([{ problem, line, isLimit: false }]);
});

test.each<[string, string, unknown[]]>([
  [
    'breaks of YAML 1.1',
    'a: 1\u2028b: 2\u0085c: 3\u2029d: 4\re: 5',
    [{ a: 1, b: 2, c: 3, d: 4, e: 5 }],
  ],
  ['a break in a comment', 'a: 1 # c\u2028b: 2', [{ a: 1, b: 2 }]],
  [
    'a merge behind keys',
    'x: &x {a: 1, b: 1}\nz: {a: 2, <<: *x, b: 3}',
    [{ x: { a: 1, b: 1 }, z: { a: 1, b: 3 } }],
  ],
  ['an IPv6 address in a list', 'a: [fd00::, 1::]', [{ a: ['fd00::', '1::'] }]],
  ['a mark behind a separator', '---\n\ufeffa: 1\n---\n\ufeffb: 1', [{ '\ufeffa': 1 }, { b: 1 }]],
  ['objects in JSON', '{"a": 1}\n{"b": "\\/"} {}', [{ a: 1 }, { b: '/' }, {}]],
  ['YAML behind one of them', '{"a": 1}\n---\nb: 1\n---\n{"c": 1}', [{ a: 1 }, { b: 1 }, { c: 1 }]],
  ['what stands behind a document', '{a: 1}\n]', [{ a: 1 }]],
  ['a document behind its end', 'a: 1\n...\nb: 1', [{ a: 1 }]],
  ['a separator in a text', 'a: |\n  x\n---\nb: 1', [{ a: 'x\n' }, { b: 1 }]],
  ['brackets too far left', 'a: {\n  b: [\n  c,\n  ]\n}\nd: 1', [{ a: { b: ['c'] }, d: 1 }]],
  ['an anchor that is set again', 'a: &x 1\nb: &x 2\nc: *x', [{ a: 1, b: 2, c: 2 }]],
  ['__proto__ in JSON', '{"__proto__": 1}', [Object.fromEntries([['__proto__', 1]])]],
])('%s: it is read', (_, text, expected) => {
  expect(readYaml(text).faults).toEqual([]);
  expect(values(text)).toEqual(expected);
});

test('a fault of one document leaves the others', () => {
  const { documents, faults } = readYaml('a: 1\n---\nb: [\n---\nc: 1\n--- {d: 1}\n---\ne: 1\n');
  expect(documents.map(({ value, line }) => [value, line])).toEqual([
    [{ a: 1 }, 1],
    [{ c: 1 }, 5],
    [{ e: 1 }, 8],
  ]);
  expect(faults.map(({ problem, line }) => [problem, line])).toEqual([
    ['line 1: did not find expected node content', 3],
    ['invalid Yaml document separator: only a comment may follow --- on its line', 6],
  ]);
});

test('what follows JSON objects and is none is refused', () => {
  const { documents, faults } = readYaml('{"a": 1}\n{"b": 1}\nc: 1\n---\nd: 1');
  expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 1 }, { d: 1 }]);
  expect(faults).toMatchObject([
    { problem: 'what follows the second JSON object is not JSON', line: 2 },
  ]);
});

test('keys that stand twice are told, and the last of them counts', () => {
  const text = 'a: 1\nb: {c: 1,\n  c: 2}\na: 3\nx: {<<: {d: 1}, d: 2}\n';
  const [document] = documentsOf(text);
  expect(document?.value).toEqual({ a: 3, b: { c: 2 }, x: { d: 2 } });
  expect(document?.repeats).toEqual([
    { key: 'c', line: 3, isTop: false, isSame: false },
    { key: 'a', line: 4, isTop: true, isSame: false },
  ]);
  expect(document?.lineOf('a')).toBe(4);
  expect(readYaml('{"a": 1,\n"a": 2}').documents[0]?.repeats).toEqual([
    { key: 'a', line: 2, isTop: true, isSame: false },
  ]);
});

test('of a key that stands twice it is told whether its values are the same', () => {
  const [document] = documentsOf('a: {b: [1]}\na: {b: [1]}\nc: 1\nc: "1"\nd: {e: 1}\nd: {}\n');
  expect(document?.repeats.map(({ key, isSame }) => [key, isSame])).toEqual([
    ['a', true],
    ['c', false],
    ['d', false],
  ]);
});

test('many keys that are merged and written take no longer for each other', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join(', ');
  const { documents } = readYaml(`a: &a {${keys}}\nb: {<<: *a, ${keys}}\n`);
  expect(documents[0]?.repeats).toEqual([]);
});

describe('the line of a field', () => {
  const text = `# a comment
kind: A
---

kind: B
metadata: {name: b, annotations: {"a.b/c": x}}
spec:
  - ports:
      # a comment
      - port: 1
        name: "a"
      -
        port: 2
  - &x {z: 1}
more:
  <<: {inner: 1}
  alias: *x
empty:
  - a
  -
`;
  const [first, second] = documentsOf(text);

  test.each<[string, number]>([
    ['', 5],
    ['kind', 5],
    ['metadata.name', 6],
    ['metadata.annotations["a.b/c"]', 6],
    ['spec', 7],
    ['spec[0]', 8],
    ['spec[0].ports[0].name', 11],
    ['spec[0].ports[1].port', 13],
    ['spec[1].z', 14],
    ['more.alias', 17],
  ])('%s is %d', (field, line) => {
    expect(second?.lineOf(field)).toBe(line);
  });

  test.each<[string, number]>([
    ['absent', 5],
    ['spec[0].absent.below', 8],
    ['spec[0].ports[9]', 8],
    ['more.inner', 15],
    ['more.alias.z', 17],
    ['empty[1].a', 20],
  ])('%s is not written there, and %d is the nearest above', (field, line) => {
    expect(second?.lineOf(field)).toBe(line);
  });

  test('and of a document: where its first value stands', () => {
    expect([first?.line, second?.line]).toEqual([2, 5]);
  });

  test.each([
    '---\n',
    '--- # next\n',
    '\n---\n# more\n\n',
    '...\n---\n',
    '...\n%TAG ! tag:a,b:\n---\n',
  ])('has its key, in each of many documents that %j parts', (separator) => {
    const source = `${separator.replace('...\n', '')}${DIST_DOCUMENTS.join(separator)}${separator}`;
    const lines = source.split('\n');
    const documents = documentsOf(source);
    expect(documents).toHaveLength(DIST_DOCUMENTS.length);
    for (const { value, lineOf } of documents) {
      for (const keys of pathsIn(value)) {
        const field = keys.reduce((above, key) => (above ? keyed(above, key) : key), '');
        const key = String(keys.at(-1));
        const line = lines[lineOf(field) - 1] ?? '';
        expect(line.includes(/^\d+$/.test(key) ? '- ' : key)).toBe(true);
      }
    }
  });

  test('is found in each of many documents of one file', () => {
    const documents = documentsOf('kind: A\nspec: {a: 1}\n---\n'.repeat(20_000));
    const lines = documents.map(({ lineOf }) => lineOf('spec.a'));
    expect(lines).toEqual(documents.map((_, index) => 3 * index + 2));
  });

  test('is found in each of many elements of one document', () => {
    const [document] = documentsOf(`items:\n${'- spec:\n    a: 1\n'.repeat(20_000)}`);
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      document?.lineOf(`items[${at}].spec.a`),
    );
    expect(lines).toEqual(lines.map((_, index) => 2 * index + 3));
  });

  test('is counted in lines that end as on Windows too', () => {
    const [document] = documentsOf('\ufeffa: 1\r\nb:\r\n  - c: 2\r\n');
    expect(['a', 'b', 'b[0].c'].map((field) => document?.lineOf(field))).toEqual([1, 2, 3]);
  });
});
