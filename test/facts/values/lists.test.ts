import { canMeet, distinct, narrowing, upTo } from '../../../lib/facts/values/lists';

test('narrowing refuses an empty list', () => {
  expect(narrowing(['a'])).toBeUndefined();
  expect(narrowing([])).toEqual({
    what: 'is empty',
    why: 'an empty list is no restriction, so it would match everything',
    fix: 'remove it to match everything, or write the entries that should match',
  });
});

describe('distinct', () => {
  const fact = distinct<string>((text) => text.toLowerCase());

  test.each([[[]], [['a']], [['a', 'b', 'c']]])('takes %j', (list) => {
    expect(fact(list)).toBeUndefined();
  });

  test.each([
    [['a', 'b', 'A'], 'repeats [0] in [2]'],
    [['c', 'a', 'a', 'c'], 'repeats [1] in [2]'],
  ])('refuses %j, which %s', (list, what) => {
    expect(fact(list)?.what).toBe(what);
  });
});

test('distinct says who refuses', () => {
  expect(distinct((text) => String(text), 'the API server')(['a', 'a'])?.why).toBe(
    'the API server refuses an object that contains an entry twice in one list',
  );
});

test('upTo refuses more than that', () => {
  expect(upTo(2)([])).toBeUndefined();
  expect(upTo(2)(['a', 'b'])).toBeUndefined();
  expect(upTo(2)(['a', 'b', 'c'])).toEqual({
    what: 'has 3 entries',
    why: 'the API server accepts at most 2',
    fix: 'remove some',
  });
});

test.each<[string[], string[], boolean]>([
  [[], [], true],
  [[], ['a'], true],
  [['a'], [], true],
  [['a', 'b'], ['b'], true],
  [['a'], ['b'], false],
])('%j and %j can meet: %s', (some, others, expected) => {
  expect(canMeet(some, others)).toBe(expected);
});
