import type { KubeObject } from './harness/api';
import {
  clear,
  connect,
  describeOwn,
  distOf,
  makeNamespaces,
  mustTake,
  waitFor,
} from './harness/cluster';
import { metallbCrds, replaceCrds } from './harness/crds';
import { startMetallb } from './harness/metallb';
import type { Running } from './harness/processes';

const api = connect();

afterAll(() => {
  api.close();
});

const KINDS = ['Service', 'IPAddressPool', 'L2Advertisement', 'BGPAdvertisement', 'BGPPeer'];

interface Balancer extends KubeObject {
  readonly status: { readonly loadBalancer: { readonly ingress?: readonly { ip: string }[] } };
}

const path = (name: string, namespace = 'default') =>
  `/api/v1/namespaces/${namespace}/services/${name}`;

function addressesOf(name: string, namespace?: string): Promise<string[]> {
  return waitFor(async () => {
    const { body } = await api.get(path(name, namespace));
    const ips = (body as Balancer).status.loadBalancer.ingress?.map(({ ip }) => ip);
    return ips;
  });
}

/** What MetalLB says of a Service that it gives no address. */
function refusalOf(name: string): Promise<string> {
  return waitFor(async () => {
    const events = await api.list('/api/v1/namespaces/default/events');
    const own = events.filter(
      (event) =>
        (event['involvedObject'] as { name: string }).name === name &&
        event['reason'] === 'AllocationFailed',
    );
    return own.length > 0 ? String(own[0]?.['message']) : undefined;
  });
}

function balancer(name: string, annotations: object, spec: object = {}): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'LoadBalancer', ports: [{ port: 80 }], selector: { app: name }, ...spec },
  };
}

function pool(name: string, ...addresses: string[]): KubeObject {
  return {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name, namespace: 'metallb-system' },
    spec: { addresses },
  };
}

async function prepare(release: string, cluster: string): Promise<Running> {
  await clear(api);
  await replaceCrds(api, metallbCrds(release));
  const objects = distOf(cluster).filter(({ kind = '' }) => KINDS.includes(kind));
  await makeNamespaces(api, [...objects, pool('any')]);
  const isLast = (object: KubeObject) => object.kind === 'Service' && !asksForAddress(object);
  for (const object of objects.filter((one) => !isLast(one))) await mustTake(api, object);
  const running = await startMetallb(api, release);
  // An address of a pool that Services share goes to whoever comes first.
  for (const { metadata } of objects.filter(asksForAddress))
    await addressesOf(metadata?.name ?? '', metadata?.namespace);
  for (const object of objects.filter(isLast)) await mustTake(api, object);
  return running;
}

function asksForAddress({ kind, metadata }: KubeObject): boolean {
  return kind === 'Service' && JSON.stringify(metadata).includes('loadBalancerIPs');
}

describeOwn('MetalLB 0.16 gives in lab', () => {
  let running: Running;
  beforeAll(async () => {
    running = await prepare('0.16', 'lab');
  });
  afterAll(() => running.stop());

  test('D6: the address that is asked for', async () => {
    expect(await addressesOf('hello-node-lb')).toEqual(['192.168.100.241']);
  });

  test.each([
    ['D3', 'loadbalancer-service'],
    ['D4', 'lb-without-node-ports'],
  ])('%s: an address of the pool of D11, for %s', async (_, name) => {
    const [address = ''] = await addressesOf(name);
    const [prefix, last] = [address.slice(0, 12), Number(address.slice(12))];
    expect(prefix).toBe('192.168.100.');
    expect(last).toBeGreaterThanOrEqual(240);
    expect(last).toBeLessThanOrEqual(250);
  });

  test('D4: no node port where none is asked for', async () => {
    const { body } = await api.get(path('lb-without-node-ports'));
    const { ports } = body['spec'] as { ports: readonly object[] };
    expect(ports).toEqual([{ port: 8080, protocol: 'TCP', targetPort: 80 }]);
  });

  const IPS = 'metallb.io/loadBalancerIPs';
  const KEY = 'metallb.io/allow-shared-ip';
  const POOL = 'metallb.io/address-pool';

  test('one address for two Services that share it', async () => {
    const shared = { [IPS]: '192.168.100.245', [KEY]: 'one' };
    await mustTake(api, balancer('shared-a', shared));
    await mustTake(api, balancer('shared-b', shared, { ports: [{ port: 443 }] }));
    expect(await addressesOf('shared-a')).toEqual(['192.168.100.245']);
    expect(await addressesOf('shared-b')).toEqual(['192.168.100.245']);
  });

  test.each<[string, Record<string, string>, object, string]>([
    ['key', { [IPS]: '192.168.100.245', [KEY]: 'two' }, { ports: [{ port: 25 }] }, 'sharing key'],
    ['port', { [IPS]: '192.168.100.245', [KEY]: 'one' }, {}, 'already in use'],
    [
      'policy',
      { [IPS]: '192.168.100.245', [KEY]: 'one' },
      { ports: [{ port: 26 }], externalTrafficPolicy: 'Local' },
      'sharing key',
    ],
    ['outside', { [IPS]: '192.0.2.1' }, {}, 'not allowed in config'],
    ['named', { [IPS]: '192.168.100.246', [POOL]: 'bgp-pool' }, {}, 'not compatible'],
    ['malformed', { [IPS]: 'web' }, {}, 'invalid'],
    ['unknown', { [POOL]: 'nobody' }, {}, 'unknown pool'],
    [
      'twice',
      { [IPS]: '192.168.100.247' },
      { loadBalancerIP: '192.168.100.247' },
      'loadBalancerIP',
    ],
  ])('no address for another %s', async (name, annotations, spec, message) => {
    await mustTake(api, balancer(name, annotations, spec));
    expect(await refusalOf(name)).toContain(message);
  });

  test('both families from a pool that has both', async () => {
    await mustTake(api, pool('dual', '198.51.100.0/28', '2001:db8::/124'));
    const families = { ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv4', 'IPv6'] };
    await mustTake(api, balancer('dual', { [POOL]: 'dual' }, families));
    expect(await addressesOf('dual')).toEqual(['198.51.100.0', '2001:db8::']);
    await mustTake(api, balancer('half', { [POOL]: 'lab-pool' }, families));
    expect(await refusalOf('half')).toContain('no available IPs');
  });
});

describeOwn('MetalLB 0.13.12 gives in homelab', () => {
  let running: Running;
  beforeAll(async () => {
    running = await prepare('0.13', 'homelab');
  });
  afterAll(() => running.stop());

  test('D9: the one address of D7, in the words of the old prefix', async () => {
    expect(await addressesOf('ingress-nginx-controller', 'ingress-nginx')).toEqual([
      '192.168.10.228',
    ]);
  });

  test('D9: the same to a second Service on another port, and not on the same', async () => {
    const annotations = {
      'metallb.universe.tf/loadBalancerIPs': '192.168.10.228',
      'metallb.universe.tf/allow-shared-ip': 'my-lb-service',
    };
    await mustTake(api, balancer('mail', annotations, { ports: [{ port: 25 }] }));
    expect(await addressesOf('mail')).toEqual(['192.168.10.228']);
    await mustTake(api, balancer('clash', annotations));
    expect(await refusalOf('clash')).toContain('already in use');
  });

  test('the new prefix is read by nobody', async () => {
    const annotations = { 'metallb.io/allow-shared-ip': 'my-lb-service' };
    await mustTake(api, balancer('new', annotations, { ports: [{ port: 26 }] }));
    expect(await refusalOf('new')).toContain('no available IPs');
  });

  test('a pool with a priority alone has addresses for those alone that ask for the pool', async () => {
    const owned = pool('owned', '198.51.100.32/28');
    const serviceAllocation = { priority: 10 };
    await mustTake(api, { ...owned, spec: { ...(owned['spec'] as object), serviceAllocation } });
    await mustTake(api, balancer('asking', { 'metallb.universe.tf/address-pool': 'owned' }));
    expect(await addressesOf('asking')).toEqual(['198.51.100.32']);
    await mustTake(api, balancer('silent', {}, { ports: [{ port: 27 }] }));
    expect(await refusalOf('silent')).toContain('no available IPs');
  });
});
