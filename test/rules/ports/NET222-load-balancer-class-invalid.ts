import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const of = (value: string) => service(`{type: LoadBalancer, loadBalancerClass: ${value}, ${WEB}}`);

export const cases: RuleCases = {
  facts: ['1.1 qualified name / label key', '2.5 loadBalancerClass'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  loadBalancerClass: https://example.com/internal
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET222 load-balancer-class-invalid: "https://example.com/internal" is not a load-balancer class
  wrong.yaml:6   Service default/web   spec.loadBalancerClass
  why: it is a name, or a name with a domain prefix, in the format of a label key
  fix: Write for example "example.com/internal".
  see: npx cdk8s-reach rules NET222
`,
  },
  right: of('example.com/internal'),
  silent: {
    'a name alone': { yaml: of('internal') },
    'a class that a later tool fills in': { yaml: of('"${CLASS}"') },
  },
  reported: {
    'an empty text': { yaml: of('""'), at: [['Service default/web spec.loadBalancerClass']] },
  },
};
