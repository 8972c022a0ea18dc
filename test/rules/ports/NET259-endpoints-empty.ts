import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

export const cases: RuleCases = {
  facts: ['3 subsets[]', '4 endpoints[].addresses'],
  wrong: {
    yaml: yaml(BARE, endpoints('[{ports: [{port: 80}]}]')),
    text: `
error NET259 endpoints-empty: a subset of Endpoints web contains no address
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses
  wrong.yaml:9   Endpoints default/web   subsets[0].notReadyAddresses
  why: the API server refuses Endpoints without one, and no client would reach anything
  fix: Write the addresses of the system, such as 192.0.2.10, or remove the entry.
  see: npx cdk8s-reach rules NET259
`,
  },
  right: yaml(BARE, BACKEND),
  silent: {
    'addresses that are not ready': {
      yaml: yaml(BARE, endpoints('[{notReadyAddresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]')),
    },
    'addresses that a later tool fills in': {
      yaml: yaml(BARE, endpoints('[{addresses: "${ADDRESSES}", ports: [{port: 80}]}]')),
    },
  },
  reported: {
    'an endpoint of a slice': {
      yaml: yaml(BARE, slice('[{addresses: []}]', PORTS)),
      at: [['EndpointSlice default/web-1 endpoints[0].addresses']],
    },
    'a slice without endpoints, as advice': {
      yaml: yaml(BARE, slice('[]', PORTS)),
      at: [['EndpointSlice default/web-1 endpoints']],
    },
  },
};
