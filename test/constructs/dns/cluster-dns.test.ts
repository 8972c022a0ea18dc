import { ApiObject } from 'cdk8s';
import type { ClusterDnsProps, ClusterProps, ForwardOptions, StubDomain } from '../../../lib';
import { ClusterDns, DnsRewrite, ForwardPolicy, ResponseClass } from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { CLUSTER_DNS_RULES } from './cluster-dns-rules.refusals';
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

  const udp: Omit<ForwardOptions, 'forceTcp'> = {
    policy: ForwardPolicy.SEQUENTIAL,
    preferUdp: true,
    tlsServerName: 'dns.example.com',
    tlsCa: '/etc/ssl/ca.pem',
    maxConcurrent: 0,
    maxFails: 3,
    healthCheckSeconds: 2,
    expireSeconds: 60,
  };
  const stub: StubDomain = {
    domain: 'corp.example.com',
    forwarders: ['10.0.0.53', '[2001:db8::53]:5353'],
    forwardOptions: { forceTcp: true },
  };
  const all: ClusterDnsProps = {
    name: 'coredns-custom',
    namespace: 'dns',
    forwarders: ['tls://9.9.9.9', '2620:fe::fe'],
    forwardOptions: udp,
    hosts: [{ ip: '192.0.2.7', hostnames: ['db.example.com', 'db'] }],
    hostsTtlSeconds: 60,
    rewrites: [
      DnsRewrite.exact('old.example.com', 'new.example.com'),
      DnsRewrite.suffix('old.example.com', 'new.example.com'),
    ],
    log: { zones: ['example.com'], classes: [ResponseClass.DENIAL, ResponseClass.ERROR] },
    cache: {
      successSeconds: 300,
      denialSeconds: 5,
      capacity: 20000,
      servfailSeconds: 1,
      serveStaleSeconds: 3600,
      prefetch: 10,
      clusterNames: false,
    },
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

  test.each<[string, ClusterDnsProps, boolean]>([
    ['1.31', {}, true],
    ['1.32', {}, false],
    ['1.37', {}, false],
    ['1.31', { cache: { clusterNames: false } }, false],
    ['1.37', { cache: { clusterNames: true } }, true],
  ])('on Kubernetes %s with %j keeps names of the cluster: %s', (kubernetes, props, isKept) => {
    const kept = '    cache 30\n    loop\n';
    const notKept = `    cache 30 {
       disable success lab.example.com
       disable denial lab.example.com
    }
    loop
`;
    expect(corefile(props, { kubernetes, domain: 'lab.example.com' })).toContain(
      isKept ? kept : notKept,
    );
  });

  test('answers for the zone of its cluster', () => {
    expect(corefile({}, { domain: 'lab.example.com' })).toContain(
      '    kubernetes lab.example.com in-addr.arpa ip6.arpa {\n',
    );
  });

  test.each<[string, ClusterDnsProps, string[]]>([
    ['one resolver', { forwarders: ['9.9.9.9'] }, ['forward . 9.9.9.9 {']],
    [
      'two resolvers',
      { forwarders: ['9.9.9.9', '2620:fe::fe'] },
      ['forward . 9.9.9.9 2620:fe::fe {'],
    ],
    ['a port', { forwarders: ['10.0.0.53:5353'] }, ['forward . 10.0.0.53:5353 {']],
    ['an IPv6 port', { forwarders: ['[::1]:5353'] }, ['forward . [::1]:5353 {']],
    ['a file', { forwarders: ['/run/systemd/resolve/resolv.conf'] }, ['forward . /run/systemd/resolve/resolv.conf {']], // prettier-ignore
    ['queries without limit', { forwardOptions: { maxConcurrent: 0 } }, ['max_concurrent 0']],
    ['the shortest times', { ttlSeconds: 0, cacheSeconds: 1, lameduckSeconds: 0 }, ['lameduck 0s', 'ttl 0', 'cache 1']], // prettier-ignore
    ['the longest times', { ttlSeconds: 3600, cacheSeconds: 3600, lameduckSeconds: 300 }, ['lameduck 300s', 'ttl 3600', 'cache 3600']], // prettier-ignore
    ['an empty list of stub domains', { stubDomains: [] }, []],
    ['a stub domain', { stubDomains: [{ domain: 'corp.example.com', forwarders: ['10.0.0.53'] }] }, ['corp.example.com:53 {', 'forward . 10.0.0.53']], // prettier-ignore
    ['resolvers asked by TLS', { forwarders: ['tls://9.9.9.9', 'tls://[2620:fe::9]:853'], forwardOptions: { tlsServerName: 'dns.quad9.net' } }, ['forward . tls://9.9.9.9 tls://[2620:fe::9]:853 {', 'tls_servername dns.quad9.net']], // prettier-ignore
    ['other options of resolvers', { forwardOptions: { policy: ForwardPolicy.ROUND_ROBIN, forceTcp: true, maxFails: 0, healthCheckSeconds: 1, expireSeconds: 10 } }, ['policy round_robin', 'force_tcp', 'max_fails 0', 'health_check 1s', 'expire 10s']], // prettier-ignore
    ['options of a stub domain', { stubDomains: [{ domain: 'corp', forwarders: ['tls://10.0.0.53'], forwardOptions: { tlsCa: '/etc/corp/ca.pem', preferUdp: false } }] }, ['corp:53 {', 'forward . tls://10.0.0.53 {', 'tls /etc/corp/ca.pem']], // prettier-ignore
    ['names of its own', { hosts: [{ ip: '192.0.2.7', hostnames: ['db', 'db.lab'] }, { ip: '2001:db8::7', hostnames: ['db'] }] }, ['hosts {', '192.0.2.7 db db.lab', '2001:db8::7 db', 'fallthrough']], // prettier-ignore
    ['names of its own for a time', { hosts: [{ ip: '192.0.2.7', hostnames: ['db'] }], hostsTtlSeconds: 1 }, ['hosts {', '192.0.2.7 db', 'ttl 1', 'fallthrough']], // prettier-ignore
    ['a log of all', { log: {} }, ['log']],
    ['a log of zones', { log: { zones: ['example.com', 'consul'] } }, ['log example.com consul']],
    ['a log of failures', { log: { zones: [], classes: [ResponseClass.ERROR, ResponseClass.DENIAL] } }, ['log {', 'class error denial']], // prettier-ignore
    ['another time for answers', { cache: { successSeconds: 60 } }, ['cache 30 {', 'success 9984 60']], // prettier-ignore
    ['another time for denials', { cache: { denialSeconds: 5, capacity: 1024 } }, ['cache 30 {', 'success 1024', 'denial 1024 5']], // prettier-ignore
    ['old answers in need', { cache: { serveStaleSeconds: 3600, servfailSeconds: 0, prefetch: 2 } }, ['cache 30 {', 'prefetch 2', 'serve_stale 3600s', 'servfail 0s']], // prettier-ignore
    ['another name', { rewrites: [DnsRewrite.exact('a.example.com', 'b.example.com.')] }, ['rewrite stop name exact a.example.com. b.example.com.']], // prettier-ignore
    ['the names below another one', { rewrites: [DnsRewrite.suffix('a.example.com', 'svc.cluster.local')] }, ['rewrite stop name suffix .a.example.com. .svc.cluster.local. answer auto']], // prettier-ignore
    ['what a pattern makes of names', { rewrites: [DnsRewrite.regex('^([a-z]{1,3})-(.*)\\.a\\.$', '{2}.{1}.b')] }, ['rewrite stop name regex ^([a-z]{1,3})-(.*)\\.a\\.$ {2}.{1}.b answer auto']], // prettier-ignore
    ['what a pattern makes of answers', { rewrites: [DnsRewrite.regex('(.*)\\.a\\.', '{1}.b', { answerName: { pattern: '(.*)\\.b\\.', to: '{1}.a' }, answerValue: { pattern: 'c\\.', to: 'd' } })] }, ['rewrite stop name regex (.*)\\.a\\. {1}.b answer name (.*)\\.b\\. {1}.a answer value c\\. d']], // prettier-ignore
    ['what a pattern makes of values', { rewrites: [DnsRewrite.regex('a', 'b', { answerValue: { pattern: 'c', to: 'd' } })] }, ['rewrite stop name regex a b answer auto answer value c d']], // prettier-ignore
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

  testRefusals([...CLUSTER_DNS, ...CLUSTER_DNS_RULES]);
});
