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

test('a default is not known where a source may say something else', () => {
  expect(substituted('${OTHER:=a}', true)).toBe('${OTHER:=a}');
  expect(substituted('${EMPTY:=a}', true)).toBe('a');
});

test('100,000 braces take no time', () => {
  const text = '${'.repeat(100_000);
  expect(substituted(text)).toBe(text);
  expect(substituted(`${text}${'}'.repeat(100_000)}`)).toMatch(/^\$\{/);
});
