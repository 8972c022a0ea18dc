import { perList, perListAndKey } from '../../../lib/model/queries/per-list';

test('what follows from a list is worked out once for each list, also where it is nothing', () => {
  const make = jest.fn((list: readonly number[]) => (list.length > 1 ? list.length : undefined));
  const of = perList(make);
  const [one, other] = [[1], [1, 2]];
  expect([of(one), of(one), of(other), of(other), of([1])]).toEqual([
    ...[undefined, undefined, 2, 2, undefined],
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('and with a word, once for each word', () => {
  const make = jest.fn((list: readonly string[], key: string) => list.includes(key));
  const has = perListAndKey(make);
  const list = ['a', '__proto__'];
  expect(['a', 'b', 'a', '__proto__', 'b'].map((key) => has(list, key))).toEqual([
    ...[true, false, true, true, false],
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});
