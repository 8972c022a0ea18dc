import type { Chart } from 'cdk8s';
import type { ExposedAppProps, PodDns } from '../../../lib';
import { DnsPolicy, ExposedApp, Exposure } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (props: Partial<ExposedAppProps>) => (chart: Chart) =>
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], ...props });

const dns = (dns: PodDns) => app({ dns });

/** How pods find others by name, and how they are found. */
export const EXPOSED_APP_DNS: readonly Refusal[] = [
  {
    name: 'the policy None without a nameserver',
    facts: ['8.2 dnsPolicy None'],
    make: dns({ policy: DnsPolicy.NONE, nameservers: [] }),
    message: `test/web: dns.policy: "None" leaves the pod without a resolver
  why: with the policy None the pod uses nothing of the cluster or the node, so the API server requires a nameserver
  fix: write nameservers, or another policy`,
  },
  {
    name: 'more than 3 nameservers',
    facts: ['8.2 nameservers'],
    make: dns({ nameservers: ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'] }),
    message: `test/web: dns.nameservers has 4 nameservers
  why: the resolver of a pod reads 3, and the API server refuses more
  fix: write at most 3`,
  },
  {
    name: 'a nameserver that is no address',
    facts: ['8.2 nameservers'],
    make: dns({ nameservers: ['dns.example.com', '010.0.0.1'] }),
    message: `test/web: dns.nameservers[0]: "dns.example.com" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/web: dns.nameservers[1]: "010.0.0.1" has a leading zero
  why: some programs read such a number as octal, so Kubernetes refuses it from 1.36 on
  fix: write 10.0.0.1`,
  },
  {
    name: 'a search domain with "_" before Kubernetes 1.33',
    facts: ['8.2 searches'],
    cluster: { kubernetes: '1.32' },
    make: dns({ searches: ['_tcp.example.com'] }),
    message: `test/web: dns.searches[0]: "_tcp.example.com" is not a search domain
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters; "_" needs Kubernetes 1.33
  fix: write a domain such as "example.com"`,
  },
  {
    name: 'a search domain with a blank',
    facts: ['8.2 searches'],
    cluster: { kubernetes: '1.34' },
    make: dns({ searches: ['example com'] }),
    message: `test/web: dns.searches[0]: "example com" is not a search domain
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters
  fix: write a domain such as "example.com"`,
  },
  {
    name: 'more than 32 search domains',
    facts: ['8.2 searches'],
    make: dns({ searches: Array.from({ length: 33 }, (_, index) => `d${index}.example.com`) }),
    message: `test/web: dns.searches has 33 search domains
  why: a pod accepts 32, and the API server refuses more
  fix: write at most 32`,
  },
  {
    name: 'search domains of more than 2048 characters',
    facts: ['8.2 searches'],
    make: dns({ searches: Array.from({ length: 9 }, (_, index) => `${index}${'d'.repeat(239)}`) }),
    message: `test/web: dns.searches has 2168 characters
  why: the search domains of a pod, separated by blanks, have at most 2048 characters
  fix: write fewer or shorter search domains`,
  },
  {
    name: 'a resolver option without a name',
    facts: ['8.2 options[].name'],
    make: dns({ options: [{ name: ' ' }] }),
    message: `test/web: dns.options[0].name: " " is empty
  why: an empty value has no meaning here
  fix: write for example "ndots"`,
  },
  {
    name: 'a host name and a subdomain that are no DNS labels',
    facts: ['8.2 pod.hostname, pod.subdomain'],
    make: dns({ hostname: 'web.shop', subdomain: 'Shop' }),
    message: `test/web: dns.hostname: "web.shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "web-shop"
test/web: dns.subdomain: "Shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop"`,
  },
  {
    name: 'a subdomain without a host name',

    make: dns({ subdomain: 'shop' }),
    message: `test/web: dns.subdomain: "shop" needs a hostname
  why: the cluster creates a DNS name for a pod only if both are set, and ignores a subdomain without a host name
  fix: write hostname too`,
  },
  {
    name: 'a subdomain that cannot be the name of its headless Service',
    facts: ['1.3 Service'],
    cluster: { kubernetes: '1.35' },
    make: dns({ hostname: 'a', subdomain: '2048' }),
    message: `test/web: dns.subdomain: "2048" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-2048", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: 'a subdomain that is the name of a Service with a cluster IP',

    make: dns({ hostname: 'a', subdomain: 'web' }),
    message: `test/web: dns.subdomain: "web" is the name of a Service that is not headless
  why: pods only get their own DNS names below a headless Service
  fix: write another subdomain to get a headless Service of that name, or give that Service Exposure.headless()`,
  },
  {
    name: 'a subdomain that is the name of another Service with a cluster IP',

    make: app({
      dns: { hostname: 'a', subdomain: 'web-node' },
      expose: [Exposure.nodePort({ serviceName: 'web-node' })],
    }),
    message: `test/web: dns.subdomain: "web-node" is the name of a Service that is not headless
  why: pods only get their own DNS names below a headless Service
  fix: write another subdomain to get a headless Service of that name, or give that Service Exposure.headless()`,
  },
  {
    name: 'parts of dns that are of another JavaScript type',
    facts: ['8.2 dnsPolicy'],
    make: dns({
      policy: 'Cluster',
      nameservers: '192.0.2.1',
      searches: [5],
      options: [{ name: 2, value: 2 }, { value: '2' }, null],
      hostname: 1,
      subdomain: false,
      ndots: 2,
    } as unknown as PodDns),
    message: `test/web: dns.policy: "Cluster" is not one of the values of DnsPolicy
  why: it must be one of the values of DnsPolicy
  fix: write DnsPolicy.CLUSTER_FIRST or DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET or DnsPolicy.DEFAULT or DnsPolicy.NONE
test/web: dns.nameservers: "192.0.2.1" is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: dns.searches[0]: 5 is not text
  why: it must be text
  fix: write it in quotes
test/web: dns.options[0].name: 2 is not text
  why: it must be text
  fix: write it in quotes
test/web: dns.options[0].value: 2 is not text
  why: it must be text
  fix: write it in quotes
test/web: dns.options[1].name is missing
  why: the prop is required and has no default
  fix: write for example name: "ndots"
test/web: dns.options[2]: null is not an object
  why: it must be an object
  fix: write an object with some of name, value
test/web: dns.hostname: 1 is not text
  why: it must be text
  fix: write it in quotes
test/web: dns.subdomain: false is not text
  why: it must be text
  fix: write it in quotes
test/web: dns.ndots is not a known property
  why: it would be ignored
  fix: write one of options, policy, hostname, searches, subdomain`,
  },
];
