import { Chart } from 'cdk8s';
import type { LegacyBackendProps } from '../../../lib';
import { EndpointsKind, IpFamily, IpFamilyPolicy, LegacyBackend } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const backend = (props: Partial<LegacyBackendProps>) => (chart: Chart) =>
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...props });

const at = (...addresses: string[]) => backend({ addresses });

const bothFamilies = (...addresses: string[]) =>
  backend({ addresses, ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK });

/** What a `LegacyBackend` says of its addresses, families, selector and names. */
export const LEGACY_BACKEND: readonly Refusal[] = [
  {
    name: 'a DNS name among the addresses',
    facts: ['3 addresses[].ip a DNS name'],
    make: at('db.example.com'),
    message: `test/old: addresses[0]: "db.example.com" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: use ExternalAlias for a DNS name, or write an address`,
  },
  {
    name: 'an address with a mask',
    facts: ['3 subsets[].addresses[].ip'],
    make: at('192.0.2.0/24'),
    message: `test/old: addresses[0]: "192.0.2.0/24" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10`,
  },
  {
    name: 'an address with a zone',
    facts: ['1.2 zone id `fe80::1%eth0`'],
    make: at('2001:db8::10%eth0'),
    message: `test/old: addresses[0]: "2001:db8::10%eth0" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10`,
  },
  {
    name: 'an address with a leading zero',
    facts: ['1.2 IPv4 octet with leading zero `010.0.0.1`'],
    make: at('010.0.0.1'),
    message: `test/old: addresses[0]: "010.0.0.1" has a leading zero
  why: some programs read such a number as octal, so Kubernetes refuses it from 1.36 on
  fix: write 10.0.0.1`,
  },
  {
    name: 'an address with a number over 255',
    facts: ['3 subsets[].addresses[].ip'],
    make: at('192.0.2.256'),
    message: `test/old: addresses[0]: "192.0.2.256" is not an IP address
  why: each of the four numbers of an IPv4 address is from 0 to 255
  fix: write an address such as 192.0.2.10`,
  },
  {
    name: 'an IPv4 address written as IPv6',
    facts: ['1.2 IPv4-mapped IPv6 `::ffff:1.2.3.4`'],
    make: at('::ffff:192.0.2.10'),
    message: `test/old: addresses[0]: "::ffff:192.0.2.10" is an IPv4-mapped IPv6 address
  why: Kubernetes refuses it from 1.36 on, since programs disagree on its family
  fix: write 192.0.2.10`,
  },
  {
    name: 'an IPv4 address written as IPv6 in hexadecimal',
    facts: ['1.2 IPv4-mapped IPv6 `::ffff:1.2.3.4`'],
    make: at('::ffff:c000:20a'),
    message: `test/old: addresses[0]: "::ffff:c000:20a" is an IPv4-mapped IPv6 address
  why: Kubernetes refuses it from 1.36 on, since programs disagree on its family
  fix: write 192.0.2.10`,
  },
  {
    name: 'the unspecified addresses',
    facts: ['3 subsets[].addresses[].ip', '4 address value'],
    make: bothFamilies('0.0.0.0', '::'),
    message: `test/old: addresses[0]: "0.0.0.0" is the unspecified address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/old: addresses[1]: "::" is the unspecified address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use`,
  },
  {
    name: 'loopback addresses',
    facts: [
      '12 Endpoints address = hostname, 127.0.0.1, 169.254.x',
      '3 subsets[].addresses[].ip',
      '4 address value',
    ],
    make: bothFamilies('127.0.0.1', '::1'),
    message: `test/old: addresses[0]: "127.0.0.1" is a loopback address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/old: addresses[1]: "::1" is a loopback address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use`,
  },
  {
    name: 'link-local addresses',
    facts: ['3 subsets[].addresses[].ip', '4 address value'],
    make: bothFamilies('169.254.169.254', 'fe80::1'),
    message: `test/old: addresses[0]: "169.254.169.254" is a link-local address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/old: addresses[1]: "fe80::1" is a link-local address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use`,
  },
  {
    name: 'link-local multicast addresses',
    facts: ['3 subsets[].addresses[].ip', '4 address value'],
    make: bothFamilies('224.0.0.251', 'ff02::fb'),
    message: `test/old: addresses[0]: "224.0.0.251" is a link-local multicast address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/old: addresses[1]: "ff02::fb" is a link-local multicast address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use`,
  },
  {
    name: 'no addresses',
    facts: ['3 subsets[]'],
    make: at(),
    message: `test/old: addresses contains no address
  why: the API server refuses Endpoints without one, and no client would reach anything
  fix: write the addresses of the external system, such as ["192.0.2.10"]`,
  },
  {
    name: 'more than 1000 addresses in an Endpoints',
    facts: ['3 mirrored limit'],
    make: at(...Array.from({ length: 1001 }, (_, n) => `10.0.${n >> 8}.${n & 255}`)),
    message: `test/old: addresses has 1001 addresses
  why: a cluster reads at most 1000 addresses of an Endpoints, and drops the rest
  fix: write endpointsKind: EndpointsKind.ENDPOINT_SLICE, which has no such limit`,
  },
  {
    name: 'an address that is listed twice',
    make: at('192.0.2.10', '192.0.2.11', '192.0.2.10'),
    message: `test/old: addresses[2]: "192.0.2.10" is also the address of addresses[0]
  why: kube-proxy counts the endpoint once, and a program that does not remove duplicates sends it twice the traffic
  fix: write each address once`,
  },
  {
    name: 'an IPv6 address that is listed twice in two spellings',
    make: at('2001:db8::10', '2001:DB8:0:0::10'),
    message: `test/old: addresses[1]: "2001:DB8:0:0::10" is also the address of addresses[0]
  why: kube-proxy counts the endpoint once, and a program that does not remove duplicates sends it twice the traffic
  fix: write each address once`,
  },
  {
    name: 'addresses of two families for a Service of one',
    facts: ['4 one family per slice'],
    make: at('192.0.2.10', '2001:db8::10'),
    message: `test/old: addresses[1]: "2001:db8::10" is an IPv6 address
  why: a Service of one family sends no client to an address of the other
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or remove the address`,
  },
  {
    name: 'an address of a family that the Service does not have',
    make: backend({ ipFamilies: [IpFamily.IPV6] }),
    message: `test/old: addresses[0]: "192.0.2.10" is an IPv4 address
  why: the Service does not have that family, so it sends no client there
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or remove the address`,
  },
  {
    name: 'a family that is named twice',
    facts: ['2.3 ipFamilies'],
    make: backend({ ipFamilies: [IpFamily.IPV4, IpFamily.IPV4] }),
    message: `test/old: ipFamilies: ["IPv4","IPv4"] names a family twice
  why: a Service has at most one address of each family
  fix: write each family once`,
  },
  {
    name: 'two families without a policy for two',
    facts: ['2.3 ipFamilyPolicy'],
    make: backend({ ipFamilies: [IpFamily.IPV4, IpFamily.IPV6] }),
    message: `test/old: ipFamilies: ["IPv4","IPv6"] names two families
  why: a Service has one family unless its policy allows two, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one family`,
  },
  {
    name: 'an empty selector',
    facts: ['2.5 selector'],
    make: backend({ selector: {} }),
    message: `test/old: selector: {} selects no pods
  why: a Service with an empty selector gets no endpoints from the cluster
  fix: write labels of the pods, such as { app: "web" }`,
  },
  {
    name: 'a selector that no pod can match',
    facts: ['1.4 label key / value'],
    make: backend({ selector: { 'my app': 'a/b' } }),
    message: `test/old: selector["my app"]: "my app" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/old: selector["my app"]: "a/b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation`,
  },
  {
    name: 'an Endpoints beside a selector',
    facts: ['12 selector left on a Service with manual Endpoints', '3 Service has a selector'],
    make: backend({ selector: { app: 'old' }, endpointsKind: EndpointsKind.ENDPOINTS }),
    message: `test/old: endpointsKind: "Endpoints" cannot be combined with a selector
  why: the endpoints controller overwrites the Endpoints with the addresses of the selected pods
  fix: remove endpointsKind to get an EndpointSlice`,
  },
  {
    name: 'labels of the cluster itself',
    facts: [
      '1.4 label named endpointslice.kubernetes.io/managed-by, kubernetes.io/service-name, service.kubernetes.io/headless on a Service',
      '3 label endpointslice.kubernetes.io/skip-mirror: "true"',
    ],
    make: backend({
      labels: {
        'endpointslice.kubernetes.io/skip-mirror': 'true',
        'kubernetes.io/service-name': 'another',
      },
    }),
    message: `test/old: labels["endpointslice.kubernetes.io/skip-mirror"]: "endpointslice.kubernetes.io/skip-mirror" is a reserved label
  why: the cluster uses it to assign endpoints to a Service and to a controller
  fix: remove it; the construct writes the right value where it is needed
test/old: labels["kubernetes.io/service-name"]: "kubernetes.io/service-name" is a reserved label
  why: the cluster uses it to assign endpoints to a Service and to a controller
  fix: remove it; the construct writes the right value where it is needed`,
  },
  {
    name: 'a name with a dot',
    facts: ['1.3 Service'],
    make: backend({ name: 'old.shop' }),
    message: `test/old: name: "old.shop" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "old-shop"`,
  },
  {
    name: 'an id that cannot be a name',
    facts: ['1.3 Service'],
    make: (chart) =>
      new LegacyBackend(chart, 'Old_DB', { addresses: ['192.0.2.10'], ports: [{ port: 80 }] }),
    message: `test/Old_DB: id: "Old_DB" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "old-db"`,
  },
  {
    name: 'a name that starts with a digit, before Kubernetes 1.36',
    facts: ['1.3 Service'],
    cluster: { kubernetes: '1.35' },
    make: backend({ name: '1c' }),
    message: `test/old: name: "1c" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-1c", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: 'a chart with a namespace that cannot be one',
    facts: ['1.3 Namespace'],
    make: (chart) => backend({})(new Chart(chart, 'inner', { namespace: 'shop.eu' })),
    message: `test/inner/old: namespace of the chart: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"`,
  },
  {
    name: 'all faults of a backend at once',
    facts: ['1.3 Namespace', '1.4 label key / value', '2.2 ports[].port'],
    make: backend({
      name: 'Old',
      namespace: 'shop.eu',
      labels: { 'a b': 'c d' },
      addresses: ['127.0.0.1', 'db.example.com'],
      ports: [{ port: 0 }],
    }),
    message: `test/old: namespace: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"
test/old: labels["a b"]: "a b" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/old: labels["a b"]: "c d" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/old: addresses[0]: "127.0.0.1" is a loopback address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/old: addresses[1]: "db.example.com" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: use ExternalAlias for a DNS name, or write an address
test/old: ports[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/old: name: "Old" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "old"`,
  },
];
