import type { Chart } from 'cdk8s';
import type { ClusterDnsAdditionProps } from '../../../lib';
import { ClusterDnsAddition, DnsRewrite } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const adding = (props: ClusterDnsAdditionProps) => (chart: Chart) =>
  new ClusterDnsAddition(chart, 'dns', props);

const stubs = (...domains: string[]) =>
  domains.map((domain) => ({ domain, forwarders: ['10.0.0.53'] }));

export const CLUSTER_DNS_ADDITION: readonly Refusal[] = [
  {
    name: 'nothing to add',
    make: adding({ stubDomains: [], rewrites: [] }),
    message: `test/dns: stubDomains is missing, and so are rewrites and log
  why: CoreDNS would import nothing
  fix: write stubDomains, rewrites or log`,
  },
  {
    name: 'a stub domain that the server of the cluster answers, and a zone in two stub domains',
    facts: ['8.3 zones'],
    make: adding({ stubDomains: stubs('svc.cluster.local', 'corp', 'corp.') }),
    message: `test/dns: stubDomains[0].domain: "svc.cluster.local" takes over names of the cluster
  why: CoreDNS would query its resolvers instead of the cluster, and clients would not find Services
  fix: write the zone of another network
test/dns: stubDomains[2].domain: "corp." is also the zone of stubDomains[1]
  why: CoreDNS does not start if two servers have one zone
  fix: write all resolvers of a zone in one stub domain`,
  },
  {
    name: 'an added rewrite for names of a stub domain',
    facts: ['8.3 rewrite'],
    make: adding({
      stubDomains: stubs('corp.example.com'),
      rewrites: [DnsRewrite.exact('db.corp.example.com', 'db.shop.svc.cluster.local')],
    }),
    message: `test/dns: rewrites[0].from: "db.corp.example.com" is in the stub domain "corp.example.com"
  why: CoreDNS sends all queries for that domain to its resolvers, so this would have no effect
  fix: remove it, or the stub domain`,
  },
  {
    name: 'a time in the cache of no stub domain',
    make: adding({ log: {}, cacheSeconds: 60 }),
    message: `test/dns: cacheSeconds: 60 applies to no zone
  why: it is for the zones in stubDomains, and there are none
  fix: remove it, or write stubDomains`,
  },
];
