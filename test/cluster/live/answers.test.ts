import * as fc from 'fast-check';
import type { Service } from '../../../lib/model/objects/service';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { balancerAddresses } from '../../../lib/ways/addresses/balancer-addresses';
import type { Client } from '../../../lib/ways/ask/client';
import { ClientKind } from '../../../lib/ways/ask/client';
import { Verdict } from '../../../lib/ways/chain/verdict';
import { resolve } from '../../../lib/ways/names/resolve';
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
import { CoreDns } from './harness/coredns';
import { metallbCrds, replaceCrds } from './harness/crds';
import { startMetallb } from './harness/metallb';
import { letPodsRun, makeReadyPod } from './harness/pods';
import type { Running } from './harness/processes';

const api = connect();

afterAll(() => {
  api.close();
});

/** What the manifests say, or a cluster that is listed, as `explain` reads them. */
function networkOf(items: readonly KubeObject[]): Network {
  const { manifests } = readText(JSON.stringify({ kind: 'List', items }), 'cluster.json');
  return new Network(DEFAULT_TARGET, manifests);
}

const LISTED = [
  ['Service', '/api/v1/services'],
  ['Endpoints', '/api/v1/endpoints'],
  ['Pod', '/api/v1/pods'],
  ['Deployment', '/apis/apps/v1/deployments'],
  ['StatefulSet', '/apis/apps/v1/statefulsets'],
  ['EndpointSlice', '/apis/discovery.k8s.io/v1/endpointslices'],
] as const;

/** As `kubectl get -A -o json` prints it: a list of the API leaves the kinds of its items out. */
async function listed(): Promise<KubeObject[]> {
  const lists = LISTED.map(async ([kind, path]) => {
    const apiVersion = path.replace(/^\/apis?\//, '').replace(/\/[^/]*$/, '');
    return (await api.list(path)).map((one) => ({ ...one, apiVersion, kind }));
  });
  return (await Promise.all(lists)).flat();
}

describeOwn('names', () => {
  const OUTSIDE = {
    'wttr.in': '198.51.100.1',
    'a.rds.com': '198.51.100.2',
    'google.com': '198.51.100.3',
  };
  const KINDS = ['Service', 'Endpoints', 'EndpointSlice', 'Deployment', 'StatefulSet'];
  const READY: Readonly<Record<string, readonly string[]>> = {
    'app=node-web': ['10.1.1.1', '10.1.1.2', '10.1.1.3'],
    'app=node-set': ['10.1.2.1', '10.1.2.2', '10.1.2.3'],
    'app=kubernetes-simple-app': ['10.1.3.1'],
  };
  const client: Client = { kind: ClientKind.POD, namespace: 'default', labels: {} };
  const files = distOf('lab').filter(({ kind }) => KINDS.includes(kind ?? ''));
  let dns: CoreDns;
  let cluster: readonly KubeObject[];

  beforeAll(async () => {
    await clear(api);
    await makeNamespaces(api, files);
    for (const object of files) await mustTake(api, object);
    for (const [labels, ips] of Object.entries(READY)) await letPodsRun(api, labels, ips);
    await makeReadyPod(api, {
      name: 'named-1',
      labels: { app: 'named' },
      ip: '10.1.4.1',
      more: { hostname: 'named-1', subdomain: 'node-set' },
    });
    const ips = [...Object.values(READY).flat()];
    await waitFor(async () => {
      const text = JSON.stringify(await api.list('/apis/discovery.k8s.io/v1/endpointslices'));
      return ips.every((ip) => text.includes(`"${ip}"`)) ? true : undefined;
    });
    cluster = await listed();
    const corefile = distOf('lab').find(({ kind }) => kind === 'ConfigMap')?.['data'];
    dns = await CoreDns.start((corefile as { Corefile: string }).Corefile, OUTSIDE);
  });

  afterAll(() => dns.stop());

  /** Every way to write the name of a Service and of its pods, the wrong ones too. */
  function namesOf({ manifest: { name, namespace } }: Service): string[] {
    const pods = [`${name}-0`, `${name}-2`, `${name}-3`, 'appname', 'x'];
    const forms = [name, ...pods.map((pod) => `${pod}.${name}`)];
    const ends = ['', `.${namespace}`, '.other', `.${namespace}.svc`, `.${namespace}.svc.cluster`];
    const whole = [`.${namespace}.svc.cluster.local`, `.${namespace}.svc.cluster.local.`];
    return forms.flatMap((form) => [...ends, ...whole].map((end) => form + end));
  }

  /** The addresses of a Service: its cluster IP, or those of its ready endpoints. */
  function addressesOf({ manifest }: Service): string[] {
    const { name, namespace } = manifest;
    const own = cluster.find(
      ({ kind, metadata }) =>
        kind === 'Service' && metadata?.name === name && metadata.namespace === namespace,
    );
    const { clusterIP } = own?.['spec'] as { clusterIP: string };
    if (clusterIP !== 'None') return [clusterIP];
    const slices = cluster.filter(
      ({ kind, metadata }) =>
        kind === 'EndpointSlice' &&
        metadata?.namespace === namespace &&
        metadata.labels?.['kubernetes.io/service-name'] === name,
    );
    const endpoints = slices.flatMap(
      (one) => (one['endpoints'] ?? []) as { addresses: string[] }[],
    );
    return [...new Set(endpoints.flatMap(({ addresses }) => addresses))].sort();
  }

  /** What the answer says that a program in a pod finds; nothing where it says that nobody knows. */
  function claimed(network: Network, name: string): readonly string[] | 'some' | undefined {
    const { hops, found, outside } = resolve(network, client, name);
    if (hops.some(({ verdict }) => verdict === Verdict.BROKEN)) return [];
    if (found) return found.pods ? 'some' : addressesOf(found.service);
    if (outside !== undefined) {
      const address = (OUTSIDE as Readonly<Record<string, string>>)[outside.replace(/\.$/, '')];
      return address === undefined ? [] : [address];
    }
    return undefined;
  }

  test.each(['the files', 'the cluster, listed'])(
    'as CoreDNS answers them, of %s',
    async (from) => {
      const network = networkOf(from === 'the files' ? files : cluster);
      const names = [
        ...network.services
          .filter(({ manifest }) => manifest.name !== 'kubernetes')
          .flatMap(namesOf),
        ...Object.keys(OUTSIDE),
        ...['nobody', 'nobody.example.com', 'svc.cluster.local', 'default.svc.cluster.local'],
      ];
      const counts = { found: 0, notFound: 0, unknown: 0 };
      const differences: string[] = [];
      for (const name of new Set(names)) {
        const claim = claimed(network, name);
        const got = await dns.addressesInPod(name);
        const isSame =
          claim === undefined || claim === 'some'
            ? got.length > 0 === (claim === 'some')
            : JSON.stringify([...claim].sort()) === JSON.stringify(got);
        if (!isSame)
          differences.push(`${name}: ${JSON.stringify(claim)}, and CoreDNS ${got.join()}`);
        counts[claim === undefined ? 'unknown' : claim.length > 0 ? 'found' : 'notFound'] += 1;
      }
      expect(differences).toEqual([]);
      expect(counts.found).toBeGreaterThan(100);
      expect(counts.notFound).toBeGreaterThan(50);
    },
  );
});

describeOwn('addresses', () => {
  const IPS = 'metallb.io/loadBalancerIPs';
  const POOLS = [
    { name: 'open', spec: { addresses: ['192.0.2.0/26', '198.51.100.0/24'] } },
    { name: 'asked', spec: { addresses: ['192.0.2.64/26'], autoAssign: false } },
    {
      name: 'of-team',
      spec: {
        addresses: ['192.0.2.128/26'],
        autoAssign: false,
        serviceAllocation: { namespaces: ['team'] },
      },
    },
    {
      name: 'of-label',
      spec: {
        addresses: ['192.0.2.192/27'],
        autoAssign: false,
        serviceAllocation: { serviceSelectors: [{ matchLabels: { tier: 'front' } }] },
      },
    },
  ].map(({ name, spec }) => ({
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name, namespace: 'metallb-system' },
    spec,
  }));
  const ADVERTISED = {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'L2Advertisement',
    metadata: { name: 'all', namespace: 'metallb-system' },
  };

  /** Each asks for an address of its own: who comes first is no matter of the files. */
  const requests = fc.sample(
    fc.record({
      namespace: fc.constantFrom('default', 'team'),
      tier: fc.constantFrom(undefined, 'front', 'back'),
      asks: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    }),
    { seed: 1, numRuns: 200 },
  );
  const services = requests.map(({ namespace, tier, asks }, index): KubeObject => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `web-${index}`,
      namespace,
      ...(tier && { labels: { tier } }),
      // 37 and 256 have no common divisor: no address twice.
      ...(asks && { annotations: { [IPS]: `192.0.2.${(index * 37) % 256}` } }),
    },
    spec: { type: 'LoadBalancer', ports: [{ port: 80 }], selector: { app: 'web' } },
  }));
  let running: Running;

  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds('0.16'));
    await makeNamespaces(api, [...services, ...POOLS]);
    for (const object of [...POOLS, ADVERTISED]) await mustTake(api, object);
    running = await startMetallb(api, '0.16');
    const asking = services.filter(({ metadata }) => metadata?.['annotations'] !== undefined);
    // Whoever asks for none takes any that is free.
    for (const object of asking) await mustTake(api, object);
    await settled(asking);
    for (const object of services) await mustTake(api, object);
  });

  afterAll(() => running.stop());

  /** The address of each Service that has one, when MetalLB has decided on all of them. */
  function settled(of: readonly KubeObject[]): Promise<ReadonlyMap<string, string>> {
    return waitFor(async () => {
      const events = (await api.list('/api/v1/events')).filter(
        ({ reason }) => reason === 'AllocationFailed',
      );
      const refused = new Set(
        events.map((one) => (one['involvedObject'] as { name: string }).name),
      );
      const given = new Map<string, string>();
      for (const { metadata, status } of await api.list('/api/v1/services')) {
        const { ingress } = (status as { loadBalancer: { ingress?: { ip: string }[] } })
          .loadBalancer;
        if (ingress?.[0]) given.set(metadata?.name ?? '', ingress[0].ip);
      }
      const names = of.map(({ metadata }) => metadata?.name ?? '');
      return names.every((name) => given.has(name) || refused.has(name)) ? given : undefined;
    });
  }

  test('200 Services get what is said of them', async () => {
    const network = networkOf([...POOLS, ADVERTISED, ...services]);
    const given = await settled(services);
    const counts = { requested: 0, refused: 0, any: 0 };
    const differences = network.services.flatMap((service) => {
      const { name } = service.manifest;
      const got = given.get(name);
      const [claim] = balancerAddresses(network, service);
      if (!claim) return [`${name}: no claim`];
      const { address, hop } = claim;
      if (hop.verdict === Verdict.BROKEN) {
        counts.refused += 1;
        return got === undefined ? [] : [`${name}: ${hop.what}, ${hop.why ?? ''}; it got ${got}`];
      }
      counts[address === undefined ? 'any' : 'requested'] += 1;
      if (address !== undefined)
        return got === address ? [] : [`${name}: ${address}, ${got ?? ''}`];
      const isOfOpen = /^(198\.51\.100|192\.0\.2\.([1-5]?\d|6[0-3])$)/.test(got ?? '');
      return hop.what.includes('of pool open') && isOfOpen
        ? []
        : [`${name}: ${hop.what}, ${got ?? ''}`];
    });
    expect(differences).toEqual([]);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(20);
  });
});
