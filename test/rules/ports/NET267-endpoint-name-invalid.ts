import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';

const of = (more: string) =>
  yaml(BARE, endpoints(`[{addresses: [{ip: 192.0.2.10, ${more}}], ports: ${PORTS}}]`));

export const cases: RuleCases = {
  facts: [
    '1.1 DNS-1123 label',
    '3 addresses[].hostname',
    '3 addresses[].nodeName',
    '4 endpoints[].hostname',
    '4 endpoints[].nodeName',
  ],
  wrong: {
    yaml: of('hostname: Old_DB'),
    text: `
error NET267 endpoint-name-invalid: "Old_DB" is not a DNS label
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses[0].hostname
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: Write a name such as "old-db".
  see: npx cdk8s-reach rules NET267
`,
  },
  right: of('hostname: old-db'),
  silent: { 'a name that a later tool fills in': { yaml: of('hostname: "${HOST}"') } },
  reported: {
    'a node': {
      yaml: of('nodeName: Node-1'),
      at: [['Endpoints default/web subsets[0].addresses[0].nodeName']],
    },
    'an endpoint of a slice': {
      yaml: yaml(BARE, slice('[{addresses: [192.0.2.10], hostname: a.b}]', PORTS)),
      at: [['EndpointSlice default/web-1 endpoints[0].hostname']],
    },
  },
};
