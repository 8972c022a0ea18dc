import * as fc from 'fast-check';
import { disagreements } from './agreement/compare';
import { mutated } from './agreement/mutated';
import { clear, connect, describeOwn, makeNamespaces } from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { MetallbWebhook } from './harness/webhook';

const RUNS = Number(process.env['AGREEMENT_RUNS'] ?? 500);
const api = connect();

afterAll(() => {
  api.close();
});

describeOwn('the rules and the server agree', () => {
  let webhook: MetallbWebhook | undefined;

  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds('0.16'));
    await replaceCrds(api, gatewayCrds('1.6'));
    await makeNamespaces(
      api,
      ['default', 'metallb-system'].map((namespace) => ({ metadata: { namespace } })),
    );
    webhook = await MetallbWebhook.start(api, '0.16', 'frr');
  }, 300_000);

  afterAll(() => webhook?.stop());

  test(`on ${RUNS} manifests that are wrong in up to three fields`, async () => {
    const objects = fc.sample(mutated, {
      numRuns: RUNS,
      seed: Number(process.env['AGREEMENT_SEED'] ?? 6),
    });
    const { refused, unexplained } = await disagreements(api, objects);
    // Else the server, or the generator, would agree to everything.
    expect(refused).toBeGreaterThan(RUNS / 4);
    expect(refused).toBeLessThan((RUNS * 19) / 20);
    expect(unexplained).toEqual([]);
  }, 3_600_000);
});
