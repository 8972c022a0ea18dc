import { objectsIn } from '../../cluster/live/harness/cluster';
import { gatewayCrds, replaceCrds } from '../../cluster/live/harness/crds';
import { gatewayApi } from '../../cluster/live/harness/releases';
import { CLUSTER_DNS, startDns } from './lab/dns';
import { Lab, pod } from './lab/lab';
import { startMetallbWithSpeakers } from './lab/metallb';
import { NODES } from './lab/network';
import { describeWith } from './lab/skips';
import { COREFILE } from './services/stage';

const INGRESS = pod({
  ...{ name: 'controller', namespace: 'ingress-nginx' },
  labels: { 'app.kubernetes.io/name': 'ingress-nginx' },
  ports: [
    { name: 'http', containerPort: 80 },
    { name: 'https', containerPort: 443 },
  ],
});

/** Cluster of an example, who asks, by which name or address, on which port, and who answers. */
type Row = readonly [from: string, to: string, port: number, names: readonly RegExp[]];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'shop-on-bare-metal/dist/rack': [
    ['asker', 'shop.shop', 80, Array<RegExp>(3).fill(/^shop\/shop-.*:8080$/)],
    ['asker', 'cart.shop', 6379, [/^shop\/cart-0:6379$/]],
    ['client', '192.168.10.240', 80, [/^ingress-nginx\/controller:80$/]],
    ['client', '192.168.10.240', 443, [/^ingress-nginx\/controller:443$/]],
  ],
  'load-balancer-per-pod/dist/rack': [
    ['asker', 'broker-1.broker.events', 9092, [/^events\/broker-1:9092$/]],
    ['client', '192.168.10.200', 9092, [/^events\/broker-0:9092$/]],
    ['client', '192.168.10.201', 9092, [/^events\/broker-1:9092$/]],
    ['client', '192.168.10.202', 9092, [/^events\/broker-2:9092$/]],
  ],
  'old-database/dist/production': [
    ['asker', 'orders-db.orders', 5432, [/^old:5432$/]],
    ['asker', 'orders.orders', 80, [/^orders\/orders-.*:8080$/]],
  ],
  'old-database/dist/staging': [['asker', 'orders-db.orders', 5432, [/^old:15432$/]]],
  'old-database/dist/test': [['asker', 'orders-db.orders', 5432, [/^orders\/orders-pg-0:5432$/]]],
  'ingress-nginx-to-gateway-api/dist/staging': [
    ['asker', 'web.shop', 80, [/^shop\/web-.*:8080$/]],
    ['asker', 'api.shop', 80, [/^shop\/api-.*:8080$/]],
  ],
};

describeWith(['kube-proxy', 'CoreDNS', 'MetalLB'], 'the examples', () => {
  let lab: Lab;

  afterEach(() => lab.stop());

  test.each(Object.entries(ROWS))('%s', async (folder, rows) => {
    lab = new Lab();
    const objects = objectsIn(`examples/${folder}`);
    const has = (kind: string) => objects.some((one) => one.kind === kind);
    if (has('IPAddressPool')) await startMetallbWithSpeakers(lab);
    if (has('HTTPRoute')) await replaceCrds(lab.api, gatewayCrds(gatewayApi() ?? ''));
    lab.place('asker', NODES[1]);
    await lab.wire.serve({
      from: 'outside',
      name: 'old',
      address: '192.0.2.17',
      http: [5432, 15432],
    });
    await startDns(lab, COREFILE, { 'db17.example.com': '192.0.2.17' });
    await lab.apply([...objects, INGRESS]);
    for (const [from, to, port, names] of rows) {
      const found = await lab.until(
        async () => matching(await ask(lab, from, to, port), names),
        names.length,
      );
      expect([from, to, port, found]).toEqual([from, to, port, names.length]);
    }
  });
});

async function ask(lab: Lab, from: string, to: string, port: number): Promise<string[]> {
  const name = `${to}.svc.cluster.local.`;
  const [found] = /^[\d.]+$/.test(to)
    ? [to]
    : await lab.wire.resolve('asker', CLUSTER_DNS, name, 'A');
  return lab.namesOf({ from, address: String(found), port }, 24);
}

/** How many answer, if each is one of those who may. */
function matching(found: readonly string[], names: readonly RegExp[]): number {
  return found.every((one) => names.some((name) => name.test(one))) ? found.length : -1;
}
