import type { ClusterProps, PodDns } from '../../../lib';
import { DnsPolicy, ExposedApp, HeadlessSet } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { POD_DNS } from './pod-dns.refusals';

type PodSpec = Record<string, unknown>;

/** The pods of each construct that builds pods, as they are told to be found. */
const WORKLOADS: readonly [string, (dns: PodDns, cluster?: ClusterProps) => PodSpec][] = [
  [
    'ExposedApp',
    (dns, cluster) => {
      const chart = chartFor(cluster);
      new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], dns });
      return podSpec(manifest(chart, 'Deployment').spec);
    },
  ],
  [
    'HeadlessSet',
    (dns, cluster) => {
      const chart = chartFor(cluster);
      new HeadlessSet(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], dns });
      return podSpec(manifest(chart, 'StatefulSet').spec);
    },
  ],
];

function podSpec({ template }: Record<string, unknown>): PodSpec {
  const { containers: _containers, ...rest } = (template as { spec: PodSpec }).spec;
  return rest;
}

describe.each(WORKLOADS)('the pods of %s', (_, spec) => {
  const three = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  const searches = (count: number) => Array.from({ length: count }, (_, n) => `d${n}.example.com`);

  test.each<[string, PodDns, PodSpec]>([
    ['nothing', {}, {}],
    ['empty lists', { nameservers: [], searches: [], options: [], hostAliases: [] }, {}],
    ['two nameservers behind that of the cluster', { nameservers: three.slice(1) }, { dnsConfig: { nameservers: three.slice(1) } }], // prettier-ignore
    ['three nameservers alone', { policy: DnsPolicy.NONE, nameservers: three }, { dnsPolicy: 'None', dnsConfig: { nameservers: three } }], // prettier-ignore
    ['29 search domains behind those of the cluster', { searches: searches(29) }, { dnsConfig: { searches: searches(29) } }], // prettier-ignore
    ['32 search domains behind those of the node', { policy: DnsPolicy.DEFAULT, searches: searches(32) }, { dnsPolicy: 'Default', dnsConfig: { searches: searches(32) } }], // prettier-ignore
    ['a host name that is not the full one', { setHostnameAsFqdn: false }, { setHostnameAsFQDN: false }], // prettier-ignore
    ['an entry in /etc/hosts', { hostAliases: [{ ip: '127.0.0.1', hostnames: ['db'] }] }, { hostAliases: [{ ip: '127.0.0.1', hostnames: ['db'] }] }], // prettier-ignore
  ])('take %s', (_name, dns, expected) => {
    expect(spec(dns)).toEqual(expected);
  });

  test.each(['1.35', '1.37'])('take any host name on Kubernetes %s', (kubernetes) => {
    const hostnameOverride = `${'a'.repeat(60)}.com`;
    expect(spec({ hostnameOverride }, { kubernetes })).toEqual({ hostnameOverride });
  });
});

test('the full name of a pod may be its host name', () => {
  const chart = chartFor();
  const dns = { hostname: 'front', subdomain: 's'.repeat(32), setHostnameAsFqdn: true };
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], dns });
  new HeadlessSet(chart, 'db', {
    image: 'postgres:17',
    ports: [{ port: 5432 }],
    dns: { setHostnameAsFqdn: true },
  });
  expect(podSpec(manifest(chart, 'Deployment').spec)).toMatchObject({ setHostnameAsFQDN: true });
  expect(podSpec(manifest(chart, 'StatefulSet').spec)).toEqual({ setHostnameAsFQDN: true });
});

testRefusals(POD_DNS);
