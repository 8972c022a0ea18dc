import { Chart } from 'cdk8s';
import { ClusterDns } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const dns = (props: object) => (chart: Chart) => new ClusterDns(chart, 'dns', props);

const forwardTo = (...forwarders: string[]) => dns({ forwarders });

const stub = (...domains: string[]) =>
  dns({ stubDomains: domains.map((domain) => ({ domain, forwarders: ['10.0.0.53'] })) });

export const CLUSTER_DNS: readonly Refusal[] = [
  {
    name: 'the name of a resolver in place of its address',
    facts: ['8.3 forward'],
    make: forwardTo('dns.example.com'),
    message: `test/dns: forwarders[0]: "dns.example.com" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"`,
  },
  {
    name: 'a relative path of a file',
    make: forwardTo('etc/resolv.conf'),
    message: `test/dns: forwarders[0]: "etc/resolv.conf" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"`,
  },
  {
    name: 'a forwarder with a port that is none',

    make: forwardTo('10.0.0.53:0', '[2001:db8::53]:65536'),
    message: `test/dns: forwarders[0]: "10.0.0.53:0" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"
test/dns: forwarders[1]: "[2001:db8::53]:65536" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"`,
  },
  {
    name: 'brackets without a port behind them',
    make: forwardTo('[2001:db8::53]'),
    message: `test/dns: forwarders[0]: "[2001:db8::53]" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"`,
  },
  {
    name: 'no forwarders',
    facts: ['8.3 forward'],
    make: forwardTo(),
    message: `test/dns: forwarders contains no forwarder
  why: CoreDNS does not start without one
  fix: write at least one, such as "10.0.0.53"`,
  },
  {
    name: 'more than 15 forwarders',
    facts: ['8.3 forward'],
    make: forwardTo(...Array.from({ length: 16 }, (_, n) => `10.0.0.${n + 1}`)),
    message: `test/dns: forwarders has 16 forwarders
  why: CoreDNS accepts at most 15 and does not start with more
  fix: write at most 15`,
  },
  {
    name: 'numbers that CoreDNS does not take',
    facts: ['8.3 numbers'],

    make: dns({
      forwardOptions: { maxConcurrent: -1 },
      ttlSeconds: 3601,
      cacheSeconds: 0,
      lameduckSeconds: 0.5,
    }),
    message: `test/dns: forwardOptions.maxConcurrent: -1 is not a number of queries
  why: it is a whole number, and 0 means no limit
  fix: write for example 1000
test/dns: ttlSeconds: 3601 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 0 to 3600
  fix: write a number from 0 to 3600
test/dns: cacheSeconds: 0 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 3600
  fix: write a number from 1 to 3600
test/dns: lameduckSeconds: 0.5 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 0 to 300
  fix: write a number from 0 to 300`,
  },
  {
    name: 'numbers beyond the other end',
    make: dns({
      forwardOptions: { maxConcurrent: 1e21 },
      ttlSeconds: -1,
      cacheSeconds: 3601,
      lameduckSeconds: 301,
    }),
    message: `test/dns: forwardOptions.maxConcurrent: 1e+21 is not a number of queries
  why: it is a whole number, and 0 means no limit
  fix: write for example 1000
test/dns: ttlSeconds: -1 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 0 to 3600
  fix: write a number from 0 to 3600
test/dns: cacheSeconds: 3601 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 3600
  fix: write a number from 1 to 3600
test/dns: lameduckSeconds: 301 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 0 to 300
  fix: write a number from 0 to 300`,
  },
  {
    name: 'a stub domain that is no zone',
    facts: ['8.3 words'],
    make: stub('Corp_Net', '.'),
    message: `test/dns: stubDomains[0].domain: "Corp_Net" is not a DNS zone
  why: it is a DNS name of lower-case letters, digits, "-" and "."
  fix: write a domain such as "corp.example.com"
test/dns: stubDomains[1].domain: "." is not a DNS zone
  why: it is a DNS name of lower-case letters, digits, "-" and "."
  fix: write a domain such as "corp.example.com"`,
  },
  {
    name: 'a stub domain that is the zone of the cluster',
    facts: ['8.3 zones'],
    cluster: { domain: 'lab.example.com' },
    make: stub('lab.example.com'),
    message: `test/dns: stubDomains[0].domain: "lab.example.com" takes over names of the cluster
  why: CoreDNS would query its resolvers instead of the cluster, and clients would not find Services
  fix: write the zone of another network`,
  },
  {
    name: 'a zone in two stub domains',
    facts: ['8.3 zones'],
    make: stub('corp.example.com', 'corp.example.com.'),
    message: `test/dns: stubDomains[1].domain: "corp.example.com." is also the zone of stubDomains[0]
  why: CoreDNS does not start if two servers have one zone
  fix: write all resolvers of a zone in one stub domain`,
  },
  {
    name: 'a stub domain without forwarders',
    make: dns({ stubDomains: [{ domain: 'corp.example.com', forwarders: [] }] }),
    message: `test/dns: stubDomains[0].forwarders contains no forwarder
  why: CoreDNS does not start without one
  fix: write at least one, such as "10.0.0.53"`,
  },
  {
    name: 'a stub domain with nothing in it',
    make: dns({ stubDomains: [{}] }),
    message: `test/dns: stubDomains[0].domain is missing
  why: the prop is required and has no default
  fix: write for example domain: "corp.example.com"
test/dns: stubDomains[0].forwarders is missing
  why: the prop is required and has no default
  fix: write for example forwarders: ["10.0.0.53"]`,
  },
  {
    name: 'a chart with a namespace that cannot be one',
    facts: ['1.3 Namespace'],
    make: (chart) => dns({})(new Chart(chart, 'inner', { namespace: 'shop.eu' })),
    message: `test/inner/dns: namespace of the chart: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"`,
  },
  {
    name: 'all faults at once',
    facts: ['1.3 Namespace', '1.3 Secret, ServiceAccount, ConfigMap, Pod, Node, StatefulSet'],
    make: dns({
      name: 'CoreDNS',
      namespace: 'kube.system',
      forwarders: ['8.8.8'],
      stubDomains: [{ domain: 'cluster.local', forwarders: ['tcp'] }],
    }),
    message: `test/dns: name: "CoreDNS" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "coredns"
test/dns: namespace: "kube.system" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "kube-system"
test/dns: forwarders[0]: "8.8.8" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"
test/dns: stubDomains[0].forwarders[0]: "tcp" is not a forwarder
  why: it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf
  fix: write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"
test/dns: stubDomains[0].domain: "cluster.local" takes over names of the cluster
  why: CoreDNS would query its resolvers instead of the cluster, and clients would not find Services
  fix: write the zone of another network`,
  },
  {
    name: 'null in place of the props',
    make: dns(null as unknown as object),
    message: `test/dns: props: null is not an object
  why: it must be an object
  fix: write an object with some of name, namespace, forwarders, forwardOptions, stubDomains, hosts, hostsTtlSeconds, rewrites, log, ttlSeconds, cacheSeconds, cache, lameduckSeconds`,
  },
  {
    name: 'props of other JavaScript types',
    make: dns({
      name: 1,
      namespace: ['kube-system'],
      forwarders: '10.0.0.53',
      forwardOptions: 1000,
      stubDomains: { domain: 'corp.example.com' },
      ttlSeconds: null,
      cacheSeconds: true,
      lameduckSeconds: new Date(0),
    }),
    message: `test/dns: name: 1 is not text
  why: it must be text
  fix: write it in quotes
test/dns: namespace: ["kube-system"] is not text
  why: it must be text
  fix: write it in quotes
test/dns: forwarders: "10.0.0.53" is not a list
  why: it must be a list
  fix: write it in [ ]
test/dns: forwardOptions: 1000 is not an object
  why: it must be an object
  fix: write an object with some of policy, forceTcp, preferUdp, tlsServerName, tlsCa, maxConcurrent, maxFails, healthCheckSeconds, expireSeconds
test/dns: stubDomains: {"domain":"corp.example.com"} is not a list
  why: it must be a list
  fix: write it in [ ]
test/dns: ttlSeconds: null is not a number
  why: it must be a number
  fix: write a number
test/dns: cacheSeconds: true is not a number
  why: it must be a number
  fix: write a number
test/dns: lameduckSeconds: an instance of Date is not a number
  why: it must be a number
  fix: write a number`,
  },
  {
    name: 'parts of props of other JavaScript types',
    make: dns({
      forwarders: [53, undefined],
      stubDomains: ['corp.example.com', { domain: 5, forwarders: () => [] }],
    }),
    message: `test/dns: forwarders[0]: 53 is not text
  why: it must be text
  fix: write it in quotes
test/dns: forwarders[1] is missing
  why: a list has no gaps
  fix: write the element, or shorten the list
test/dns: stubDomains[0]: "corp.example.com" is not an object
  why: it must be an object
  fix: write an object with some of domain, forwarders, forwardOptions
test/dns: stubDomains[1].domain: 5 is not text
  why: it must be text
  fix: write it in quotes
test/dns: stubDomains[1].forwarders: a function is not a list
  why: it must be a list
  fix: write it in [ ]`,
  },
  {
    name: 'a prop that does not exist',
    make: dns({ ttl: 30 }),
    message: `test/dns: ttl is not a known property
  why: it would be ignored
  fix: write one of log, hosts, name, cache, rewrites`,
  },
];
