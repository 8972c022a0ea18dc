import { join } from 'node:path';
import { immutableChanges } from '../../../lib/deploy/changes/immutable-changes';
import { manifestsOf } from '../../../lib/model/read/manifest';
import type { KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import {
  clear,
  connect,
  describeOwn,
  distOf,
  makeNamespaces,
  mustTake,
  objectsIn,
  waitFor,
} from './harness/cluster';
import { CoreDns } from './harness/coredns';
import { gatewayCrds, replaceCrds } from './harness/crds';
import { letPodsRun } from './harness/pods';
import { gatewayApi } from './harness/releases';

const api = connect();

afterAll(() => {
  api.close();
});

const IDS = ['production', 'staging', 'test'] as const;

function stagesOf(example: string): KubeObject[][] {
  return IDS.map((id) => objectsIn(join('examples', example, 'dist', id)));
}

const keyOf = ({ kind, metadata }: KubeObject) =>
  [kind, metadata?.namespace, metadata?.name].join(' ');

/** Applies a stage over another one, and removes what it no longer has. */
async function apply(now: readonly KubeObject[], old: readonly KubeObject[]): Promise<void> {
  await makeNamespaces(api, now);
  for (const object of now) await mustTake(api, object);
  const kept = new Set(now.map(keyOf));
  for (const object of old) if (!kept.has(keyOf(object))) await api.remove(object);
}

describeOwn('the stages of a migration', () => {
  beforeEach(async () => {
    await clear(api);
    await replaceCrds(api, gatewayCrds(gatewayApi() ?? ''));
  }, 300_000);

  test.each(['old-database', 'ingress-nginx-to-gateway-api'])(
    'of %s apply in their order, and back',
    async (example) => {
      const stages = stagesOf(example);
      const order = [...stages, ...[...stages].reverse().slice(1)];
      let old: readonly KubeObject[] = [];
      for (const stage of order) {
        await apply(stage, old);
        old = stage;
      }
      expect(order).toHaveLength(5);
    },
  );

  test('of old-database could not end in a headless Service of the old name', async () => {
    const [, staging = []] = stagesOf('old-database');
    await apply(staging, []);
    const service = staging.find(({ kind }) => kind === 'Service');
    const headless = { ...service, spec: { ...(service?.['spec'] as object), clusterIP: 'None' } };
    const answer = await api.apply(headless);
    expect(isAccepted(answer)).toBe(false);
    expect(messageOf(answer)).toContain('may not change once set');
    const [before, now] = [service ?? {}, headless].map((one) => manifestsOf(one, {}));
    expect(immutableChanges(before ?? [], now ?? [])).toHaveLength(1);
  });

  describe('of old-database', () => {
    const stages = stagesOf('old-database');
    const NAME = 'orders-db.orders.svc.cluster.local';
    const OLD = '198.51.100.17';
    const PODS = '10.1.7.1';

    /** What `orders-db` leads to. CoreDNS remembers, so each stage has one of its own. */
    async function asked(): Promise<string[]> {
      const corefile = distOf('lab').find(({ kind }) => kind === 'ConfigMap')?.['data'];
      const dns = await CoreDns.start((corefile as { Corefile: string }).Corefile, {
        'db17.example.com': OLD,
      });
      try {
        return await dns.addresses(NAME);
      } finally {
        await dns.stop();
      }
    }

    test('the name leads to a working end at each stage', async () => {
      const [alias = [], backend = [], pods = []] = stages;
      await apply(alias, []);
      expect(await asked()).toEqual([OLD]);

      await apply(backend, alias);
      const { body } = await api.get('/api/v1/namespaces/orders/services/orders-db');
      const { clusterIP } = body['spec'] as { clusterIP: string };
      expect(await asked()).toEqual([clusterIP]);
      const slice = await api.get(
        '/apis/discovery.k8s.io/v1/namespaces/orders/endpointslices/orders-db-ipv4',
      );
      expect(JSON.stringify(slice.body['endpoints'])).toContain('192.0.2.17');

      await apply(pods, backend);
      await letPodsRun(api, 'app=orders-pg', [PODS], 'orders');
      await waitFor(async () => {
        const slices = await api.list('/apis/discovery.k8s.io/v1/namespaces/orders/endpointslices');
        return JSON.stringify(slices).includes(PODS) ? true : undefined;
      });
      expect(await asked()).toEqual([PODS]);
    }, 120_000);
  });
});
