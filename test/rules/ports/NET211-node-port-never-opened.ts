import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

export const cases: RuleCases = {
  facts: [
    '2.2 ports[].nodePort',
    '2.2 nodePort on ExternalName',
    '2.4 ports[].nodePort',
    '12 nodePort given with type ClusterIP',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, nodePort: 30080}]
`,
    text: `
error NET211 node-port-never-opened: node port 30080 is on a Service of type ClusterIP
  wrong.yaml:4   Service default/web   spec.type
  wrong.yaml:6   Service default/web   spec.ports[0].nodePort
  why: the API server refuses a node port on a Service of type ClusterIP
  fix: Write \`type: NodePort\` or \`type: LoadBalancer\`, or remove nodePort.
  see: npx cdk8s-reach rules NET211
`,
  },
  right: service('{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}'),
  silent: {
    'a part that is applied on the server': {
      yaml: service(
        '{ports: [{port: 80, nodePort: 30080}]}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
    },
    'a patch of a NodePort Service': {
      also: ['NET002'],
      yaml: yaml(
        service('{type: NodePort, selector: {app: web}, ports: [{port: 80}]}'),
        service('{ports: [{port: 80, nodePort: 30080}]}'),
      ),
    },
    'a node port of 0': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, nodePort: 0}]}'),
    },
    'a type that a later tool fills in': {
      yaml: service(
        '{type: "${TYPE}", selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}',
      ),
    },
  },
  reported: {
    'a whole Service that is applied on the server': {
      yaml: service(
        '{selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
      at: [['Service default/web spec.ports[0].nodePort', 'Service default/web spec.type']],
    },
    'a Service without a selector, applied on the server with its endpoints': {
      yaml: yaml(
        service(
          '{ports: [{port: 80, nodePort: 30080}]}',
          'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
        ),
        `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-1, labels: {kubernetes.io/service-name: web}}
addressType: IPv4
ports: [{port: 80}]
endpoints: [{addresses: [192.0.2.1]}]
`,
      ),
      at: [['Service default/web spec.ports[0].nodePort', 'Service default/web spec.type']],
    },
    'an alias': {
      yaml: service(
        '{type: ExternalName, externalName: db.example.com, ports: [{port: 5432, nodePort: 30080}]}',
      ),
      at: [['Service default/web spec.ports[0].nodePort', 'Service default/web spec.type']],
    },
  },
};
