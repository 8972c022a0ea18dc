import fc from 'fast-check';
import {
  isTriedBefore,
  liesBelow,
  literalStart,
  shadowedRegexes,
} from '../../../lib/facts/controllers/nginx-path-order';

test.each([
  ['/shop', '/shop'],
  ['/shop/[0-9]+', '/shop/'],
  ['/shop/?', '/shop'],
  ['/shop*', '/sho'],
  ['/shop{2}', '/sho'],
  ['/v1\\.2/x', '/v1.2/x'],
  ['/shop/\\d+', '/shop/'],
  ['/shop(/|$)(.*)', '/shop'],
  ['/shop/a|/b', ''],
  ['/shop/(a)|/b', ''],
  ['/shop/a?|/b', ''],
  ['/shop/\\d|/b', ''],
  ['/shop/[(]|/b', ''],
  ['/shop\\', '/shop'],
])('every match of %s begins with %s', (regex, start) => {
  expect(literalStart(regex)).toBe(start);
});

test('every match of an expression begins with its plain start', () => {
  const sign = fc.constantFrom('/', 'a', 'b', '.', '*', '?', '+', '(a|b)', '|', '[ab]', '\\.');
  const signs = ['', '/', 'a', 'b', '.'];
  const texts = signs.flatMap((a) => signs.flatMap((b) => signs.map((c) => `/${a}${b}${c}`)));
  const isRegex = (text: string) => {
    try {
      return new RegExp(text) instanceof RegExp;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 6 }), (chosen) => {
      const regex = `/${chosen.join('')}`;
      fc.pre(isRegex(regex));
      const matched = texts.filter((text) => new RegExp(`^(?:${regex})`).test(text));
      expect(matched.filter((text) => !text.startsWith(literalStart(regex)))).toEqual([]);
    }),
  );
});

test.each([
  ['/ab', '/a', true],
  ['/a', '/ab', false],
  ['/b', '/a', true],
  ['/a', '/a', false],
])('%s is tried before %s: %s', (regex, other, expected) => {
  expect(isTriedBefore(regex, other)).toBe(expected);
});

test.each([
  ['/shop/[0-9]+', '/shop', true],
  ['/SHOP/[0-9]+', '/shop/', true],
  ['/shop[0-9]+', '/shop', false],
  ['/[0-9]+', '/', true],
])('%s lies below %s: %s', (regex, prefix, expected) => {
  expect(liesBelow(regex, prefix)).toBe(expected);
});

test.each([
  ['/shop/[0-9]+', '/shop', 1],
  ['/shop/[0-9]+(?:)', '/shop', 0],
  ['/shop/[0-9]+', '/other', 0],
  ['/[0-9]', '/', 1],
  ['/[0-9]+', '/', 0],
])('%s beside the prefix %s: %d faults', (path, prefix, count) => {
  const routes = [{ path: prefix }, { path, pathType: 'RegularExpression' }];
  expect(shadowedRegexes(routes)).toHaveLength(count);
  expect(shadowedRegexes(routes.map((one, at) => ({ ...one, host: `${at}.example.com` })))).toEqual(
    [],
  );
});

test('what is proposed is tried first', () => {
  const path = fc.stringMatching(/^\/a\/[ab]{0,3}$/);
  fc.assert(
    fc.property(path, (regex) => {
      const [found] = shadowedRegexes([
        { path: '/a' },
        { path: regex, pathType: 'RegularExpression' },
      ]);
      const [, longer = ''] = /such as "(.*)"$/.exec(found?.fault.fix ?? '') ?? [];
      expect(isTriedBefore(longer, '/a(/|$)(.*)')).toBe(true);
    }),
  );
});
