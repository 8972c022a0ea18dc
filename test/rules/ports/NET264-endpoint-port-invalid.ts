import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const ADDRESS = '[{addresses: [192.0.2.10]}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

const of = (ports: string) =>
  yaml(
    service('{ports: [{name: a, port: 1}, {name: b, port: 2}]}'),
    endpoints(`[{addresses: [{ip: 192.0.2.10}], ports: ${ports}}]`),
  );
const field = (index: number, key: string) =>
  `Endpoints default/web subsets[0].ports[${index}].${key}`;

export const cases: RuleCases = {
  facts: [
    '1.1 port number',
    '3 ports[].name',
    '3 ports[].port',
    '4 ports[].name',
    '4 ports[].port',
  ],
  wrong: {
    yaml: yaml(BARE, endpoints('[{addresses: [{ip: 192.0.2.10}], ports: [{port: 70000}]}]')),
    text: `
error NET264 endpoint-port-invalid: 70000 is not a port
  wrong.yaml:9   Endpoints default/web   subsets[0].ports[0].port
  why: a port is a whole number from 1 to 65535
  fix: Write a number in that range, such as 8080.
  see: npx cdk8s-reach rules NET264
`,
  },
  right: yaml(BARE, BACKEND),
  silent: {
    'several ports with names': { yaml: of('[{name: a, port: 1}, {name: b, port: 2}]') },
    'a number that a later tool fills in': {
      yaml: of('[{name: a, port: "${PORT}"}, {name: b, port: 2}]'),
    },
  },
  reported: {
    'one of several without a name': {
      yaml: of('[{name: a, port: 1}, {port: 2}]'),
      also: ['NET252'],
      at: [[field(1, 'name')]],
    },
    'a name twice, and one that is no label': {
      yaml: of('[{name: a, port: 1}, {name: a, port: 2}, {name: B, port: "3"}]'),
      also: ['NET003', 'NET252'],
      at: [[field(0, 'name'), field(1, 'name')], [field(2, 'name')], [field(2, 'port')]],
    },
    'a slice for all ports, which no proxy reads': {
      yaml: yaml(BARE, slice(ADDRESS, '[{protocol: TCP}]')),
      at: [['EndpointSlice default/web-1 ports[0].port']],
    },
  },
};
