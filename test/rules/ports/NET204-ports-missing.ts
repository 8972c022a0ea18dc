import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

export const cases: RuleCases = {
  facts: ['2.2 ports (list)', '2.4 ports empty'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
`,
    text: `
error NET204 ports-missing: Service web has no ports
  wrong.yaml:4   Service default/web   spec.clusterIP
  wrong.yaml:4   Service default/web   spec.ports
  why: the API server refuses it: only a headless Service and an ExternalName Service can have no ports
  fix: Write the ports that clients use, such as \`ports: [{port: 80}]\`.
  see: npx cdk8s-reach rules NET204
`,
  },
  right: service('{selector: {app: web}, ports: [{port: 80}]}'),
  silent: {
    'a part that is applied on the server': {
      yaml: service(
        '{loadBalancerIP: 192.0.2.1}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
    },
    'an ExternalName': { yaml: service('{type: ExternalName, externalName: db.example.com}') },
    'a headless Service': { yaml: service('{clusterIP: None, selector: {app: web}}') },
    'a patch beside what it patches': {
      yaml: yaml(
        service('{selector: {app: web}, ports: [{port: 80}]}'),
        service('{type: LoadBalancer}', 'name: web, namespace: shop'),
      ),
    },
    'ports that a later tool fills in': {
      yaml: service('{selector: {app: web}, ports: "${PORTS}"}'),
    },
  },
  reported: {
    'what may be a patch, as a warning': {
      yaml: service('{type: LoadBalancer}'),
      at: [['Service default/web spec.clusterIP', 'Service default/web spec.ports']],
    },
    'what Argo CD may apply over one that has ports, as an info': {
      yaml: service(
        '{type: LoadBalancer}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
      at: [['Service default/web spec.clusterIP', 'Service default/web spec.ports']],
      severity: 'info',
    },
    'a misspelled field of what Argo CD applies': {
      yaml: service(
        '{type: LoadBalancer, selector: {app: web}, port: [{port: 80}]}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
      at: [['Service default/web spec.clusterIP', 'Service default/web spec.ports']],
      severity: 'error',
      also: ['NET004'],
    },
    'an empty list': {
      yaml: service('{selector: {app: web}, ports: []}'),
      at: [['Service default/web spec.clusterIP', 'Service default/web spec.ports']],
    },
  },
};
