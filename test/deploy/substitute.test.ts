import { lateCopy } from '../../lib/deploy/kustomize/node';
import { parseNodes } from '../../lib/deploy/kustomize/parse';
import { valueOf } from '../../lib/deploy/kustomize/value';
import { substitute } from '../../lib/deploy/substitute';

function substituted(text: string, isOpen = false): unknown {
  const [root] = parseNodes(`value: ${JSON.stringify(text)}\n`, { file: 'a.yaml', line: 1 });
  if (!root) throw new Error('there is no document');
  const known = new Map([
    ['APP', 'shop'],
    ['EMPTY', ''],
    ['PORT', '8080'],
  ]);
  substitute(root, { known, isOpen });
  return (valueOf(root) as { value: unknown }).value;
}

test.each<[string, unknown]>([
  ['${APP}', 'shop'],
  ['${APP}-db', 'shop-db'],
  ['a ${APP} and ${APP}', 'a shop and shop'],
  ['${PORT}', 8080],
  ['port ${PORT}', 'port 8080'],
  ['1${PORT}', 18080],
  ["${OTHER:='300Mi'}", '300Mi'],
  ["${OTHER:='8080'}", '8080'],
  ['${OTHER:="8080"}', '8080'],
  ["${OTHER:=''}", ''],
  ["${OTHER:='a'}-b", "'a'-b"],
  ["a ${OTHER:='b'}", "a 'b'"],
  ['${OTHER:=a: b}', 'a: b'],
  ['${OTHER:=a: b}\n', 'a: b\n'],
  ['${OTHER:=a #b}', 'a #b'],
  ["# ${OTHER:='a'}", "# 'a'"],
  ["${OTHER:='a}", "'a"],
  ['${OTHER:=*a}', '*a'],
  ['${OTHER:=${APP}-db}', 'shop-db'],
  ['${OTHER:=${MORE:=${APP}}}', 'shop'],
  ['${OTHER:-a}${OTHER-b}${OTHER=c}', 'abc'],
  ['${EMPTY:=a}', 'a'],
  ['x${EMPTY=a}', 'x'],
  ['${OTHER:=}x', 'x'],
  ['${OTHER}', '${OTHER}'],
  ['$${APP}', '${APP}'],
  ['$APP costs $1', '$APP costs $1'],
  ['${APP', '${APP'],
  ['${APP} ${', '${APP} ${'],
  ['${APP/s/t}', '${APP/s/t}'],
  ['${1}', '${1}'],
])('%s becomes %s', (text, expected) => {
  expect(substituted(text)).toBe(expected);
});

test('what becomes a list has the line of its variable', () => {
  const [root] = parseNodes("a: 1\nvalue: '${A:=[b, c]}'\n", { file: 'a.yaml', line: 1 });
  if (!root) throw new Error('there is no document');
  substitute(root, { known: new Map(), isOpen: false });
  const list = root.content.at(-1);
  expect(list?.content.map(({ file, line, value }) => [file, line, value])).toEqual([
    ['a.yaml', 2, 'b'],
    ['a.yaml', 2, 'c'],
  ]);
});

test('a key stays a text', () => {
  const [root] = parseNodes("'${A:=[b]}': 1\n'${B:='c'}': 2\n".replace("='c'", "=''c''"), {
    file: 'a.yaml',
    line: 1,
  });
  if (!root) throw new Error('there is no document');
  substitute(root, { known: new Map(), isOpen: false });
  expect(valueOf(root)).toEqual({ '[b]': 1, c: 2 });
});

test('a default is not known where a source may say something else', () => {
  expect(substituted('${OTHER:=a}', true)).toBe('${OTHER:=a}');
  expect(substituted('${EMPTY:=a}', true)).toBe('a');
});

test('100,000 braces take no time', () => {
  const text = '${'.repeat(100_000);
  expect(substituted(text)).toBe(text);
  expect(substituted(`${text}${'}'.repeat(100_000)}`)).toMatch(/^\$\{/);
});

test('each copy of a tree gets values of its own, and shares what has no variable', () => {
  const text = 'app:\n  name: ${APP}\nrest:\n  kept: $APP\n';
  const [tree] = parseNodes(text, { file: 'a.yaml', line: 1 });
  if (!tree) throw new Error('there is no document');
  const copies = ['shop', 'bank', undefined].map((app) => {
    const copy = lateCopy(tree);
    const known = new Map(app === undefined ? [] : [['APP', app]]);
    return { isChanged: substitute(copy, { known, isOpen: true }), copy };
  });
  const values = copies.map(({ isChanged, copy }) => [isChanged, valueOf(copy)]);
  expect(values).toEqual([
    [true, { app: { name: 'shop' }, rest: { kept: '$APP' } }],
    [true, { app: { name: 'bank' }, rest: { kept: '$APP' } }],
    [false, { app: { name: '${APP}' }, rest: { kept: '$APP' } }],
  ]);
  const shared = copies.filter(({ copy }) => copy.content[3]?.unread === tree.content[3]);
  expect(shared).toHaveLength(3);
});
