import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

const TWO = '[{addresses: [{ip: 192.0.2.10}, {ip: 192.0.2.10}], ports: [{port: 80}]}]';

export const cases: RuleCases = {
  facts: ['4 several slices for one Service'],
  wrong: {
    yaml: yaml(BARE, endpoints(TWO)),
    text: `
warning NET254 endpoint-address-repeated: address 192.0.2.10 is used by 2 endpoints
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses[0].ip
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses[1].ip
  why: kube-proxy counts the endpoint once, and a program that does not remove duplicates sends it twice the traffic
  fix: Write each address once.
  see: npx cdk8s-reach rules NET254
`,
  },
  right: yaml(BARE, BACKEND),
  silent: {
    'one address with two sets of ports': {
      yaml: yaml(
        service('{ports: [{name: a, port: 1}, {name: b, port: 2}]}'),
        endpoints(
          '[{addresses: [{ip: 192.0.2.10}], ports: [{name: a, port: 1}]}, {addresses: [{ip: 192.0.2.10}], ports: [{name: b, port: 2}]}]',
        ),
      ),
    },
    'one object given twice, as for two environments': { yaml: yaml(BARE, BACKEND, BACKEND) },
    'addresses that a later tool fills in': {
      yaml: yaml(BARE, endpoints(TWO.replaceAll('192.0.2.10', '"${IP}"'))),
    },
  },
  reported: {
    'two slices, in two spellings': {
      yaml: yaml(
        BARE,
        slice('[{addresses: ["2001:db8::1"]}]', PORTS).replace('IPv4', 'IPv6'),
        slice('[{addresses: ["2001:db8:0::1"]}]', PORTS)
          .replace('IPv4', 'IPv6')
          .replace('web-1', 'web-2'),
      ),
      at: [
        [
          'EndpointSlice default/web-1 endpoints[0].addresses[0]',
          'EndpointSlice default/web-2 endpoints[0].addresses[0]',
        ],
      ],
    },
  },
};
