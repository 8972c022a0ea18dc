import * as fc from 'fast-check';
import { CASES } from '../../deploy/changes/cases/all';
import { clear, connect, describeOwn, makeNamespaces } from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { gatewayApi, metallb, runsAtLeast } from './harness/releases';
import type { Asked } from './immutable/asked';
import { pairs, tryAsk } from './immutable/asked';

const PAIRS = Number(process.env['IMMUTABLE_PAIRS'] ?? 500);
const SEED = Number(process.env['IMMUTABLE_SEED'] ?? 20);
const api = connect();

afterAll(() => {
  api.close();
});

function textOf({ old, now, refusal, changes }: Asked): string {
  const said = changes.map(({ what, isSure }) => `${isSure ? 'sure' : 'open'}: ${what}`);
  return [refusal || 'taken', ...said, JSON.stringify(old), JSON.stringify(now)].join('\n');
}

/** Older servers refuse more, such as other fields of StatefulSets, and do not have all kinds. */
const describeNewest = runsAtLeast('1.37') ? describeOwn : describe.skip;

describeNewest('what cannot be applied over what was applied', () => {
  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds(metallb() ?? ''));
    await replaceCrds(api, gatewayCrds(gatewayApi() ?? ''));
    await makeNamespaces(api, [{ metadata: { namespace: 'default' } }]);
  }, 300_000);

  test.each(CASES.map((one, index) => [one.name, index, one] as const))(
    'the server too: %s',
    async (_, index, { old, now, says, isTakenHere = says.length === 0 }) => {
      const asked = await tryAsk(api, { old, now }, `case-${index}`);
      // Both have to be right alone.
      expect(asked?.refusal === '').toBe(isTakenHere);
      expect(asked).toBeDefined();
    },
  );

  test(`${PAIRS} pairs: what the server refuses is said, and nothing else`, async () => {
    const asked: Asked[] = [];
    // Many are refused by themselves, and say nothing.
    const candidates = fc.sample(pairs, { numRuns: PAIRS * 6, seed: SEED });
    for (const [index, pair] of candidates.entries()) {
      const one = await tryAsk(api, pair, `pair-${index}`);
      if (one) asked.push(one);
      if (asked.length === PAIRS) break;
    }
    const refused = asked.filter(({ refusal }) => refusal !== '');
    const isSure = ({ changes }: Asked) => changes.some((one) => one.isSure);
    expect(asked).toHaveLength(PAIRS);
    expect(refused.length).toBeGreaterThan(PAIRS / 5);
    expect(refused.filter(({ changes }) => changes.length === 0).map(textOf)).toEqual([]);
    expect(asked.filter((one) => one.refusal === '' && isSure(one)).map(textOf)).toEqual([]);
    // What depends on the cluster is the smaller part.
    expect(refused.filter(isSure).length).toBeGreaterThan((refused.length * 3) / 4);
  }, 3_600_000);
});
