import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

const KEPT = endpoints(
  SUBSET,
  'name: web, labels: {endpointslice.kubernetes.io/skip-mirror: "true"}',
);

export const cases: RuleCases = {
  facts: ['3 label endpointslice.kubernetes.io/skip-mirror: "true"'],
  wrong: {
    yaml: yaml(BARE, KEPT),
    text: `
info NET258 endpoints-not-mirrored: the checked files contain no EndpointSlice for Service web
  wrong.yaml:8   Endpoints default/web   metadata.labels["endpointslice.kubernetes.io/skip-mirror"]
  why: proxies only read EndpointSlices, so without one the Service has no endpoints
  fix: Remove the label \`endpointslice.kubernetes.io/skip-mirror\`, or write the EndpointSlice.
  see: npx cdk8s-reach rules NET258
`,
  },
  right: yaml(BARE, KEPT, slice(ADDRESS, PORTS)),
  silent: { 'no such label': { yaml: yaml(BARE, BACKEND) } },
};
