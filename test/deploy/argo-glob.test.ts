import * as fc from 'fast-check';
import { tryArgoGlob } from '../../lib/deploy/argo-glob';

test.each([
  ['web.yaml', ['web.yaml'], ['web.yml', 'a/web.yaml', 'webXyaml']],
  ['*', ['', 'web.yaml', 'a/web.yaml'], []],
  ['*.yaml', ['web.yaml', 'a/web.yaml'], ['web.yml']],
  ['**/web.yaml', ['a/web.yaml', 'a/b/web.yaml'], ['web.yaml']],
  ['{manifest.yaml}', ['manifest.yaml'], ['wip.yaml']],
  ['{a,b{1,2}}-*.yaml', ['a-.yaml', 'b2-x.yaml'], ['b-x.yaml', 'b3-.yaml']],
  ['we?.yaml', ['web.yaml'], ['we.yaml']],
  ['', [''], ['web.yaml']],
])('%s', (pattern, taken, others) => {
  const takes = tryArgoGlob(pattern);
  expect([...taken, ...others].filter((path) => takes?.(path))).toEqual(taken);
});

test.each([
  ['a class', '[ab].yaml'],
  ['an escape', 'a\\*.yaml'],
  ['a brace that is left open', '{a,b.yaml'],
  ['a brace that nothing opens', 'a}.yaml'],
  ['too many choices', '{a,b}'.repeat(7)],
  ['too long a text', '*'.repeat(1_001)],
  ['braces in braces', '{'.repeat(1_000)],
])('%s is not known', (_, pattern) => {
  expect(tryArgoGlob(pattern)).toBeUndefined();
});

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['*', '.*'],
  ['?', '.'],
  ['.', '\\.'],
  ['{a,}', '(?:a|)'],
  ['{b,*}', '(?:b|.*)'],
]);

test('takes what a regular expression takes', () => {
  const sign = fc.constantFrom('a', 'b', '/', '.', '*', '?', '{a,}', '{b,*}');
  const text = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 6 }), text, (signs, letters) => {
      const source = signs.map((one) => MEANINGS.get(one) ?? one);
      const path = letters.join('');
      expect(tryArgoGlob(signs.join(''))?.(path)).toBe(
        new RegExp(`^(?:${source.join('')})$`, 's').test(path),
      );
    }),
  );
});

test('takes time in proportion to the path', () => {
  const takes = tryArgoGlob(`${'*a'.repeat(20)}b`);
  expect(takes?.('a'.repeat(20_000))).toBe(false);
});
