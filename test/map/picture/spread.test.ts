import * as fc from 'fast-check';
import { spread } from '../../../lib/map/picture/spread';

const wishes = fc.array(
  fc.record({ y: fc.integer({ min: -500, max: 500 }), height: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 1, maxLength: 12 },
);

test('what has room stands where it wishes', () => {
  const those = [0, 100, 200].map((y) => ({ y, height: 40 }));
  expect(spread(those, 8)).toEqual([0, 100, 200]);
});

test('what wishes for one place stands around it', () => {
  const those = [0, 0, 0].map((y) => ({ y, height: 10 }));
  expect(spread(those, 2)).toEqual([-12, 0, 12]);
});

/** Isotonic regression by its definition: the largest of the smallest means of blocks around each place. */
function byDefinition(values: readonly number[]): number[] {
  return values.map((_, at) => {
    let most = -Infinity;
    for (let from = 0; from <= at; from += 1) {
      let least = Infinity;
      for (let to = at; to < values.length; to += 1) {
        const block = values.slice(from, to + 1);
        least = Math.min(least, block.reduce((sum, one) => sum + one, 0) / block.length);
      }
      most = Math.max(most, least);
    }
    return most;
  });
}

test('the squares of the ways from the wishes are least, and nothing overlaps', () => {
  fc.assert(
    fc.property(wishes, fc.nat({ max: 10 }), (those, gap) => {
      let sum = 0;
      const offsets = those.map(({ height }) => {
        const offset = sum;
        sum += height + gap;
        return offset;
      });
      const expected = byDefinition(those.map(({ y }, at) => y - (offsets[at] ?? 0)));
      for (const [at, top] of spread(those, gap).entries()) {
        expect(top).toBeCloseTo((expected[at] ?? 0) + (offsets[at] ?? 0), 6);
      }
    }),
  );
});
