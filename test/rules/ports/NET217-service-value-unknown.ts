import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

export const cases: RuleCases = {
  facts: [
    '2.3 type',
    '2.5 externalTrafficPolicy',
    '2.5 internalTrafficPolicy',
    '2.5 sessionAffinity',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: Loadbalancer
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET217 service-value-unknown: "Loadbalancer" is no type
  wrong.yaml:5   Service default/web   spec.type
  why: the field takes a few values alone, in this spelling, and the API server refuses others
  fix: Write LoadBalancer.
  see: npx cdk8s-reach rules NET217
`,
  },
  right: service(`{type: LoadBalancer, ${WEB}}`),
  silent: {
    'empty texts, which say nothing': { yaml: service(`{type: "", sessionAffinity: "", ${WEB}}`) },
    'a type that a later tool fills in': { yaml: service(`{type: "\${TYPE}", ${WEB}}`) },
  },
  reported: {
    'an empty policy, which the server does not fill in': {
      yaml: service(`{internalTrafficPolicy: "", ${WEB}}`),
      at: [['Service default/web spec.internalTrafficPolicy']],
    },
    'affinity and policies': {
      also: ['NET003'],
      yaml: service(
        `{type: NodePort, sessionAffinity: Cookie, externalTrafficPolicy: local, internalTrafficPolicy: 1, ${WEB}}`,
      ),
      at: [
        ['Service default/web spec.externalTrafficPolicy'],
        ['Service default/web spec.internalTrafficPolicy'],
        ['Service default/web spec.sessionAffinity'],
      ],
    },
  },
};
