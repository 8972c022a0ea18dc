import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

export const cases: RuleCases = {
  facts: [
    '2.4 loadBalancerClass',
    '2.4 loadBalancerSourceRanges (or its beta annotation)',
    '2.4 allocateLoadBalancerNodePorts',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  allocateLoadBalancerNodePorts: false
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET213 load-balancer-field-refused: a Service of type NodePort has allocateLoadBalancerNodePorts
  wrong.yaml:5   Service default/web   spec.type
  wrong.yaml:6   Service default/web   spec.allocateLoadBalancerNodePorts
  why: the API server refuses the field on any other type
  fix: Write \`type: LoadBalancer\`, or remove the field.
  see: npx cdk8s-reach rules NET213
`,
  },
  right: service(`{type: LoadBalancer, allocateLoadBalancerNodePorts: false, ${WEB}}`),
  silent: {
    'a part that is applied on the server': {
      yaml: service(
        '{loadBalancerSourceRanges: [192.0.2.0/24]}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
    },
    'null, and an empty list, which say nothing': {
      yaml: service(`{loadBalancerClass: null, loadBalancerSourceRanges: [], ${WEB}}`),
    },
    'a type that a later tool fills in': {
      yaml: service(`{type: "\${TYPE}", loadBalancerClass: a.b/c, ${WEB}}`),
    },
  },
  reported: {
    'class and ranges': {
      yaml: service(`{loadBalancerClass: a.b/c, loadBalancerSourceRanges: [192.0.2.0/24], ${WEB}}`),
      at: [
        ['Service default/web spec.loadBalancerClass', 'Service default/web spec.type'],
        ['Service default/web spec.loadBalancerSourceRanges', 'Service default/web spec.type'],
      ],
    },
  },
};
