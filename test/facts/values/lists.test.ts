import { canMeet, distinct, narrowing, upTo } from '../../../lib/facts/values/lists';

test('narrowing refuses an empty list', () => {
  expect(narrowing(['a'])).toBeUndefined();
  expect(narrowing([])).toEqual({
    what: 'is empty',
    why: 'MetalLB reads an empty list as no limit, so all there is would match',
    fix: 'leave it out where all is meant, or write what is meant',
  });
});

describe('distinct', () => {
  const fact = distinct<string>((text) => text.toLowerCase());

  test.each([[[]], [['a']], [['a', 'b', 'c']]])('takes %j', (list) => {
    expect(fact(list)).toBeUndefined();
  });

  test.each([
    [['a', 'b', 'A'], 'has [0] again as [2]'],
    [['c', 'a', 'a', 'c'], 'has [1] again as [2]'],
  ])('refuses %j, which %s', (list, what) => {
    expect(fact(list)?.what).toBe(what);
  });
});

test('distinct says who refuses', () => {
  expect(distinct((text) => String(text), 'the API server')(['a', 'a'])?.why).toBe(
    'the API server refuses an object with a list that says one thing twice',
  );
});

test('upTo refuses more than that', () => {
  expect(upTo(2)([])).toBeUndefined();
  expect(upTo(2)(['a', 'b'])).toBeUndefined();
  expect(upTo(2)(['a', 'b', 'c'])).toEqual({
    what: 'holds 3 entries',
    why: 'the API server takes at most 2',
    fix: 'leave some out',
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
