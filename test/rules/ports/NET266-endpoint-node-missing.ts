import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';

const of = (subset: string) =>
  yaml(
    service('{type: NodePort, externalTrafficPolicy: Local, ports: [{port: 80}]}'),
    endpoints(subset),
  );

export const cases: RuleCases = {
  facts: ['2.5 externalTrafficPolicy', '2.5 internalTrafficPolicy', '4 endpoints[].nodeName'],
  wrong: {
    yaml: of(SUBSET),
    text: `
error NET266 endpoint-node-missing: externalTrafficPolicy is Local, but 1 of 1 endpoints have no nodeName
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses[0].nodeName
  wrong.yaml:4   Service default/web     spec.externalTrafficPolicy
  why: with the policy Local a node only sends traffic to the endpoints that name it, and drops traffic if there is none
  fix: Write \`Cluster\` as the policy, or nodeName on the endpoints that run on a node.
  see: npx cdk8s-reach rules NET266
`,
  },
  right: of('[{addresses: [{ip: 192.0.2.10, nodeName: node-1}], ports: [{port: 80}]}]'),
  silent: {
    'the policy Cluster': {
      yaml: of(SUBSET).replace('Local', 'Cluster'),
    },
    'a policy that a later tool fills in': { yaml: of(SUBSET).replace('Local', '"${POLICY}"') },
  },
  reported: {
    'as a warning, a slice of its own beside pods': {
      yaml: yaml(service(`{internalTrafficPolicy: Local, ${WEB}}`), slice(ADDRESS, PORTS)),
      at: [
        [
          'EndpointSlice default/web-1 endpoints[0].nodeName',
          'Service default/web spec.internalTrafficPolicy',
        ],
      ],
    },
  },
};
