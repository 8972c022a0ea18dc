import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Beyond the sixteen workloads that are compared one by one, and beyond ten places. */
const SIZES = [60, 120] as const;

/** Beyond all limits: a hundred workloads, or 64 listeners. */
const LARGE = [250, 500] as const;

const IS_LONG = process.env.WORST_CASES === 'all';
const ALL = 110;
const GROWTH = 2;

/** Families whose joins are of different parts of this package. All are counted by `npm run test:long`. */
const FAMILIES = [
  ...['manySelectors', 'slicesOfOne', 'policiesOverPods', 'sameHostAndPath'],
  ...['grantsOverRoutes', 'sameAddress', 'waiversOfMany', 'strategicPatches', 'rootsAlone'],
];

interface Count {
  readonly few: number;
  readonly many: number;
}

interface Family {
  readonly name: string;
  readonly sums: Count;
  readonly output: Count;
  /** The functions that run at least twenty times for each object. */
  readonly hot: readonly (Count & { readonly place: string })[];
}

const COUNT = join(__dirname, '../support/count-steps.js');

function counted(): Family[] {
  const [sizes, names] = IS_LONG ? [LARGE, []] : [SIZES, FAMILIES];
  const text = execFileSync(process.execPath, [COUNT, sizes.join(','), ...names], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const lines = text.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Family);
}

/** By which power of the size it grows. */
function exponentOf({ few, many }: Count): number {
  return Math.log(many / Math.max(1, few)) / Math.log(GROWTH);
}

describe('inputs that are as bad as we know', () => {
  const families = counted();

  test('all are counted', () => {
    const names = families.map(({ name }) => name);
    expect(IS_LONG ? names.length : names.sort()).toEqual(IS_LONG ? ALL : [...FAMILIES].sort());
  });

  // What is read once, whatever the size, makes the sum grow less than its parts: only more tells.
  test.each(families)('$name: the steps and the output grow with the input', (family) => {
    expect(exponentOf(family.sums)).toBeLessThan(1.2);
    expect(exponentOf(family.output)).toBeLessThan(1.2);
    expect(family.sums.few).toBeGreaterThan(10 * SIZES[0]);
  });

  // A pass over pairs is lost among all other steps of so small an input, but not by itself: it would
  // run four times as often, what sorts 2.4 times. What did not run at all at first has passed a limit.
  test.each(families)('$name: no function runs for each pair of objects', ({ hot }) => {
    const among = hot.filter((one) => one.few > 0 && exponentOf(one) > 1.5);
    expect(among.map(({ place, few, many }) => `${place}: ${few}, ${many}`)).toEqual([]);
  });
});
