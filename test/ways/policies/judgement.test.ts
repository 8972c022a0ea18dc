import * as fc from 'fast-check';
import type { Network } from '../../../lib/model/queries/network';
import { policyJudgement } from '../../../lib/ways/policies/judgement';
import type { Truth } from '../../../lib/ways/chain/truth';
import { allHold, isDoubt } from '../../../lib/ways/chain/truth';
import type { Manifest } from '../../support/chart';
import type { Connection } from '../../support/policies/connection';
import { addressOf, connectionText } from '../../support/policies/connection';
import type { PolicySet } from '../../support/policies/generated';
import {
  adminPolicySet,
  clusterPolicySet,
  networkPolicySet,
} from '../../support/policies/generated';
import { connectionOf, ENDS, withPolicies } from '../../support/policies/small-cluster';
import { verdict } from '../../support/policies/verdict';
import { ADMIN_POLICY_CASES } from '../admin-policies';
import { NETWORK_POLICY_CASES } from '../network-policies';
import { networkOfManifests, podManifest, trySide } from './sets';

/** How many sets of each kind are compared. */
const RUNS = Number(process.env['POLICY_RUNS'] ?? 12);
const BATCH = 200;
const SEED = Number(process.env['POLICY_SEED'] ?? 1);

function truthOf(network: Network, connection: Connection): Truth {
  return allHold(
    (['egress', 'ingress'] as const).map((direction) => {
      const side = trySide(network, connection, direction);
      return side ? policyJudgement(network, side, true).truth : true;
    }),
  );
}

const pods = [ENDS.web, ENDS.api, ENDS.db].map(podManifest);

/** The API has an implementation deny what it cannot read: this one does not say what that is. */
const UNREAD = ['an unknown peer denies all', 'an unknown peer allows nothing'];

test.each([...NETWORK_POLICY_CASES, ...ADMIN_POLICY_CASES])(
  '%s',
  (what, policies, text, allowed) => {
    const connection = connectionOf(text);
    const network = networkOfManifests([...withPolicies(policies), ...pods]);
    const truth = truthOf(network, connection);
    if (UNREAD.includes(what)) expect(isDoubt(truth)).toBe(true);
    else if (connection.from !== connection.to) expect(truth).toBe(allowed);
  },
);

test.each([
  ['NetworkPolicies', networkPolicySet],
  ['AdminNetworkPolicies', adminPolicySet],
  ['ClusterNetworkPolicies', clusterPolicySet()],
])(`${RUNS} sets of %s, as the truth table says`, (kind, arbitrary) => {
  const differences: string[] = [];
  const counts = { allowed: 0, denied: 0, unknown: 0 };
  for (const { manifests, connections } of setsOf(arbitrary)) {
    const network = networkOfManifests(manifests);
    for (const connection of connections) {
      if (addressOf(connection.from) === addressOf(connection.to)) continue;
      const truth = truthOf(network, connection);
      counts[isDoubt(truth) ? 'unknown' : truth ? 'allowed' : 'denied'] += 1;
      if (isRight(manifests, connection, truth)) continue;
      differences.push(differenceText(manifests, connection, truth));
    }
  }
  expect(differences.slice(0, 2)).toEqual([]);
  const all = counts.allowed + counts.denied + counts.unknown;
  expect(counts.denied).toBeGreaterThan(all / 20);
  expect(counts.unknown).toBeLessThan(all / 100);
  if (process.env['POLICY_RUNS'] !== undefined) {
    process.stdout.write(`${JSON.stringify({ kind, counts })}\n`);
  }
});

/** Some at a time, since all of a long run would not fit into memory. */
function* setsOf(arbitrary: fc.Arbitrary<PolicySet>): Generator<PolicySet> {
  for (let done = 0; done < RUNS; done += BATCH) {
    yield* fc.sample(arbitrary, { numRuns: Math.min(BATCH, RUNS - done), seed: SEED + done });
  }
}

/** Unknown is right where the answer is another one for network plugins that find no pod in an ipBlock. */
function isRight(manifests: readonly Manifest[], connection: Connection, truth: Truth): boolean {
  const expected = verdict(manifests, connection);
  if (!isDoubt(truth)) return truth === (expected === 'allowed');
  return verdict(manifests.map(withoutPodsInBlocks), connection) !== expected;
}

/** All pods of the sets have addresses of this network. */
const PODS = '10.0.0.0/24';

function withoutPodsInBlocks(manifest: Manifest): Manifest {
  if (manifest.kind !== 'NetworkPolicy') return manifest;
  return JSON.parse(JSON.stringify(manifest), (key, value: unknown) => {
    if (key !== 'ipBlock') return value;
    const { cidr, except = [] } = value as { cidr: string; except?: string[] };
    return { cidr, except: [...except, PODS] };
  }) as Manifest;
}

function differenceText(manifests: readonly Manifest[], connection: Connection, truth: Truth) {
  const policies = manifests.filter(({ kind }) => kind.endsWith('Policy'));
  return `${connectionText(connection)}: ${JSON.stringify(truth)}\n${JSON.stringify(policies)}`;
}
