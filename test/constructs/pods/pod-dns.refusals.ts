import type { Chart } from 'cdk8s';
import type { HostAlias, PodDns } from '../../../lib';
import { DnsPolicy, ExposedApp, HeadlessSet } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (dns: PodDns) => (chart: Chart) =>
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], dns });

const set = (dns: PodDns, replicas?: number) => (chart: Chart) =>
  new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], replicas, dns });

const searches = (count: number) =>
  Array.from({ length: count }, (_, index) => `d${index}.example.com`);

/** What workloads of any kind say of the names of their pods. */
export const POD_DNS: readonly Refusal[] = [
  {
    name: 'a third nameserver, which the kubelet drops behind that of the cluster',
    facts: ['8.2 nameservers'],
    make: app({ nameservers: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] }),
    message: `test/web: dns.nameservers has 3 nameservers in addition to those of the policy
  why: the resolver of a pod reads 3, the nameserver of the cluster or the node comes first, and the kubelet drops the rest
  fix: write at most 2, or the policy DnsPolicy.NONE`,
  },
  {
    name: 'a third nameserver beside that of the node',
    facts: ['8.2 nameservers'],
    make: set({ policy: DnsPolicy.DEFAULT, nameservers: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] }),
    message: `test/db: dns.nameservers has 3 nameservers in addition to those of the policy
  why: the resolver of a pod reads 3, the nameserver of the cluster or the node comes first, and the kubelet drops the rest
  fix: write at most 2, or the policy DnsPolicy.NONE`,
  },
  {
    name: 'a thirtieth search domain, which the kubelet drops behind those of the cluster',
    facts: ['8.2 searches'],
    make: app({ searches: searches(30) }),
    message: `test/web: dns.searches has 30 search domains in addition to those of the cluster
  why: a pod accepts 32, the three of the cluster come first, and the kubelet drops the rest
  fix: write at most 29, or the policy DnsPolicy.NONE`,
  },
  {
    name: 'the full name as host name of a pod that has none',
    make: app({ hostname: 'front', setHostnameAsFqdn: true }),
    message: `test/web: dns.setHostnameAsFqdn: true needs a subdomain
  why: a pod has a full name only with a subdomain, and otherwise its host name does not change
  fix: write hostname and subdomain too, or remove it`,
  },
  {
    name: 'a full name that is too long for a host name',
    facts: ['8.2 setHostnameAsFQDN'],
    make: app({ hostname: 'front', subdomain: 's'.repeat(40), setHostnameAsFqdn: true }),
    message: `test/web: dns.setHostnameAsFqdn: true makes a host name of 72 characters, "front.ssssssssssssssssssssssssssssssssssssssss.default.svc.cluster.local"
  why: Linux accepts at most 64, and the pod would never start
  fix: write shorter names, or remove it`,
  },
  {
    name: 'a full name of the last pod of a set that is too long for a host name',
    facts: ['8.2 setHostnameAsFQDN'],
    cluster: { domain: 'cluster-of-the-laboratory-on.lab.example.com' },
    make: set({ setHostnameAsFqdn: true }, 100),
    message: `test/db: dns.setHostnameAsFqdn: true makes a host name of 65 characters, "db-99.db.default.svc.cluster-of-the-laboratory-on.lab.example.com"
  why: Linux accepts at most 64, and the pod would never start
  fix: write shorter names, or remove it`,
  },
  {
    name: 'another host name before Kubernetes 1.35',
    facts: ['8.2 hostnameOverride'],
    cluster: { kubernetes: '1.34' },
    make: app({ hostnameOverride: 'front.example.com' }),
    message: `test/web: dns.hostnameOverride: "front.example.com" does not exist in Kubernetes 1.34
  why: the API server keeps the field from Kubernetes 1.35 on
  fix: set kubernetes: "1.35" or later on the Cluster, or remove it`,
  },
  {
    name: 'two host names',
    facts: ['8.2 hostnameOverride'],
    cluster: { kubernetes: '1.37' },
    make: set({ setHostnameAsFqdn: true, hostnameOverride: 'db.example.com' }),
    message: `test/db: dns.hostnameOverride: "db.example.com" is a second host name of the pod
  why: setHostnameAsFqdn already sets one, and the API server refuses both together
  fix: remove one of them`,
  },
  {
    name: 'a host name of more than 64 characters',
    facts: ['8.2 hostnameOverride'],
    cluster: { kubernetes: '1.37' },
    make: app({ hostnameOverride: `${'a'.repeat(60)}.com.` }),
    message: `test/web: dns.hostnameOverride: "${'a'.repeat(60)}.com." is not a host name
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 64 characters
  fix: write a name such as "db.example.com"`,
  },
  {
    name: 'entries of /etc/hosts that are none',
    make: app({
      hostAliases: [
        { ip: '010.0.0.1', hostnames: ['DB'] },
        { ip: '192.0.2.7', hostnames: [] },
        { ip: 'db.example.com', hostnames: ['db', 'db.'] },
      ],
    }),
    facts: ['1.2 IPv4 octet with leading zero `010.0.0.1`'],
    message: `test/web: dns.hostAliases[0].ip: "010.0.0.1" has a leading zero
  why: some programs read such a number as octal, so Kubernetes refuses it from 1.36 on
  fix: write 10.0.0.1
test/web: dns.hostAliases[0].hostnames[0]: "DB" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "db"
test/web: dns.hostAliases[1].hostnames contains no name
  why: a line without a name has no effect
  fix: write at least one, such as ["db.example.com"]
test/web: dns.hostAliases[2].ip: "db.example.com" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/web: dns.hostAliases[2].hostnames[1]: "db." is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "db"`,
  },
  {
    name: 'two entries of /etc/hosts for one address',
    make: set({
      hostAliases: [
        { ip: '2001:db8::7', hostnames: ['a'] },
        { ip: '2001:DB8:0::7', hostnames: ['b'] },
      ],
    }),
    message: `test/db: dns.hostAliases[1].ip: "2001:DB8:0::7" is also the address of hostAliases[0]
  why: the API server identifies the entries by their address
  fix: write all names of an address in one entry`,
  },
  {
    name: 'names of pods that are of another JavaScript type',
    make: app({
      setHostnameAsFqdn: 'yes',
      hostnameOverride: 5,
      hostAliases: [{ hostnames: 'db' } as unknown as HostAlias],
    } as unknown as PodDns),
    message: `test/web: dns.setHostnameAsFqdn: "yes" is not true or false
  why: it must be true or false
  fix: write true or false
test/web: dns.hostnameOverride: 5 is not text
  why: it must be text
  fix: write it in quotes
test/web: dns.hostAliases[0].ip is missing
  why: the prop is required and has no default
  fix: write for example ip: "192.0.2.10"
test/web: dns.hostAliases[0].hostnames: "db" is not a list
  why: it must be a list
  fix: write it in [ ]`,
  },
];
