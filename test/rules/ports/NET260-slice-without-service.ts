import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';

const LABEL = 'EndpointSlice default/web-1 metadata.labels';

export const cases: RuleCases = {
  facts: ['1.3 EndpointSlice', '4 label kubernetes.io/service-name'],
  wrong: {
    yaml: slice(ADDRESS, PORTS, 'app: web'),
    text: `
error NET260 slice-without-service: EndpointSlice web-1 names no Service
  wrong.yaml:3   EndpointSlice default/web-1   metadata.labels
  wrong.yaml:3   EndpointSlice default/web-1   metadata.labels["kubernetes.io/service-name"]
  why: the label \`kubernetes.io/service-name\` assigns a slice to a Service, and without it the slice has no effect
  fix: Write the label \`kubernetes.io/service-name\` with the name of a Service of the same namespace.
  see: npx cdk8s-reach rules NET260
`,
  },
  right: yaml(BARE, slice(ADDRESS, PORTS)),
  silent: {
    'a slice of a ServiceImport': {
      yaml: slice(ADDRESS, PORTS, 'multicluster.kubernetes.io/service-name: web'),
    },
    'a name that a later tool fills in': {
      yaml: slice(ADDRESS, PORTS, 'kubernetes.io/service-name: "${NAME}"'),
    },
  },
  reported: {
    'a Service that is not given, as advice': {
      yaml: slice(ADDRESS, PORTS),
      at: [[LABEL, `${LABEL}["kubernetes.io/service-name"]`]],
    },
  },
};
