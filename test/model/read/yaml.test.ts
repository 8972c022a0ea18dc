import { keyed } from '../../../lib/model/read/field-path';
import { Repeats, YamlError, parseYaml } from '../../../lib/model/read/yaml';
import { DIST_DOCUMENTS } from '../../support/dist';
import { pathsIn } from '../../support/tree';

const values = (text: string) => parseYaml(text).map(({ value }) => value);

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

function errorOf(text: string): YamlError {
  try {
    parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) return error;
  }
  throw new Error('it is read');
}

test.each<[string, string, number]>([
  ['a tab before a key', 'a:\n\tb: 1', 2],
  ['two values', 'a: b: c', 1],
  ['an alias of nothing', 'a: 1\nb: *nope', 2],
  ['a list and a map', '- a\nb: 1', 2],
  ['a bracket that is not closed', 'a: [1, 2', 1],
  ['a template', 'a: 1\nb: @x', 2],
])('%s is refused, and where', (_, text, line) => {
  const { line: told, isLimit, isRepeat } = errorOf(text);
  expect({ told, isLimit, isRepeat }).toEqual({ told: line, isLimit: false, isRepeat: false });
});

test('a key that stands twice is refused, or its last value counts', () => {
  const text = 'a: 1\nb: 2\na: 3\n';
  expect(errorOf(text)).toMatchObject({ line: 3, isRepeat: true });
  const [document] = parseYaml(text, Repeats.LAST_COUNTS);
  expect(document?.value).toEqual({ a: 3, b: 2 });
  expect(document?.lineOf('a')).toBe(3);
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
  const [first, second] = parseYaml(text);

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
    ['empty[1].a', 18],
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
    const documents = parseYaml(source);
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
    const documents = parseYaml('kind: A\nspec: {a: 1}\n---\n'.repeat(20_000));
    const lines = documents.map(({ lineOf }) => lineOf('spec.a'));
    expect(lines).toEqual(documents.map((_, index) => 3 * index + 2));
  });

  test('is found in each of many elements of one document', () => {
    const [document] = parseYaml(`items:\n${'- spec:\n    a: 1\n'.repeat(20_000)}`);
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      document?.lineOf(`items[${at}].spec.a`),
    );
    expect(lines).toEqual(lines.map((_, index) => 2 * index + 3));
  });

  test('is counted in lines that end as on Windows too', () => {
    const [document] = parseYaml('\ufeffa: 1\r\nb:\r\n  - c: 2\r\n');
    expect(['a', 'b', 'b[0].c'].map((field) => document?.lineOf(field))).toEqual([1, 2, 3]);
  });
});
