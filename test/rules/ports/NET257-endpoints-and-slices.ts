import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

export const cases: RuleCases = {
  facts: ['3 Endpoints + hand-written EndpointSlice for the same Service'],
  wrong: {
    yaml: yaml(BARE, BACKEND, slice('[{addresses: [192.0.2.10]}]', PORTS)),
    text: `
info NET257 endpoints-and-slices: Service web has endpoints of an Endpoints and of an EndpointSlice
  wrong.yaml:13   EndpointSlice default/web-1   metadata.name
  wrong.yaml:8    Endpoints default/web         metadata.labels["endpointslice.kubernetes.io/skip-mirror"]
  why: the control plane copies the Endpoints into EndpointSlices of its own, so an address stays in use until it is removed from both objects
  fix: Remove the Endpoints, or give it the label \`endpointslice.kubernetes.io/skip-mirror: "true"\`.
  see: npx cdk8s-reach rules NET257
`,
  },
  right: yaml(
    BARE,
    endpoints(SUBSET, 'name: web, labels: {endpointslice.kubernetes.io/skip-mirror: "true"}'),
    slice(ADDRESS, PORTS),
  ),
  silent: {
    'a slice that the cluster made of the Endpoints, as in a dump': {
      yaml: yaml(
        BARE,
        BACKEND,
        slice(ADDRESS, PORTS).replace(
          'name: web-1,',
          'name: web-1, ownerReferences: [{kind: Endpoints, name: web}],',
        ),
      ),
    },
    'a label that a later tool fills in': {
      yaml: yaml(
        BARE,
        endpoints(
          SUBSET,
          'name: web, labels: {endpointslice.kubernetes.io/skip-mirror: "${SKIP}"}',
        ),
        slice(ADDRESS, PORTS),
      ),
    },
  },
};
