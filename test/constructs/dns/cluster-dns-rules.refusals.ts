import type { Chart } from 'cdk8s';
import type { ClusterDnsProps, ForwardOptions } from '../../../lib';
import { ClusterDns, DnsRewrite } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const dns = (props: ClusterDnsProps) => (chart: Chart) => new ClusterDns(chart, 'dns', props);

const forward = (forwarders: string[], forwardOptions: ForwardOptions) =>
  dns({ forwarders, forwardOptions });

const rewrite = (...rewrites: DnsRewrite[]) => dns({ rewrites });

const stubDomains = [{ domain: 'corp.example.com.', forwarders: ['10.0.0.53'] }];

/** What a `ClusterDns` says of its rules, and of how it asks others. */
export const CLUSTER_DNS_RULES: readonly Refusal[] = [
  {
    name: 'what is said of TLS where nobody is asked by it',
    facts: ['8.3 tls, force_tcp, prefer_udp'],
    make: forward(['9.9.9.9'], { tlsServerName: 'dns.quad9.net', tlsCa: '/etc/ssl/ca.pem' }),
    message: `test/dns: forwardOptions.tlsServerName: "dns.quad9.net" applies to no forwarder
  why: CoreDNS only uses it for forwarders with "tls://" before the address, and there is none
  fix: write "tls://" before the addresses, or remove it
test/dns: forwardOptions.tlsCa: "/etc/ssl/ca.pem" applies to no forwarder
  why: CoreDNS only uses it for forwarders with "tls://" before the address, and there is none
  fix: write "tls://" before the addresses, or remove it`,
  },
  {
    name: 'a transport for resolvers that are asked by TLS',
    facts: ['8.3 tls, force_tcp, prefer_udp'],
    make: forward(['tls://9.9.9.9'], { forceTcp: true }),
    message: `test/dns: forwardOptions.forceTcp: true applies to no forwarder
  why: all forwarders use DNS over TLS, which always uses TCP
  fix: remove it`,
  },
  {
    name: 'two transports',
    facts: ['8.3 tls, force_tcp, prefer_udp'],
    make: dns({
      stubDomains: [
        {
          domain: 'corp',
          forwarders: ['10.0.0.53'],
          forwardOptions: { forceTcp: true, preferUdp: true },
        },
      ],
    }),
    message: `test/dns: stubDomains[0].forwardOptions.preferUdp: true cannot be combined with forceTcp
  why: forceTcp takes precedence, so it would have no effect
  fix: remove one of them`,
  },
  {
    name: 'options that CoreDNS does not take',
    make: forward(['tls://9.9.9.9'], {
      policy: 'first',
      tlsServerName: 'dns quad9',
      tlsCa: 'ca.pem',
      maxFails: -1,
      healthCheckSeconds: 0,
      expireSeconds: 0.5,
    } as unknown as ForwardOptions),
    message: `test/dns: forwardOptions.policy: "first" is not one of the values of ForwardPolicy
  why: it must be one of the values of ForwardPolicy
  fix: write ForwardPolicy.RANDOM or ForwardPolicy.ROUND_ROBIN or ForwardPolicy.SEQUENTIAL
test/dns: forwardOptions.tlsServerName: "dns quad9" is not a DNS name
  why: it has labels of lower-case letters, digits, "-" and "_", 1 to 63 characters each, separated by "."
  fix: write a name such as "db.example.com"
test/dns: forwardOptions.tlsCa: "ca.pem" is not a file
  why: it is an absolute path of letters, digits, ".", "_" and "-"
  fix: write for example "/etc/ssl/corp-ca.pem"
test/dns: forwardOptions.maxFails: -1 is not a number that CoreDNS accepts
  why: it is a whole number from 0 on
  fix: write a number from 0 on
test/dns: forwardOptions.healthCheckSeconds: 0 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 3600
  fix: write a number from 1 to 3600
test/dns: forwardOptions.expireSeconds: 0.5 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 3600
  fix: write a number from 1 to 3600`,
  },
  {
    name: 'names of its own that are none',
    make: dns({ hosts: [{ ip: 'db', hostnames: ['*.example.com', 'DB'] }] }),
    message: `test/dns: hosts[0].ip: "db" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/dns: hosts[0].hostnames[0]: "*.example.com" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "example.com"
test/dns: hosts[0].hostnames[1]: "DB" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "db"`,
  },
  {
    name: 'names of its own that are those of Services',
    facts: ['8.3 hosts'],
    cluster: { domain: 'lab.example.com' },
    make: dns({ hosts: [{ ip: '192.0.2.7', hostnames: ['db.shop.svc.lab.example.com'] }] }),
    message: `test/dns: hosts[0].hostnames[0]: "db.shop.svc.lab.example.com" is a name of the cluster
  why: CoreDNS would answer it here, and clients would not find the Service or pod of that name
  fix: write a name outside of the cluster`,
  },
  {
    name: 'rules for names of a stub domain',
    facts: ['8.3 hosts', '8.3 rewrite'],
    make: dns({
      stubDomains,
      hosts: [{ ip: '192.0.2.7', hostnames: ['db.corp.example.com'] }],
      rewrites: [DnsRewrite.exact('corp.example.com', 'db'), DnsRewrite.suffix('example.com', 'b')],
    }),
    message: `test/dns: hosts[0].hostnames[0]: "db.corp.example.com" is in the stub domain "corp.example.com."
  why: CoreDNS sends all queries for that domain to its resolvers, so this would have no effect
  fix: remove it, or the stub domain
test/dns: rewrites[0].from: "corp.example.com" is in the stub domain "corp.example.com."
  why: CoreDNS sends all queries for that domain to its resolvers, so this would have no effect
  fix: remove it, or the stub domain`,
  },
  {
    name: 'a time of names that are not there',
    make: dns({ hostsTtlSeconds: 60, hosts: [] }),
    message: `test/dns: hostsTtlSeconds: 60 applies to no name
  why: it is the TTL of the names in hosts, and there are none
  fix: remove it, or write hosts`,
  },
  {
    name: 'a rewrite that breaks out of its line',
    facts: ['8.3 words'],
    make: rewrite(
      DnsRewrite.exact('a\n}', 'b'),
      DnsRewrite.suffix('a', 'b {'),
      DnsRewrite.regex('(.*) {', '{1}\n'),
      DnsRewrite.regex('{$HOME}', '{$HOME}'),
    ),
    message: `test/dns: rewrites[0].from: "a\\n}" is not a DNS name
  why: it has labels of lower-case letters, digits, "-" and "_", 1 to 63 characters each, separated by "."
  fix: write a name such as "db.example.com"
test/dns: rewrites[1].to: "b {" is not a DNS name
  why: it has labels of lower-case letters, digits, "-" and "_", 1 to 63 characters each, separated by "."
  fix: write a name such as "db.example.com"
test/dns: rewrites[2].pattern: "(.*) {" cannot be written into a Corefile
  why: blanks, quotes, "#" and braces have a special meaning there; CoreDNS accepts visible ASCII characters without them, up to 10000, and counts such as {2} or {1,3}
  fix: write for example '(.*)\\.old\\.example\\.com\\.'
test/dns: rewrites[3].pattern: "{$HOME}" cannot be written into a Corefile
  why: blanks, quotes, "#" and braces have a special meaning there; CoreDNS accepts visible ASCII characters without them, up to 10000, and counts such as {2} or {1,3}
  fix: write for example '(.*)\\.old\\.example\\.com\\.'`,
  },
  {
    name: 'a pattern that CoreDNS does not compile',
    facts: ['8.3 rewrite'],
    make: rewrite(DnsRewrite.regex('(?=a)', 'b')),
    message: `test/dns: rewrites[0].pattern: "(?=a)" is not a regular expression that CoreDNS accepts
  why: it uses the RE2 syntax: groups ( ) and (?: ), classes without [: :], counts up to 1000 in all, and after "\\\\" a punctuation character or one of d, D, w, W, s, S, b, B; no lookaround, no backreferences
  fix: write for example '(.*)\\.old\\.example\\.com\\.'`,
  },
  {
    name: 'more groups than the pattern has, which keeps CoreDNS from starting',
    facts: ['8.3 rewrite'],
    make: rewrite(
      DnsRewrite.regex('(a)', '{0}.{1}'),
      DnsRewrite.regex('a', 'b', { answerName: { pattern: 'b', to: '{1}' } }),
    ),
    message: `test/dns: rewrites[0].to: "{0}.{1}" uses 2 groups
  why: the pattern has 1, and CoreDNS does not start if more are used
  fix: put ( ) around the parts to keep, or use fewer
test/dns: rewrites[1].answerName.to: "{1}" uses the group {1}
  why: the pattern has 0, and CoreDNS does not start if more are used
  fix: put ( ) around the parts to keep, or use fewer`,
  },
  {
    name: 'what is kept for a time or in a number that CoreDNS does not take',
    facts: ['8.3 numbers'],
    make: dns({
      hosts: [{ ip: '192.0.2.7', hostnames: ['db'] }],
      hostsTtlSeconds: 65536,
      cache: {
        successSeconds: 0,
        denialSeconds: 3601,
        capacity: 1023,
        servfailSeconds: 301,
        serveStaleSeconds: 0,
        prefetch: 0,
      },
    }),
    message: `test/dns: hostsTtlSeconds: 65536 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 65535
  fix: write a number from 1 to 65535
test/dns: cache.successSeconds: 0 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 3600
  fix: write a number from 1 to 3600
test/dns: cache.denialSeconds: 3601 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 3600
  fix: write a number from 1 to 3600
test/dns: cache.capacity: 1023 is not a number that CoreDNS accepts
  why: it is a whole number from 1024 on
  fix: write a number from 1024 on
test/dns: cache.servfailSeconds: 301 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 0 to 300
  fix: write a number from 0 to 300
test/dns: cache.serveStaleSeconds: 0 is not a number of seconds that CoreDNS accepts
  why: it is a whole number from 1 to 86400
  fix: write a number from 1 to 86400
test/dns: cache.prefetch: 0 is not a number that CoreDNS accepts
  why: it is a whole number from 1 on
  fix: write a number from 1 on`,
  },
  {
    name: 'rules of another JavaScript type',
    make: dns({
      hosts: ['192.0.2.7 db'],
      rewrites: ['a b', DnsRewrite.exact(1 as unknown as string, 'b')],
      log: true,
      cache: { clusterNames: 'no' },
    } as unknown as ClusterDnsProps),
    message: `test/dns: hosts[0]: "192.0.2.7 db" is not an object
  why: it must be an object
  fix: write an object with some of ip, hostnames
test/dns: rewrites[0]: "a b" is not a DnsRewrite
  why: it must be a DnsRewrite
  fix: write DnsRewrite.exact("...", "...") or one of its kind
test/dns: rewrites[1].from: 1 is not text
  why: it must be text
  fix: write it in quotes
test/dns: log: true is not an object
  why: it must be an object
  fix: write an object with some of zones, classes
test/dns: cache.clusterNames: "no" is not true or false
  why: it must be true or false
  fix: write true or false`,
  },
  {
    name: 'a pattern and answers of another JavaScript type',
    make: rewrite(
      DnsRewrite.regex(
        /a/ as unknown as string,
        5 as unknown as string,
        {
          answerName: { pattern: 'a' },
          answerValue: 'a',
        } as unknown as { answerName: { pattern: string; to: string } },
      ),
    ),
    message: `test/dns: rewrites[0].pattern: an instance of RegExp is not text
  why: it must be text
  fix: write it in quotes
test/dns: rewrites[0].to: 5 is not text
  why: it must be text
  fix: write it in quotes
test/dns: rewrites[0].answerName.to is missing
  why: the prop is required and has no default
  fix: write for example to: "{1}"
test/dns: rewrites[0].answerValue: "a" is not an object
  why: it must be an object
  fix: write an object with some of pattern, to`,
  },
];
