import * as fc from 'fast-check';
import type { Manifest } from '../support/chart';
import type { Connection } from '../support/policies/connection';
import { addressOf, connectionText } from '../support/policies/connection';
import { engineVerdicts, tryPolicyEngine } from '../support/policies/engine';
import { asEngineReads, DEPARTURES } from '../support/policies/engine-reading';
import type { PolicySet } from '../support/policies/generated';
import { adminPolicySet, clusterPolicySet, networkPolicySet } from '../support/policies/generated';
import { asV1alpha1 } from '../support/policies/v1alpha1';
import { verdict } from '../support/policies/verdict';

/** How many sets of each kind are compared. */
const RUNS = Number(process.env['POLICY_RUNS'] ?? 150);
const SEED = Number(process.env['POLICY_SEED'] ?? 1);

/** How many sets are judged by one process. */
const BATCH = 500;

/** What a pod sends to itself stays in it, and comes to no engine. */
const sent = ({ manifests, connections }: PolicySet): PolicySet => ({
  manifests,
  connections: connections.filter(({ from, to }) => addressOf(from) !== addressOf(to)),
});

/** Why the engine may say otherwise, or nothing where that is not known. */
function explanationOf(
  manifests: readonly Manifest[],
  connection: Connection,
  engine: string,
): string | undefined {
  const read = manifests.map(asV1alpha1);
  if (verdict(read, connection) !== verdict(manifests, connection)) return undefined;
  if (verdict(...asEngineReads(read, connection)) !== engine) return undefined;
  const alone = DEPARTURES.find(({ reading }) => verdict(...reading(read, connection)) === engine);
  return alone?.why ?? 'several of these together';
}

const program = tryPolicyEngine();
(program === undefined ? describe.skip : describe)(
  `as kube-network-policies judges${program === undefined ? ' (not built: POLICY_RUNS=150 builds it, with Go and its modules)' : ''}`,
  () => {
    test.each([
      ['NetworkPolicies', networkPolicySet],
      ['AdminNetworkPolicies', adminPolicySet],
      ['ClusterNetworkPolicies', clusterPolicySet(1)],
    ])(
      `${RUNS} sets of %s`,
      (kind, arbitrary) => {
        const differences: string[] = [];
        const explained = new Map<string, number>();
        const counts = { allowed: 0, denied: 0 };
        for (let done = 0; done < RUNS; done += BATCH) {
          const numRuns = Math.min(BATCH, RUNS - done);
          const sets = fc.sample(arbitrary, { numRuns, seed: SEED + done }).map(sent);
          engineVerdicts(program ?? '', sets).forEach((verdicts, at) => {
            const { manifests = [], connections = [] } = sets[at] ?? {};
            expect(verdicts).toHaveLength(connections.length);
            connections.forEach((connection, index) => {
              const engine = verdicts[index] === true ? 'allowed' : 'denied';
              const ours = verdict(manifests, connection);
              counts[ours] += 1;
              if (ours === engine) return;
              const why = explanationOf(manifests, connection, engine);
              if (why !== undefined) explained.set(why, (explained.get(why) ?? 0) + 1);
              else differences.push(differenceText(manifests, connection, engine));
            });
          });
        }
        expect(differences.slice(0, 3)).toEqual([]);
        // Both are tried.
        const all = counts.allowed + counts.denied;
        expect(Math.min(counts.allowed, counts.denied)).toBeGreaterThan(all / 10);
        if (process.env['POLICY_RUNS'] !== undefined) {
          process.stdout.write(`${JSON.stringify({ kind, counts, explained: [...explained] })}\n`);
        }
      },
      36_000_000,
    );
  },
);

function differenceText(
  manifests: readonly Manifest[],
  connection: Connection,
  engine: string,
): string {
  const policies = manifests.filter(({ kind }) => kind.endsWith('Policy'));
  return `${connectionText(connection)}: the engine ${engine}\n${JSON.stringify(policies)}`;
}
