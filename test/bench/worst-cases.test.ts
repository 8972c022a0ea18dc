import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const SIZES = [110, 330] as const;
const GROWTH = SIZES[1] / SIZES[0];

/** Families whose joins are of different parts of this package. */
const FAMILIES = [
  ...['sameSelector', 'sharedLabel', 'manySelectors', 'unknownPortName', 'knownPortName'],
  ...['headlessServices', 'missedPods', 'sameNodePort', 'slicesOfOne', 'monitors'],
  ...['policiesOverPods', 'policiesOfManySelectors', 'portNamesOfPolicies', 'egressToServices'],
  ...['sameHostPort', 'hostsOfOneIngress', 'sameHostAndPath', 'absentServices', 'wildcardRoutes'],
  ...['routesOfAllListeners', 'hostsOfNoListener', 'grantsOverRoutes', 'routesNotAllowed'],
  ...['sameAddress', 'poolsOfOneName', 'poolsForOthers', 'certificatesOfOneSecret'],
  ...['grantsForCertificates', 'backendTlsPolicies', 'waiversOfMany', 'bracketsTooFarLeft'],
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
  const text = execFileSync(process.execPath, [COUNT, SIZES.join(','), FAMILIES.join(',')], {
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
    expect(families.map(({ name }) => name).sort()).toEqual([...FAMILIES].sort());
  });

  test.each(families)('$name: the steps and the output grow with the input', (family) => {
    expect(exponentOf(family.sums)).toBeLessThan(1.2);
    expect(exponentOf(family.output)).toBeLessThan(1.2);
    expect(family.sums.few).toBeGreaterThan(10 * SIZES[0]);
  });

  // A pass over pairs is lost among all other steps of so small an input, but not by itself: it would
  // run nine times as often. What sorts runs a little more than three times as often.
  test.each(families)('$name: no function runs for each pair of objects', ({ hot }) => {
    const among = hot.filter((one) => one.few > 0 && exponentOf(one) > 1.5);
    expect(among.map(({ place, few, many }) => `${place}: ${few}, ${many}`)).toEqual([]);
  });
});
