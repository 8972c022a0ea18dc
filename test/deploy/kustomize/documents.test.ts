import { documents } from '../../../lib/deploy/kustomize/documents';
import { Refused } from '../../../lib/deploy/kustomize/refused';

const VALUES: readonly (readonly [text: string, value: unknown])[] = [
  ['a: yes\nb: 0644\nc: 1_000\nd: 2001-12-14\n', { a: true, b: 420, c: 1000, d: '2001-12-14' }],
  ['a:\nb: ~\nc: ""\n', { a: null, b: null, c: '' }],
  ['a: 1\na: 2\n', { a: 2 }],
  ['- a\n- [b, 1.5]\n- {}\n', ['a', ['b', 1.5], {}]],
  ['a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
  ['a: {b: c}\n', { a: { b: 'c' } }],
  ['yes: 1\n', { true: 1 }],
];

test.each(VALUES)('%j is what kubectl reads', (text, value) => {
  expect(documents(text, 'a.yaml').map((one) => one.value)).toEqual([value]);
});

test('a key that means more in JavaScript is a key', () => {
  const [document] = documents('__proto__:\n  a: 1\n', 'a.yaml');
  expect(Object.getPrototypeOf(document?.value)).toBe(Object.prototype);
  expect(JSON.stringify(document?.value)).toBe('{"__proto__":{"a":1}}');
});

const LINES: readonly (readonly [field: string, line: number])[] = [
  ['', 2],
  ['resources', 2],
  ['resources[1]', 4],
  ['patches[0].patch', 6],
  ['patches[0].target.kind', 9],
  ['patches[0].target.name', 8],
  ['namespace', 11],
  ['missing', 2],
];

const KUSTOMIZATION = `# a comment
resources:
- a
- b
patches:
- patch: |-
    c: d
  target:
    kind: e
namespace: f
namespace: g
`;

test.each([
  ['in common forms', KUSTOMIZATION],
  ['in another form', KUSTOMIZATION.replace('- a', '- !!str a')],
])('lines of fields, %s', (_what, text) => {
  const [document] = documents(text, 'a.yaml');
  expect(LINES.map(([field]) => [field, document?.lineOf(field)])).toEqual(LINES);
});

test('what is no YAML is refused with its line', () => {
  const read = () => documents('a: 1\nb: [\n', 'a.yaml');
  expect(read).toThrow(Refused);
  expect(read).toThrow('it is no YAML: ');
});
