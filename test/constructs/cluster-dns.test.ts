import { ApiObject } from 'cdk8s';
import { ClusterDns } from '../../lib';
import type { ClusterDnsProps, ClusterProps, StubDomain } from '../../lib';
import { chartFor, manifest, yaml } from '../support/chart';
import { everyPropReachesYaml } from '../support/props';
import { testRefusals } from '../support/refusal';
import { CLUSTER_DNS } from './cluster-dns.refusals';

const make = (chart: ReturnType<typeof chartFor>, props?: ClusterDnsProps) =>
  new ClusterDns(chart, 'dns', props);

function corefile(props?: ClusterDnsProps, cluster?: ClusterProps): string {
  const chart = chartFor(cluster);
  make(chart, props);
  return (manifest(chart, 'ConfigMap').data as { Corefile: string }).Corefile;
}

/** The lines of a Corefile that say something else than the one of kubeadm. */
function changed(props: ClusterDnsProps): string[] {
  const usual = corefile().split('\n');
  return corefile(props)
    .split('\n')
    .filter((line) => !usual.includes(line))
    .map((line) => line.trim());
}

describe('ClusterDns', () => {
  test('without props, in a ConfigMap that CoreDNS reads', () => {
    const chart = chartFor(undefined, { namespace: 'shop' });
    make(chart);
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('without props, says what kubeadm says', () => {
    expect(corefile()).toBe(`.:53 {
    errors
    health {
       lameduck 5s
    }
    ready
    kubernetes cluster.local in-addr.arpa ip6.arpa {
       pods insecure
       fallthrough in-addr.arpa ip6.arpa
       ttl 30
    }
    prometheus :9153
    forward . /etc/resolv.conf {
       max_concurrent 1000
    }
    cache 30
    loop
    reload
    loadbalance
}
`);
  });

  const stub: Required<StubDomain> = {
    domain: 'corp.example.com',
    forwarders: ['10.0.0.53', '[2001:db8::53]:5353'],
  };
  const all: Required<ClusterDnsProps> = {
    name: 'coredns-custom',
    namespace: 'dns',
    forwarders: ['9.9.9.9', '2620:fe::fe'],
    maxConcurrent: 0,
    stubDomains: [stub, { domain: 'consul.', forwarders: ['10.0.0.54:8600'] }],
    ttlSeconds: 0,
    cacheSeconds: 3600,
    lameduckSeconds: 0,
  };

  test('with all props', () => {
    const chart = chartFor();
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all);

  test('a prop that is given as undefined is as kubeadm has it', () => {
    const nothing = Object.fromEntries(Object.keys(all).map((prop) => [prop, undefined]));
    expect(corefile(nothing)).toBe(corefile());
  });

  test('answers for the zone of its cluster', () => {
    expect(corefile({}, { domain: 'lab.example.com' })).toContain(
      '    kubernetes lab.example.com in-addr.arpa ip6.arpa {\n',
    );
  });

  test.each<[string, ClusterDnsProps, string[]]>([
    ['one resolver', { forwarders: ['9.9.9.9'] }, ['forward . 9.9.9.9 {']],
    ['two resolvers', { forwarders: ['9.9.9.9', '::1'] }, ['forward . 9.9.9.9 ::1 {']],
    ['a port', { forwarders: ['10.0.0.53:5353'] }, ['forward . 10.0.0.53:5353 {']],
    ['an IPv6 port', { forwarders: ['[::1]:5353'] }, ['forward . [::1]:5353 {']],
    ['a file', { forwarders: ['/run/systemd/resolve/resolv.conf'] }, ['forward . /run/systemd/resolve/resolv.conf {']], // prettier-ignore
    ['queries without limit', { maxConcurrent: 0 }, ['max_concurrent 0']],
    ['the shortest times', { ttlSeconds: 0, cacheSeconds: 1, lameduckSeconds: 0 }, ['lameduck 0s', 'ttl 0', 'cache 1']], // prettier-ignore
    ['the longest times', { ttlSeconds: 3600, cacheSeconds: 3600, lameduckSeconds: 300 }, ['lameduck 300s', 'ttl 3600', 'cache 3600']], // prettier-ignore
    ['an empty list of stub domains', { stubDomains: [] }, []],
    ['a stub domain', { stubDomains: [{ domain: 'corp.example.com', forwarders: ['10.0.0.53'] }] }, ['corp.example.com:53 {', 'forward . 10.0.0.53']], // prettier-ignore
  ])('takes %s', (_, props, lines) => {
    expect(changed(props)).toEqual(lines);
  });

  test('takes 15 resolvers', () => {
    const forwarders = Array.from({ length: 15 }, (_, n) => `10.0.0.${n + 1}`);
    expect(changed({ forwarders })).toEqual([`forward . ${forwarders.join(' ')} {`]);
  });

  test('gives its ConfigMap', () => {
    const dns = make(chartFor(), {});
    expect(ApiObject.of(dns)).toBe(dns.configMap);
    expect(dns.configMap.kind).toBe('ConfigMap');
  });

  testRefusals(CLUSTER_DNS);
});
