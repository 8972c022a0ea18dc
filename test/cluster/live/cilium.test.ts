import { AGGREGATED, everythingOfCilium } from '../../support/everything-of-cilium';
import type { KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { clear, connect, describeOwn, mustTake } from './harness/cluster';
import { CILIUM_CRDS, replaceCrds } from './harness/crds';

const api = connect();

afterAll(() => {
  api.close();
});

describeOwn('the definitions of Cilium 1.20', () => {
  beforeAll(async () => {
    await clear(api);
    for (const crds of CILIUM_CRDS) await replaceCrds(api, crds);
  }, 120_000);

  test.each(['1.17', '1.18', '1.20'])('take what is made for %s', async (release) => {
    const lengths = release === '1.17' ? {} : AGGREGATED;
    const objects = everythingOfCilium(release, lengths) as unknown as KubeObject[];
    for (const object of objects) {
      const answer = await api.dryRun(object);
      expect([object.kind, isAccepted(answer) || messageOf(answer)]).toEqual([object.kind, true]);
    }
  });

  test('create it, and refuse times that do not go together', async () => {
    const objects = everythingOfCilium('1.20', AGGREGATED) as unknown as KubeObject[];
    for (const object of objects) await mustTake(api, object);
    const config = objects.find(({ kind }) => kind === 'CiliumBGPPeerConfig');
    const timers = { holdTimeSeconds: 9, keepAliveTimeSeconds: 30 };
    const answer = await api.dryRun({
      ...config,
      metadata: { name: 'wrong' },
      spec: { timers },
    });
    expect(messageOf(answer)).toContain('keepAliveTimeSeconds can not be larger');
  });
});
