import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import type { Manifest } from '../../support/chart';
import { canonicalIp, contains, tryIp } from '../../../lib/net/ip';
import { tryPoolEntry } from '../../../lib/facts/controllers/metallb';
import type { Program } from './harness/programs';
import { describeBuilt, findOrBuild } from './harness/programs';
import type { Made, Wanted } from './lb-ipam/sets';
import { SETS, makeSet, rawService } from './lb-ipam/sets';

/** LB IPAM of Cilium, its operator's own code over fake clients. */
const LB_IPAM: Program = { name: 'lb-ipam', module: 'lb-ipam', package: '.', source: '' };

interface Result {
  readonly addresses: Readonly<Record<string, readonly string[]>>;
  readonly conflicts: readonly string[];
  readonly error?: string;
}

/** What LB IPAM makes of sets of pools and Services. */
function ask(
  sets: readonly { pools: readonly Manifest[]; services: readonly object[] }[],
): Result[] {
  const input = sets.map((one) => `${JSON.stringify(one)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(findOrBuild(LB_IPAM), [], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}

const COUNT = Number(process.env['LB_IPAM_SETS'] ?? 1000);
const sets = fc.sample(SETS, { numRuns: COUNT, seed: 20 }).map(makeSet);

const keyOf = ({ namespace, name }: Wanted) => `${namespace}/${name}`;

describeBuilt(LB_IPAM, 'LB IPAM of Cilium 1.20', () => {
  let results: Result[] = [];

  // Its module is large to build.
  beforeAll(() => {
    results = ask(sets);
  }, 1_800_000);

  test('assigns what the constructs claim', () => {
    expect(results.map(({ error }) => error).filter(Boolean)).toEqual([]);
    const claims = sets.flatMap((set, index) =>
      set.taken.map((wanted) => ({ set, wanted, got: results[index]?.addresses[keyOf(wanted)] })),
    );
    expect(claims.length).toBeGreaterThan(COUNT);
    const wrong = claims.filter(({ set, wanted, got = [] }) => !isClaimed(set, wanted, got));
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 600_000);

  test('does not assign what the constructs refuse', () => {
    const refusals = sets.flatMap((set) => set.refused.map((wanted) => ({ set, wanted })));
    expect(refusals.length).toBeGreaterThan(COUNT / 4);
    const answers = ask(
      refusals.map(({ set, wanted }) => ({
        pools: set.pools,
        services: [...set.services, rawService(wanted)],
      })),
    );
    const taken = refusals.filter(({ set, wanted }, index) =>
      [...set.taken, wanted].every((one) => {
        const got = answers[index]?.addresses[keyOf(one)] ?? [];
        return one.addresses.length === 0 || sorted(one.addresses) === sorted(got);
      }),
    );
    expect(taken.slice(0, 3)).toEqual([]);
  }, 600_000);
});

const sorted = (addresses: readonly string[]) => addresses.map(canonicalIp).sort().join();

/** Whether a Service has just the addresses that it requests, or one of each family of its pool. */
function isClaimed({ pools }: Made, wanted: Wanted, got: readonly string[]): boolean {
  if (wanted.addresses.length > 0) return sorted(wanted.addresses) === sorted(got);
  const entries = pools
    .filter(({ metadata }) => metadata.name === wanted.pool)
    .flatMap(({ spec }) => spec['blocks'] as { cidr?: string; start?: string; stop?: string }[])
    .map(({ cidr, start, stop }) => tryPoolEntry(cidr ?? `${start}-${stop}`));
  const isOfPool = got.every((address) => {
    const ip = tryIp(address);
    return entries.some((range) => ip && range && contains(range, ip));
  });
  return isOfPool && got.length === (wanted.isDual ? 2 : 1);
}
