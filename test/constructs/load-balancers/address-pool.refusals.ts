import { Chart } from 'cdk8s';
import type { AddressPoolProps } from '../../../lib';
import { AddressPool, Advertisement } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const pool = (props: object) => (chart: Chart) =>
  new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'], ...props });

const entry = (...addresses: string[]) => pool({ addresses });

const ask =
  (asked: (lan: AddressPool) => unknown) =>
  (chart: Chart): unknown =>
    asked(pool({ addresses: ['192.0.2.0/28', '2001:db8::-2001:db8::f'] })(chart));

/** What an `AddressPool` says of its props. */
export const ADDRESS_POOL: readonly Refusal[] = [
  {
    name: 'a pool without addresses',
    facts: ['7.2 addresses'],
    make: entry(),
    message: `test/lan: addresses contains no address
  why: a load balancer could get no address of it
  fix: write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"`,
  },
  {
    name: 'a single address without its mask',
    facts: ['12 MetalLB pool with a bare IP', '7.2 bare IP `192.168.1.240`'],
    make: entry('192.0.2.240', '2001:db8::240'),
    message: `test/lan: addresses[0]: "192.0.2.240" is not a CIDR or a range
  why: a single address needs its mask
  fix: write "192.0.2.240/32"
test/lan: addresses[1]: "2001:db8::240" is not a CIDR or a range
  why: a single address needs its mask
  fix: write "2001:db8::240/128"`,
  },
  {
    name: 'a CIDR with host bits',
    facts: ['12 MetalLB pool 192.168.1.240/24 (masked address)', '7.2 CIDR entry'],
    make: entry('192.0.2.240/24', '2001:db8::240/64'),
    message: `test/lan: addresses[0]: "192.0.2.240/24" means 192.0.2.0 to 192.0.2.255
  why: MetalLB ignores the host bits and assigns addresses of the whole network, which routers and nodes may use
  fix: write "192.0.2.0/24" for the whole network, "192.0.2.240/32" for the one address, or a range
test/lan: addresses[1]: "2001:db8::240/64" means 2001:db8:: to 2001:db8::ffff:ffff:ffff:ffff
  why: MetalLB ignores the host bits and assigns addresses of the whole network, which routers and nodes may use
  fix: write "2001:db8::/64" for the whole network, "2001:db8::240/128" for the one address, or a range`,
  },
  {
    name: 'a mask that is longer than an address',
    facts: ['7.2 CIDR entry'],
    make: entry('192.0.2.0/33'),
    message: `test/lan: addresses[0]: "192.0.2.0/33" is not a CIDR or a range
  why: an entry is a network with its mask, or the first and the last address separated by "-"
  fix: write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"`,
  },
  {
    name: 'what is neither a CIDR nor a range',
    facts: ['7.2 CIDR entry'],
    make: entry('lan', ''),
    message: `test/lan: addresses[0]: "lan" is not a CIDR or a range
  why: an entry is a network with its mask, or the first and the last address separated by "-"
  fix: write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"
test/lan: addresses[1]: "" is not a CIDR or a range
  why: an entry is a network with its mask, or the first and the last address separated by "-"
  fix: write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"`,
  },
  {
    name: 'a CIDR with a leading zero',
    facts: ['7.2 CIDR entry', '1.2 IPv4 octet with leading zero `010.0.0.1`'],
    make: entry('010.0.0.0/8'),
    message: `test/lan: addresses[0]: "010.0.0.0/8" has a leading zero
  why: some programs read such a number as octal, so Kubernetes refuses it from 1.36 on
  fix: write "10.0.0.0/8"`,
  },
  {
    name: 'IPv4 addresses written as IPv6',
    facts: ['1.2 IPv4-mapped IPv6 `::ffff:1.2.3.4`'],
    make: entry('::ffff:192.0.2.0/120'),
    message: `test/lan: addresses[0]: "::ffff:192.0.2.0/120" is an IPv4-mapped IPv6 address
  why: Kubernetes refuses it from 1.36 on, since programs disagree on its family
  fix: write "192.0.2.0/24"`,
  },
  {
    name: 'a range whose end is a part of an address',
    facts: ['7.2 short range `192.168.1.1-9`'],
    make: entry('192.0.2.1-9'),
    message: `test/lan: addresses[0]: "192.0.2.1-9" is not a CIDR or a range
  why: both ends of a range must be full addresses
  fix: write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"`,
  },
  {
    name: 'a range that runs backwards',
    facts: ['7.2 range `a-b`'],
    make: entry('192.0.2.9-192.0.2.1'),
    message: `test/lan: addresses[0]: "192.0.2.9-192.0.2.1" is not a CIDR or a range
  why: the last address is before the first
  fix: write "192.0.2.1-192.0.2.9"`,
  },
  {
    name: 'a range from IPv4 to IPv6',
    facts: ['7.2 range mixing families'],
    make: entry('192.0.2.1-2001:db8::1'),
    message: `test/lan: addresses[0]: "192.0.2.1-2001:db8::1" is not a CIDR or a range
  why: one end is IPv4 and the other IPv6, so the range contains no address
  fix: write for example "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32"`,
  },
  {
    name: 'entries that overlap',
    facts: ['7.2 overlap'],
    make: entry('192.0.2.0/28', '198.51.100.0/24', '192.0.2.15-192.0.2.20'),
    message: `test/lan: addresses[2]: "192.0.2.15-192.0.2.20" overlaps addresses[0]
  why: MetalLB refuses a pool that contains an address twice
  fix: write each address once`,
  },
  {
    name: 'an id that cannot be a name',
    facts: ['1.3 Gateway API kinds, MetalLB kinds'],
    make: (chart) => new AddressPool(chart, 'LAN', { addresses: ['192.0.2.0/28'] }),
    message: `test/LAN: id: "LAN" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "lan"`,
  },
  {
    name: 'a chart with a namespace that cannot be one',
    facts: ['1.3 Namespace'],
    make: (chart) => pool({})(new Chart(chart, 'inner', { namespace: 'shop.eu' })),
    message: `test/inner/lan: namespace of the chart: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"`,
  },
  {
    name: 'all faults of a pool at once',
    facts: ['1.3 Gateway API kinds, MetalLB kinds', '1.4 label key / value', '7.2 addresses'],
    make: pool({
      addresses: ['192.0.2.1', '192.0.2.0/28', '192.0.2.8/29'],
      name: 'my pool',
      advertise: [Advertisement.layer2({ name: 'L2' })],
      labels: { team: 'a b' },
    }),
    message: `test/lan: addresses[0]: "192.0.2.1" is not a CIDR or a range
  why: a single address needs its mask
  fix: write "192.0.2.1/32"
test/lan: labels["team"]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/lan: advertise[0].name: "L2" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "l2"
test/lan: name: "my pool" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "my-pool"
test/lan: addresses[2]: "192.0.2.8/29" overlaps addresses[1]
  why: MetalLB refuses a pool that contains an address twice
  fix: write each address once`,
  },
  {
    name: 'a pool of nothing',
    make: (chart) => new AddressPool(chart, 'lan', {} as AddressPoolProps),
    message: `test/lan: addresses is missing
  why: the prop is required and has no default
  fix: write for example addresses: ["192.168.10.240-192.168.10.250"]`,
  },
  {
    name: 'a list of addresses in place of the props',
    make: (chart) => new AddressPool(chart, 'lan', ['192.0.2.0/28'] as unknown as AddressPoolProps),
    message: `test/lan: props: ["192.0.2.0/28"] is not an object
  why: it must be an object
  fix: write an object with some of addresses, name, labels, advertise, autoAssign, avoidBuggyIps, allowFirstLastIps, serviceAllocation`,
  },
  {
    name: 'props of other JavaScript types',
    make: pool({
      addresses: '192.0.2.0/28',
      name: 5,
      labels: 'team',
      advertise: Advertisement.layer2(),
      autoAssign: 'no',
      avoidBuggyIps: 1,
      serviceAllocation: 'all',
    }),
    message: `test/lan: addresses: "192.0.2.0/28" is not a list
  why: it must be a list
  fix: write it in [ ]
test/lan: name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/lan: labels: "team" is not a map
  why: it must be a map
  fix: write it in { }
test/lan: advertise: an instance of Advertisement is not a list
  why: it must be a list
  fix: write it in [ ]
test/lan: autoAssign: "no" is not true or false
  why: it must be true or false
  fix: write true or false
test/lan: avoidBuggyIps: 1 is not true or false
  why: it must be true or false
  fix: write true or false
test/lan: serviceAllocation: "all" is not an object
  why: it must be an object
  fix: write an object with some of priority, namespaces, namespaceSelectors, serviceSelectors`,
  },
  {
    name: 'parts of props of other JavaScript types',
    make: pool({ addresses: [null, 28], labels: { team: () => 'shop' } }),
    message: `test/lan: addresses[0]: null is not text
  why: it must be text
  fix: write it in quotes
test/lan: addresses[1]: 28 is not text
  why: it must be text
  fix: write it in quotes
test/lan: labels["team"]: a function is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'a prop that does not exist',
    make: pool({ namespace: 'metallb' }),
    message: `test/lan: namespace is not a known property
  why: it would be ignored
  fix: write one of name, advertise, labels, addresses, autoAssign`,
  },
];

/** What `address()` and `share()` of an `AddressPool` say. */
export const POOL_ADDRESS: readonly Refusal[] = [
  {
    name: 'an address that the pool does not hold',
    facts: ['7.4 IP not in any pool / wrong pool annotation'],
    make: ask((lan) => lan.address('192.0.2.16')),
    message: `test/lan: address: "192.0.2.16" is not in the pool
  why: the pool contains 192.0.2.0/28, 2001:db8::-2001:db8::f, and MetalLB assigns no other address to the Service
  fix: write an address of the pool, or add the address to it`,
  },
  {
    name: 'what is not an address',
    make: ask((lan) => lan.address('192.0.2.1/32')),
    message: `test/lan: address: "192.0.2.1/32" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10`,
  },
  {
    name: 'an address of another JavaScript type',
    make: ask((lan) => lan.address(1 as unknown as string)),
    message: `test/lan: address: 1 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'a shared address that the pool does not hold, under an empty key',
    facts: ['7.4 `allow-shared-ip`', '7.4 IP not in any pool / wrong pool annotation'],
    make: ask((lan) => lan.share(' ', '2001:db8::10')),
    message: `test/lan: key: " " is empty
  why: an empty sharing key is treated as no request to share
  fix: write a word that all sharing Services use, such as "edge"
test/lan: address: "2001:db8::10" is not in the pool
  why: the pool contains 192.0.2.0/28, 2001:db8::-2001:db8::f, and MetalLB assigns no other address to the Service
  fix: write an address of the pool, or add the address to it`,
  },
  {
    name: 'a key of another JavaScript type',
    make: ask((lan) => lan.share(null as unknown as string, '192.0.2.1')),
    message: `test/lan: key: null is not text
  why: it must be text
  fix: write it in quotes`,
  },
];
