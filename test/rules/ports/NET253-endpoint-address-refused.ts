import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';

const of = (ip: string) => yaml(BARE, endpoints(`[{addresses: [{ip: ${ip}}], ports: ${PORTS}}]`));
const AT = ['Endpoints default/web subsets[0].addresses[0].ip'];

const SLICE6 = slice('[{addresses: ["2001:DB8::1"]}]', PORTS).replace('IPv4', 'IPv6');

export const cases: RuleCases = {
  facts: [
    '1.1 FQDN (EndpointSlice FQDN)',
    '1.2 IPv4 octet with leading zero 010.0.0.1',
    '1.2 IPv4-mapped IPv6 ::ffff:1.2.3.4',
    '1.2 zone id fe80::1%eth0',
    '3 subsets[].addresses[].ip',
    '3 addresses[].ip a DNS name',
    '4 one family per slice',
    '4 address value',
    '11 1.36',
    '12 Endpoints address = hostname, 127.0.0.1, 169.254.x',
  ],
  wrong: {
    yaml: of('127.0.0.1'),
    text: `
error NET253 endpoint-address-refused: "127.0.0.1" is a loopback address
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses[0].ip
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: Write the address that other machines on the network use.
  see: npx cdk8s-reach rules NET253
`,
  },
  right: of('192.0.2.10'),
  silent: {
    'any form in a slice before 1.33': {
      yaml: yaml(BARE, SLICE6),
      target: { kubernetes: '1.32' },
    },
    'an address that a later tool fills in': { yaml: of('"${IP}"') },
    'a slice of host names': {
      yaml: yaml(BARE, slice('[{addresses: [db.example.com]}]', PORTS).replace('IPv4', 'FQDN')),
      also: ['NET608'],
    },
  },
  reported: {
    'a link-local address': { yaml: of('169.254.1.1'), at: [AT] },
    'a host name': { yaml: of('db.example.com'), at: [AT] },
    'no address': { yaml: of('null'), at: [AT] },
    'a leading zero, as a warning': { yaml: of('192.0.2.010'), at: [AT] },
    'a leading zero, refused': {
      yaml: of('192.0.2.010'),
      target: { kubernetes: '1.36' },
      also: ['NET601'],
      at: [AT],
    },
    'another form than a slice takes since 1.33': {
      yaml: yaml(BARE, SLICE6),
      target: { kubernetes: '1.33' },
      at: [['EndpointSlice default/web-1 endpoints[0].addresses[0]']],
    },
    'a name of one label in a slice of names': {
      yaml: yaml(BARE, slice('[{addresses: [db]}]', PORTS).replace('IPv4', 'FQDN')),
      also: ['NET608'],
      at: [['EndpointSlice default/web-1 endpoints[0].addresses[0]']],
    },
    'another family than that of the slice': {
      yaml: yaml(BARE, slice('[{addresses: ["2001:db8::1"]}]', PORTS)),
      at: [
        [
          'EndpointSlice default/web-1 addressType',
          'EndpointSlice default/web-1 endpoints[0].addresses[0]',
        ],
      ],
    },
  },
};
