import * as fc from 'fast-check';
import { answersOf } from '../../support/answers/answer';
import type { Ending } from '../../support/answers/ending';
import { REQUESTS } from '../../support/networks/requests';
import { networks } from '../../support/networks/network';
import { reach } from '../../support/reach';

const SEED = 19;

interface Finding {
  readonly severity: string;
  readonly rule: string;
}

/** What is broken on purpose: overlaps, sections, hosts and namespaces that do not fit, conflicts. */
const BROKEN = ['NET302', 'NET360', 'NET361', 'NET362', 'NET364', 'NET369', 'NET380'];

test('a generated network has no other errors than those that it is to have', () => {
  for (const { manifests } of fc.sample(networks, { numRuns: 20, seed: SEED })) {
    const stdin = manifests.map((one) => JSON.stringify(one)).join('\n---\n');
    const { stdout } = reach(['check', '--format', 'json', '-'], { stdin });
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => !BROKEN.includes(rule))).toEqual([]);
  }
});

function sort(ending: Ending): string {
  if (typeof ending === 'string') return ending;
  return ['backends', 'redirect', 'error', 'oneOf'].find((one) => one in ending) ?? '';
}

test('the requests end in every way, and the order of the manifests does not matter', () => {
  const ends = new Map<string, number>();
  for (const { manifests, requests } of fc.sample(networks, { numRuns: 100, seed: SEED })) {
    const [ask, askReversed] = [answersOf(manifests), answersOf([...manifests].reverse())];
    expect(requests).toHaveLength(REQUESTS);
    for (const asked of requests) {
      const ending = ask(asked);
      expect(askReversed(asked)).toEqual(ending);
      ends.set(sort(ending), (ends.get(sort(ending)) ?? 0) + 1);
    }
  }
  expect([...ends.keys()].sort()).toEqual([
    ...['backends', 'error', 'no connection', 'not found', 'oneOf', 'redirect'],
    ...['unavailable', 'unknown'],
  ]);
  expect(ends.get('backends')).toBeGreaterThan(200);
});
