import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const ALIAS = service('{type: ExternalName, externalName: db.example.com}');
const BARE = service('{ports: [{port: 80}]}');
const ENDPOINTS = endpoints('[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]');
const SLICE = slice('[{addresses: [192.0.2.10]}]', '[{port: 80}]');

export const cases: RuleCases = {
  wrong: {
    yaml: yaml(ALIAS, ENDPOINTS),
    text: `
warning NET268 endpoints-of-alias: the alias web has endpoints, which have no effect
  wrong.yaml:8   Endpoints default/web   metadata.name
  wrong.yaml:4   Service default/web     spec.type
  why: an ExternalName is a DNS name for another one, so kube-proxy sends no traffic to the endpoints
  fix: Remove type and externalName from the Service, or remove the endpoints.
  see: npx cdk8s-reach rules NET268
`,
  },
  right: yaml(BARE, ENDPOINTS),
  silent: {
    'an alias alone': { yaml: ALIAS },
    'a Service that is an alias in one environment': {
      yaml: yaml(ALIAS, BARE, SLICE),
      also: ['NET002'],
    },
    'endpoints of another name': {
      yaml: yaml(
        ALIAS,
        SLICE.replace('name: web,', 'name: other,').replace(
          'service-name: web',
          'service-name: other',
        ),
      ),
    },
  },
  reported: {
    'a slice': {
      yaml: yaml(ALIAS, SLICE),
      at: [['EndpointSlice default/web-1 metadata.name', 'Service default/web spec.type']],
    },
  },
};
