import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';
const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

export const cases: RuleCases = {
  facts: ['3 Service has a selector', '12 selector left on a Service with manual Endpoints'],
  wrong: {
    yaml: yaml(service(`{${WEB}}`), BACKEND),
    text: `
error NET251 selector-beside-endpoints: Service web has a selector and an Endpoints that is maintained by hand
  wrong.yaml:8   Endpoints default/web   metadata.name
  wrong.yaml:4   Service default/web     spec.selector
  why: the endpoints controller overwrites the Endpoints with the addresses of the selected pods
  fix: Remove the selector, or write an EndpointSlice instead of the Endpoints.
  see: npx cdk8s-reach rules NET251
`,
  },
  right: yaml(service(`{${WEB}}`), slice(ADDRESS, PORTS)),
  silent: {
    'no selector': { yaml: yaml(BARE, BACKEND) },
    'an empty selector, which is none': {
      yaml: yaml(service('{selector: {}, ports: [{port: 80}]}'), BACKEND),
    },
    'what the cluster itself wrote, as in a dump': {
      yaml: yaml(
        service(`{${WEB}}`),
        endpoints(
          '[{addresses: [{ip: 10.0.0.1, targetRef: {kind: Pod, name: web-0}}], ports: [{port: 80}]}]',
        ),
      ),
    },
  },
  reported: {
    'an Endpoints that is called otherwise': {
      yaml: yaml(service(`{${WEB}}`), endpoints(SUBSET, 'name: web-endpoints')),
      also: ['NET250'],
      at: [['Endpoints default/web-endpoints metadata.name', 'Service default/web spec.selector']],
    },
  },
};
