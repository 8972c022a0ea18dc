import { parseYaml } from '../../../lib/model/read/yaml';

test.each([
  ['a bracket below its key', 'args: [\n  a,\n]\nb: 1\n', { args: ['a'], b: 1 }],
  ['a brace below its key', 'a:\n  b: {\n  c: 1\n  }\n', { a: { b: { c: 1 } } }],
  [
    'a quoted text that goes on too far left',
    "a:\n  b: 'one\n two'\nc: 1\n",
    { a: { b: 'one two' }, c: 1 },
  ],
  [
    'an alias as a key, with the colon right behind it',
    'a: &app x\nb:\n  *app:\n    # its own\n\n    *app:\n      c: 1\n  t: |\n    *app: k\n',
    { a: 'x', b: { x: { x: { c: 1 } }, t: '*app: k\n' } },
  ],
  [
    'such a key with a value behind it',
    'a: &app x\nb:\n- *app: y\n  z: 1\n',
    { a: 'x', b: [{ x: true, z: 1 }] },
  ],
])('%s is read as kubectl reads it', (_, text, value) => {
  expect(parseYaml(text).map((document) => document.value)).toEqual([value]);
});

test('the lines are those of the text', () => {
  const [document] = parseYaml('a: [\n  1,\n]\nb:\n  c: 1\n');
  expect(document?.lineOf('b.c')).toBe(5);
});

test('what stands below an alias as a key has its own line', () => {
  const [document] = parseYaml('a: &app x\nb:\n  *app:\n    c: 1\nd: 2\n');
  expect(document?.lineOf('d')).toBe(5);
});

test('a text that looks like an alias as a key mends no other fault', () => {
  expect(() => parseYaml('b:\n  t: |\n    *app: k\n   bad: 1\n')).toThrow(
    'bad indentation of a mapping entry',
  );
});

test('a text that would be fixed without end is refused', () => {
  const lists = Array.from({ length: 101 }, (_, index) => `k${index}: [\n]\n`);
  expect(parseYaml(lists.slice(1).join(''))).toHaveLength(1);
  expect(() => parseYaml(lists.join(''))).toThrow('deficient indentation');
});

test('what is no matter of blanks is refused as it is', () => {
  expect(() => parseYaml('a: [1\nb: 2\n')).toThrow('missed comma between flow collection entries');
});
