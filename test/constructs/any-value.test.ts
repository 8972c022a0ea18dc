import { Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { settled } from '../cluster/live/props/fields';
import type { Case } from '../cluster/live/props/generated';
import { cases, clusterOf } from '../cluster/live/props/generated';
import { chartFor } from '../support/chart';
import { UNSAID } from '../support/rule';
import type { Path } from '../support/tree';
import { pathsIn, withValue } from '../support/tree';

/** A few here, and as many as wanted in a long run. */
const RUNS = Number(process.env['PROP_RUNS'] ?? 8);

class Odd {
  readonly name = 'odd';
}

/** What JavaScript lets stand where the types say something else. */
const VALUES: readonly unknown[] = [
  ...[null, undefined, true, 0, -1, 1.5, NaN, Infinity, 10n, Symbol('a'), () => 1],
  ...['', 'constructor', '__proto__', '\u0000', 'x'.repeat(300)],
  ...[[], [null], [[]], {}, Object.create(null) as object, new Odd(), new Map(), new Date(0)],
];

/** What a construct says of props with one value put in; nothing where it takes them. */
function told({ subject, props }: Case, path: Path, value: unknown): string | undefined {
  const chart = chartFor({ ...clusterOf('1.37'), ...subject.cluster });
  const odd = withValue(settled(chart, props), path, value);
  try {
    subject.make(chart, odd as never);
    Testing.synth(chart);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whole, be it of a construct or of a rule, and without a word that no user has written. */
function isRefusal(message: string): boolean {
  const isWhole = [
    /^\S+: .*\n {2}why: .*\n {2}fix: /,
    /^Validation failed .*\n {2}\[\] NET\d+ .* Fix: /,
  ].some((form) => form.test(message));
  return isWhole && !UNSAID.test(message.replace(/"[^"]*"/g, ''));
}

test('any value of JavaScript at any place of the props is taken, or refused in our words', () => {
  const faults: string[] = [];
  let refused = 0;
  for (const one of fc.sample(cases, { numRuns: RUNS, seed: 5 })) {
    for (const path of pathsIn(settled(chartFor(clusterOf('1.37')), one.props))) {
      for (const value of VALUES) {
        const message = told(one, path, value);
        if (message === undefined) continue;
        refused++;
        if (!isRefusal(message)) faults.push(`${one.subject.name} ${path.join('.')}: ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(refused).toBeGreaterThan(RUNS * 50);
}, 3_600_000);
