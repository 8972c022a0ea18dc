import fc from 'fast-check';
import { quote } from '../../lib/props/quote';

const circle: Record<string, unknown> = {};
circle.self = circle;

class Shop {
  readonly name = 'eu';
  toJSON() {
    return 'not asked for';
  }
}

test.each<[string, unknown, string]>([
  ['text', 'web', '"web"'],
  ['empty text', '', '""'],
  ['text with quotes', 'a "b" \\ c', '"a \\"b\\" \\\\ c"'],
  ['a line break', 'a\nb\r\tc', '"a\\nb\\r\\tc"'],
  ['control characters', '\u0000\u001b[31m', '"\\u0000\\u001b[31m"'],
  ['text of other scripts', 'größe 形 😀', '"größe 形 😀"'],
  ['a number', 8080, '8080'],
  ['a fraction', 1.5, '1.5'],
  ['no number', NaN, 'NaN'],
  ['infinity', -Infinity, '-Infinity'],
  ['a big number', 10n, '10n'],
  ['true', true, 'true'],
  ['null', null, 'null'],
  ['nothing', undefined, 'undefined'],
  ['a function', () => 1, 'a function'],
  ['a class', Shop, 'a function'],
  ['a symbol', Symbol('secret'), 'a symbol'],
  ['a list', ['a', 1, null], '["a",1,null]'],
  ['an empty list', [], '[]'],
  ['a struct', { port: 80 }, '{"port":80}'],
  ['a struct without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ['a struct with a key __proto__', JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
  ['a struct with a key constructor', { constructor: 5 }, '{"constructor":5}'],
  ['an instance', new Shop(), 'an instance of Shop'],
  ['a Map', new Map([['a', 1]]), 'an instance of Map'],
  ['a Date', new Date(0), 'an instance of Date'],
  ['an instance in a struct', { a: new Map() }, '{"a":"an instance of Map"}'],
  ['a text object', Object('web'), 'an instance of String'],
  [
    'an instance whose constructor is hidden',
    Object.assign(new Shop(), { constructor: 5 }),
    'an instance of Shop',
  ],
  ['an instance of a class without a name', new (class {})(), 'an object that is not plain data'],
  ['an heir of what has no constructor', Object.create(Object.create(null) as object), '{}'],
  ['a circle', circle, 'an object that is not plain data'],
  ['a list with a circle', [circle], 'an object that is not plain data'],
  ['a struct with a big number', { a: 10n }, 'an object that is not plain data'],
  [
    'a toJSON that throws',
    { toJSON: () => JSON.parse('{') as unknown },
    'an object that is not plain data',
  ],
  ['a toJSON that gives nothing', { toJSON: () => undefined }, 'undefined'],
])('shows %s', (_, value, shown) => {
  expect(quote(value)).toBe(shown);
});

test('shows a getter that throws as no plain data', () => {
  const value = {
    get port(): number {
      throw new Error('not yet');
    },
  };
  expect(quote(value)).toBe('an object that is not plain data');
});

test.each([
  ['78 characters whole', 'x'.repeat(78), `"${'x'.repeat(78)}"`],
  ['79 characters cut', 'x'.repeat(79), `"${'x'.repeat(76)}...`],
  ['a million characters cut', 'x'.repeat(1_000_000), `"${'x'.repeat(76)}...`],
])('shows %s', (_, value, shown) => {
  expect(quote(value)).toBe(shown);
});

test('never cuts a character in two', () => {
  for (const before of ['', 'x']) {
    expect(quote(before + '😀'.repeat(60)).replace(/\.\.\.$/, '')).not.toMatch(/\p{Surrogate}/u);
  }
});

test('takes one short line, whatever the value', () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(fc.oneof(value, fc.string({ unit: 'binary' })), (any) => {
      expect(quote(any).length).toBeLessThanOrEqual(80);
      expect(quote(any)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test.each([
  ['a line separator', 'a\u2028b', '"a\\u2028b"'],
  ['a next line', 'a\u0085b', '"a\\u0085b"'],
  ['a delete', 'a\u007fb', '"a\\u007fb"'],
])('shows %s escaped', (_, value, shown) => {
  expect(quote(value)).toBe(shown);
});
