import type { Cluster } from '../../../lib';
import { DnsName, ExposedApp } from '../../../lib';
import { child, homelab, lab } from '../../app/support';
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
import { letPodsRun, makeReadyPod } from './harness/pods';

const api = connect();
let dns: CoreDns;

const OUTSIDE = {
  'wttr.in': '198.51.100.1',
  'a.rds.com': '198.51.100.2',
  'google.com': '198.51.100.3',
};

const DOMAIN = 'default.svc.cluster.local';

const KINDS = ['Service', 'Endpoints', 'EndpointSlice', 'Deployment', 'StatefulSet'];
const WEB = ['10.1.1.1', '10.1.1.2', '10.1.1.3'];
const SET = ['10.1.2.1', '10.1.2.2', '10.1.2.3'];
const NAMED = ['10.1.3.1'];

async function clusterIp(name: string, namespace = 'default'): Promise<string> {
  const { body } = await api.get(`/api/v1/namespaces/${namespace}/services/${name}`);
  return (body['spec'] as { clusterIP: string }).clusterIP;
}

/** CoreDNS remembers what is not there yet, so it starts when everything is. */
function waitForSlices(ips: readonly string[]): Promise<true> {
  return waitFor(async () => {
    const slices = await api.list('/apis/discovery.k8s.io/v1/namespaces/default/endpointslices');
    const text = JSON.stringify(slices);
    return ips.every((ip) => text.includes(ip)) ? true : undefined;
  });
}

/** Puts a cluster of `dist/` in the place of what there is: two of them have objects of one name. */
async function install(cluster: string, others: readonly KubeObject[] = []): Promise<void> {
  await clear(api);
  const applied = distOf(cluster).filter(({ kind }) => KINDS.includes(kind ?? ''));
  await makeNamespaces(api, applied);
  for (const object of [...applied, ...others]) await mustTake(api, object);
}

/** A9: what answers here is the Corefile of the project, at other ports. */
function startDns(): Promise<CoreDns> {
  const corefile = distOf('lab').find(({ kind }) => kind === 'ConfigMap')?.['data'];
  return CoreDns.start((corefile as { Corefile: string }).Corefile, OUTSIDE);
}

/** The names that the constructs of a cluster output, and those of them that nothing answers to. */
async function namesOf(cluster: Cluster): Promise<{ names: string[]; lost: string[] }> {
  const outputs = cluster.node.findAll().map((one) => (one as { dnsName?: unknown }).dnsName);
  const full = outputs.filter((one) => one instanceof DnsName).map((one) => one.full);
  const names = [...new Set(full)].sort();
  const lost: string[] = [];
  for (const name of names) if ((await dns.addresses(name)).length === 0) lost.push(name);
  return { names, lost };
}

const service = (name: string, spec: object): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'default' },
  spec,
});

const plain = { clusterIP: 'None', selector: { app: 'plain' } };

const OTHERS = [
  service('four', { type: 'ExternalName', externalName: '192.0.2.10' }),
  service('empty', { clusterIP: 'None', selector: { app: 'none' }, ports: [{ port: 8080 }] }),
  service('unnamed', { ...plain, ports: [{ port: 8080 }] }),
  service('translated', { ...plain, ports: [{ name: 'http', port: 80, targetPort: 8080 }] }),
];

afterAll(() => {
  api.close();
});

describeOwn('names', () => {
  beforeAll(async () => {
    await install('lab', OTHERS);
    await letPodsRun(api, 'app=node-web', WEB);
    await letPodsRun(api, 'app=node-set', SET);
    await letPodsRun(api, 'app=kubernetes-simple-app', NAMED);
    await makeReadyPod(api, { name: 'plain-1', labels: { app: 'plain' }, ip: '10.1.4.1' });
    await waitForSlices([...WEB, ...SET, ...NAMED, '10.1.4.1']);
    dns = await startDns();
  });

  afterAll(() => dns.stop());

  test('A6: the names of A1 that a pod finds, and the one that it does not', async () => {
    const ip = [await clusterIp('svc-web')];
    const found = async (name: string) => [name, await dns.addressesInPod(name)];
    expect(await found('svc-web')).toEqual(['svc-web', ip]);
    expect(await found('svc-web.default')).toEqual(['svc-web.default', ip]);
    expect(await found('svc-web.default.svc')).toEqual(['svc-web.default.svc', ip]);
    expect(await found('svc-web.default.svc.cluster.local')).toEqual([
      'svc-web.default.svc.cluster.local',
      ip,
    ]);
    expect(await found('svc-web.default.svc.cluster')).toEqual(['svc-web.default.svc.cluster', []]);
  });

  test('A7: the pod is found by its own name', async () => {
    const { podDnsName } = child(lab, 'kubernetes-simple-app', ExposedApp);
    expect(await dns.addresses(podDnsName ?? '')).toEqual(NAMED);
    expect(await dns.addressesInPod('appname.default-subdomain')).toEqual(NAMED);
    expect(await dns.addresses('appname.default.svc.cluster.local')).toEqual([]);
  });

  test('B1: the headless Service stands for its pods', async () => {
    expect(await dns.addresses(`svc-node-web-headless.${DOMAIN}`)).toEqual(WEB);
    expect(await clusterIp('svc-node-web-headless')).toBe('None');
  });

  test('B2: each pod of the set has a name, and the set has SRV records', async () => {
    const suffix = 'node-set.default.svc.cluster.local';
    expect(await dns.addresses(suffix)).toEqual(SET);
    for (const [index, ip] of SET.entries())
      expect(await dns.addresses(`node-set-${index}.${suffix}`)).toEqual([ip]);
    const records = await dns.resolver.resolveSrv(`_http._tcp.${suffix}`);
    expect(records.map(({ name, port }) => `${name}:${port}`).sort()).toEqual(
      SET.map((_, index) => `node-set-${index}.${suffix}:8080`),
    );
  });

  test.each([
    ['C1', 'weather-ext-svc', 'wttr.in'],
    ['C2', 'rds', 'a.rds.com'],
    ['C3', 'externalname-service', 'google.com'],
    ['C3', 'svc-ext', 'google.com'],
  ] as const)('%s: %s is another name for %s', async (_, alias, target) => {
    const name = `${alias}.default.svc.cluster.local`;
    expect(await dns.resolver.resolveCname(name)).toEqual([target]);
    expect(await dns.addressesInPod(alias)).toEqual([OUTSIDE[target]]);
  });

  test('every name that a construct of lab outputs resolves', async () => {
    const { names, lost } = await namesOf(lab);
    expect(names.length).toBeGreaterThan(15);
    expect(lost).toEqual([]);
  });

  test('an alias to an address is found by nobody', async () => {
    expect(await dns.addresses(`four.${DOMAIN}`)).toEqual([]);
    await expect(dns.resolver.resolveCname(`four.${DOMAIN}`)).rejects.toThrow('ENOTFOUND');
  });

  test('a headless Service without a ready pod is not found', async () => {
    await expect(dns.resolver.resolve4(`empty.${DOMAIN}`)).rejects.toThrow('ENOTFOUND');
  });

  test('SRV of a headless Service tells the port of the pods; a port without a name has none', async () => {
    const [record] = await dns.resolver.resolveSrv(`_http._tcp.translated.${DOMAIN}`);
    expect(record?.port).toBe(8080);
    expect(await dns.addresses(`unnamed.${DOMAIN}`)).toEqual(['10.1.4.1']);
    await expect(dns.resolver.resolveSrv(`_http._tcp.unnamed.${DOMAIN}`)).rejects.toThrow();
  });
});

describeOwn('names of another cluster', () => {
  beforeAll(async () => {
    await install('homelab');
    dns = await startDns();
  });

  afterAll(() => dns.stop());

  test('every name that a construct of homelab outputs resolves', async () => {
    const { names, lost } = await namesOf(homelab);
    expect(names).toEqual([
      `apple.${DOMAIN}`,
      `banana.${DOMAIN}`,
      `example-migrated.${DOMAIN}`,
      'ingress-nginx-controller.ingress-nginx.svc.cluster.local',
    ]);
    expect(lost).toEqual([]);
  });
});
