import { Lazy } from 'cdk8s';
import { NotPlain, clean } from '../../lib/fleet/clean';

test.each<[string, unknown, unknown]>([
  ['text', 'a', 'a'],
  ['nothing', null, undefined],
  ['a map, its keys in order', { b: 1, a: 2 }, { a: 2, b: 1 }],
  ['a map without what is null', { a: null, b: undefined, c: 0 }, { c: 0 }],
  ['a list, with a place for what is null', [1, null, 2], [1, undefined, 2]],
  ['a lazy value', Lazy.any({ produce: () => ({ b: [], a: {} }) }), { a: {}, b: [] }],
  ['a lazy value of a lazy value', lazy(lazy('a')), 'a'],
  ['an implicit token', { resolve: () => ({ a: 1 }) }, { a: 1 }],
  [
    'a union of number and text',
    new (class Quantity {
      value = '1Gi';
    })(),
    { value: '1Gi' },
  ],
])('cleans %s', (_, value, cleaned) => {
  expect(clean(value)).toEqual(cleaned);
});

test('keeps the order of sorted keys', () => {
  expect(Object.keys(clean({ b: 1, B: 1, a: 1, '0': 1 }) as object)).toEqual(['0', 'B', 'a', 'b']);
});

test('leaves out of metadata what is empty, at every depth', () => {
  expect(clean({ labels: {}, finalizers: [], a: { b: { c: [] } }, name: 'web' }, true)).toEqual({
    name: 'web',
  });
  expect(clean({ labels: {} }, true)).toBeUndefined();
});

test.each<[string, unknown]>([
  ['a date', new Date(0)],
  ['a map of another kind', new Map()],
  ['a function', () => 1],
  ['an object without a prototype', Object.create(null)],
  ['a map that hides its prototype', JSON.parse('{"__proto__": {"a": 1}}')],
  ['a map that hides its constructor', { constructor: 'a' }],
])('does not know %s', (_, value) => {
  expect(() => clean({ value })).toThrow(NotPlain);
});

function lazy(value: unknown): unknown {
  return Lazy.any({ produce: () => value });
}
