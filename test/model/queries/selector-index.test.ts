import * as fc from 'fast-check';
import type { SelectorLike } from '../../../lib/facts/values/label-selectors';
import { selectorMatches } from '../../../lib/facts/values/label-selectors';
import { SelectorIndex } from '../../../lib/model/queries/selector-index';

const key = fc.constantFrom('app', 'tier', 'pod-template-hash', '__proto__');
const value = fc.constantFrom('a', 'b', 'constructor');
const labels = fc.dictionary(key, value);
const selector = fc.record({
  matchLabels: labels,
  matchExpressions: fc.array(
    fc.record({
      key,
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.uniqueArray(value, { minLength: 1 }),
    }),
    { maxLength: 2 },
  ),
});

test('what selects pods is among the candidates for their labels', () => {
  fc.assert(
    fc.property(fc.array(selector), labels, (selectors, pod) => {
      const index = new SelectorIndex<SelectorLike>(selectors, (one) => one);
      const found = index.candidates(pod).flatMap(({ items }) => items);
      const expected = selectors.filter((one) => selectorMatches(one, pod));
      expect(expected.filter((one) => !found.includes(one))).toEqual([]);
    }),
  );
});

const named = (name: string): SelectorLike => ({ matchLabels: { app: name } });

test('what selects other pods is no candidate', () => {
  const selectors = Array.from({ length: 1_000 }, (_, at) => named(`app-${at}`));
  const index = new SelectorIndex(selectors, (one) => one);
  expect(index.candidates({ app: 'app-7' }).flatMap(({ items }) => items)).toEqual([
    named('app-7'),
  ]);
});

test('one selector is looked at once', () => {
  const index = new SelectorIndex([named('a'), named('a'), {}], (one) => one);
  expect(index.all.map(({ items }) => items.length)).toEqual([2, 1]);
});

test('what is open may select anything', () => {
  const index = new SelectorIndex(
    [named('${APP}')],
    (one) => one,
    () => true,
  );
  expect(index.candidates({ app: 'a' })).toHaveLength(1);
});
