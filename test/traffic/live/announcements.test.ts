import { App, Chart, Testing } from 'cdk8s';
import {
  AddressPool,
  Advertisement,
  BgpPeer,
  Cluster,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  LoadBalancers,
} from '../../../lib';
import type { KubeObject } from '../../cluster/live/harness/api';
import { Router } from './lab/frr';
import { Lab, pod } from './lab/lab';
import { startMetallbWithSpeakers } from './lab/metallb';
import { NODES, ROUTER, output } from './lab/network';
import { describeWith } from './lab/skips';
import { echoOf } from './lab/wire';

const NAMESPACE = 'announced';
const ASN = 64512;
const [{ ip: FIRST }, { ip: SECOND }] = NODES;
const onNode = (name: string) => [{ matchLabels: { 'kubernetes.io/hostname': name } }];
const PORTS = [{ containerPort: 8080 }];

const PODS = [
  ['web-1', 'web', 'node1'],
  ['web-2', 'web', 'node2'],
  ['lone', 'lone', 'node2'],
].map(([name = '', app = '', nodeName = '']) =>
  pod({ name, namespace: NAMESPACE, labels: { app }, ports: PORTS, spec: { nodeName } }),
);

/** Pools of each kind, with a Service in each. */
function announced(): KubeObject[] {
  const chart = new Chart(new App(), 'announced', { namespace: NAMESPACE });
  new Cluster(chart, 'cluster', {
    kubernetes: '1.37',
    loadBalancer: LoadBalancers.metallb({ release: '0.16' }),
  });
  const balanced = (
    name: string,
    pool: AddressPool,
    address: string,
    { app = 'web', externalTrafficPolicy = ExternalTrafficPolicy.CLUSTER } = {},
  ) =>
    new ExposedApp(chart, name, {
      selector: { app },
      labels: { reached: name },
      ports: [{ port: 80, targetPort: 8080 }],
      expose: [Exposure.loadBalancer({ address: pool.address(address), externalTrafficPolicy })],
    });

  const lan = new AddressPool(chart, 'lan', { addresses: ['192.168.100.210-192.168.100.214'] });
  balanced('on-lan', lan, '192.168.100.210');
  balanced('on-lan-local', lan, '192.168.100.211', {
    app: 'lone',
    externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
  });
  const second = new AddressPool(chart, 'second', {
    addresses: ['192.168.100.215/32'],
    advertise: [Advertisement.layer2({ nodeSelectors: onNode('node2') })],
  });
  balanced('by-node2', second, '192.168.100.215');
  const silent = new AddressPool(chart, 'silent', {
    addresses: ['192.168.100.216-192.168.100.217'],
    advertise: [
      Advertisement.layer2({ serviceSelectors: [{ matchLabels: { reached: 'selected' } }] }),
    ],
  });
  balanced('selected', silent, '192.168.100.216');

  const router = new BgpPeer(chart, 'router', { myAsn: ASN, peerAsn: ASN, peerAddress: ROUTER });
  const marks = { communities: ['64512:80'], localPreference: 150 };
  const wide = new AddressPool(chart, 'wide', {
    addresses: ['203.0.113.0/28'],
    advertise: [Advertisement.bgp({ peers: [router], ...marks })],
  });
  balanced('by-bgp', wide, '203.0.113.1');
  balanced('by-bgp-local', wide, '203.0.113.2', {
    app: 'lone',
    externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
  });
  const first = new AddressPool(chart, 'first', {
    addresses: ['203.0.113.32/28'],
    advertise: [
      Advertisement.bgp({
        peers: [router],
        nodeSelectors: onNode('node1'),
        aggregationLength: 28,
      }),
    ],
  });
  balanced('by-node1', first, '203.0.113.33');
  const objects = Testing.synth(chart) as KubeObject[];
  return [...objects, unselected(objects)];
}

/** A Service like one that is announced, but without its label: a construct would refuse it. */
function unselected(objects: readonly KubeObject[]): KubeObject {
  const like = objects.find(({ metadata }) => metadata?.name === 'selected');
  const text = JSON.stringify(like).replaceAll('selected', 'unselected');
  return JSON.parse(text.replace('192.168.100.216', '192.168.100.217')) as KubeObject;
}

describeWith(['kube-proxy', 'MetalLB'], 'addresses announced by layer 2', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await prepare();
  }, 120_000);
  afterAll(() => lab.stop());

  test.each([
    ['an address of a pool', '192.168.100.210', ['web-1', 'web-2']],
    ['an address of a Service with externalTrafficPolicy Local', '192.168.100.211', ['lone']],
    ['an address that one node may announce', '192.168.100.215', ['web-1', 'web-2']],
    [
      'an address of a Service that the advertisement selects',
      '192.168.100.216',
      ['web-1', 'web-2'],
    ],
  ])('%s is answered for', async (_, address, pods) => {
    const expected = pods.map((name) => `${NAMESPACE}/${name}:8080`);
    const question = { from: 'client', address, port: 80 };
    expect(await lab.settle(question, expected, 24)).toEqual(expected);
  });

  test('nobody answers for an address of a Service that no advertisement selects', async () => {
    const question = { from: 'client', address: '192.168.100.217', port: 80 };
    expect(await lab.namesOf(question, 2)).toEqual(['no answer']);
    expect(neighbor('192.168.100.217')).toBeUndefined();
  });

  test.each([
    ['the node of the pod, with externalTrafficPolicy Local', '192.168.100.211'],
    ['the node that the advertisement selects', '192.168.100.215'],
  ])('the MAC address is that of %s', (_, address) => {
    expect(neighbor(address)).toBe(macOf('node2'));
  });

  test('a pod sees the address of the client, with externalTrafficPolicy Local', async () => {
    const reply = await lab.wire.ask({ from: 'client', address: '192.168.100.211', port: 80 });
    expect(echoOf(reply)?.client).toMatch(/^192\.168\.100\.50:/);
  });
});

describeWith(['kube-proxy', 'MetalLB', 'FRR'], 'addresses announced by BGP', () => {
  let lab: Lab;
  let router: Router;

  beforeAll(async () => {
    lab = await prepare();
    router = await Router.start(lab, ASN, ASN);
  }, 120_000);
  afterAll(() => lab.stop());

  const nexthops = (network: string) => () =>
    Promise.resolve(
      router
        .paths(network)
        .flatMap((path) => path.nexthops.map(({ ip }) => ip))
        .sort(),
    );

  test.each([
    ['every node', '203.0.113.1/32', [FIRST, SECOND]],
    ['the node of the pod, with externalTrafficPolicy Local', '203.0.113.2/32', [SECOND]],
    [
      'the node that the advertisement selects, with the length of its networks',
      '203.0.113.32/28',
      [FIRST],
    ],
  ])('the router learns %s', async (_, network, expected) => {
    expect(await lab.until(nexthops(network), expected, 50)).toEqual(expected);
  });

  test.each(['203.0.113.1/32', '203.0.113.2/32'])(
    '%s has the communities and the local preference of its advertisement',
    (network) => {
      const said = router.paths(network).map((path) => [path.community?.string, path.locPrf]);
      expect(new Set(said.map((one) => JSON.stringify(one)))).toEqual(
        new Set(['["64512:80",150]']),
      );
    },
  );

  test('an advertisement without them has none, and a preference of 0', () => {
    const [path] = router.paths('203.0.113.32/28');
    expect([path?.community, path?.locPrf]).toEqual([undefined, 0]);
  });

  test.each([
    ['203.0.113.1', ['web-1', 'web-2']],
    ['203.0.113.2', ['lone']],
    ['203.0.113.33', ['web-1', 'web-2']],
  ])('%s is reached over the router', async (address, pods) => {
    const expected = pods.map((name) => `${NAMESPACE}/${name}:8080`);
    const question = { from: 'client', address, port: 80 };
    expect(await lab.settle(question, expected, 24)).toEqual(expected);
  });
});

async function prepare(): Promise<Lab> {
  const lab = new Lab();
  await startMetallbWithSpeakers(lab);
  await lab.apply(PODS);
  await lab.apply(announced());
  await lab.balancerOf(NAMESPACE, 'by-node1');
  return lab;
}

interface Neighbor {
  readonly lladdr?: string;
}

/** The MAC address that the client has learned for an address. */
function neighbor(address: string): string | undefined {
  const text = output('ip', '-n', 'client', '-j', 'neigh', 'show', 'to', address);
  return (JSON.parse(text || '[]') as Neighbor[])[0]?.lladdr;
}

function macOf(node: string): string {
  const text = output('ip', '-n', node, '-j', 'link', 'show', 'lan0');
  return (JSON.parse(text) as { address: string }[])[0]?.address ?? '';
}
