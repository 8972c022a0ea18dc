import * as fc from 'fast-check';
import { disagreements, hasNodePorts } from './agreement/compare';
import { mutated } from './agreement/mutated';
import type { KubeObject } from './harness/api';
import { clear, connect, makeNamespaces } from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { gatewayApi, isOwn, metallb, missingFor } from './harness/releases';

const RUNS = Number(process.env['AGREEMENT_RUNS'] ?? 500);
const api = connect();

afterAll(() => {
  api.close();
});

/** In the cluster of somebody else no port of a node is taken, and only what it has kinds for is asked. */
function canBeAsked(object: KubeObject): boolean {
  return isOwn || !(hasNodePorts(object) || missingFor(object.apiVersion) !== undefined);
}

describe('the rules and the server agree', () => {
  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds(metallb() ?? ''));
    await replaceCrds(api, gatewayCrds(gatewayApi() ?? ''));
    await makeNamespaces(
      api,
      ['default', 'metallb-system'].map((namespace) => ({ metadata: { namespace } })),
    );
  });

  const seed = Number(process.env['AGREEMENT_SEED'] ?? 6);
  const objects = fc.sample(mutated, { numRuns: RUNS, seed }).filter(canBeAsked);
  const left = RUNS - objects.length;
  const without = left === 0 ? '' : ` (skipped: ${left} with ports of nodes or of kinds not here)`;

  test(`on ${objects.length} manifests that are wrong in up to three fields${without}`, async () => {
    const { refused, unexplained } = await disagreements(api, objects);
    // Else the server, or the generator, would agree to everything.
    expect(refused).toBeGreaterThan(objects.length / 4);
    expect(refused).toBeLessThan((objects.length * 19) / 20);
    expect(unexplained).toEqual([]);
  }, 3_600_000);
});
