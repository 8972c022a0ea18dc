import type { RuleCases } from '../cases';
import { endpoints, service, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';
const BARE = service('{ports: [{port: 80}]}');
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

export const cases: RuleCases = {
  facts: [
    '1.3 Endpoints',
    '3 metadata.name',
    '3 Service missing',
    '12 Endpoints named differently from the Service',
  ],
  wrong: {
    yaml: yaml(BARE, endpoints(SUBSET, 'name: web-ep')),
    text: `
error NET250 endpoints-unread: there is no Service web-ep in the namespace default
  wrong.yaml:8   Endpoints default/web-ep   metadata.name
  wrong.yaml:3   Service default/web        metadata.name
  why: the cluster finds the endpoints of a Service by its name, so this object has no effect
  fix: Rename the Endpoints to web, the name of its Service.
  see: npx cdk8s-reach rules NET250
`,
  },
  right: yaml(BARE, BACKEND),
  silent: {
    'a lock of a leader': {
      yaml: endpoints(
        SUBSET,
        'name: lock, annotations: {control-plane.alpha.kubernetes.io/leader: "{}"}',
      ),
    },
    'no addresses': { yaml: endpoints('[]', 'name: lock') },
    'a name that a later tool fills in': { yaml: endpoints(SUBSET, 'name: "${NAME}"') },
  },
  reported: {
    'as advice, where no Service may be meant': {
      yaml: yaml(service(`{${WEB}}`), BACKEND.replace('web', 'web-leader')),
      at: [['Endpoints default/web-leader metadata.name']],
    },
    'as a warning, the one Service of the namespace that lacks endpoints': {
      yaml: yaml(service('{ports: [{port: 80}]}', 'name: db'), endpoints(SUBSET, 'name: old')),
      at: [['Endpoints default/old metadata.name', 'Service default/db metadata.name']],
      severity: 'warning',
    },
    'as a warning, the number of the target port': {
      yaml: yaml(
        service('{ports: [{port: 8080, targetPort: 80}]}', 'name: db'),
        endpoints(SUBSET, 'name: old'),
      ),
      at: [['Endpoints default/old metadata.name', 'Service default/db metadata.name']],
      severity: 'warning',
    },
    'as advice, another port of the same name': {
      yaml: yaml(
        service('{ports: [{name: metrics, port: 9000}]}', 'name: db'),
        endpoints(
          '[{addresses: [{ip: 192.0.2.10}], ports: [{name: metrics, port: 2381}]}]',
          'name: old',
        ),
      ),
      at: [['Endpoints default/old metadata.name']],
      severity: 'info',
    },
    'another namespace, as advice': {
      yaml: yaml(BARE, endpoints(SUBSET, 'name: web, namespace: shop')),
      at: [['Endpoints shop/web metadata.name']],
    },
    'a Service that has a selector as well': {
      yaml: yaml(service(`{${WEB}}`), endpoints(SUBSET, 'name: web-ep')),
      also: ['NET251'],
      at: [['Endpoints default/web-ep metadata.name', 'Service default/web metadata.name']],
    },
  },
};
