import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const of = (value: string) => service(`{trafficDistribution: ${value}, ${WEB}}`);

export const cases: RuleCases = {
  facts: ['2.5 trafficDistribution', '11 1.30', '11 1.31', '11 1.34'],
  target: { kubernetes: '1.32' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  trafficDistribution: PreferSameZone
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET221 traffic-distribution-refused: "PreferSameZone" does not exist in Kubernetes 1.32
  wrong.yaml:5   Service default/web   spec.trafficDistribution
  why: the API server refuses an unknown value
  fix: Write PreferClose.
  see: npx cdk8s-reach rules NET221
`,
  },
  right: of('PreferClose'),
  silent: {
    'a newer cluster': { yaml: of('PreferSameNode'), target: { kubernetes: '1.34' } },
    'a value that a later tool fills in': { yaml: of('"${NEAR}"') },
  },
  reported: {
    'a cluster that drops the field': {
      yaml: of('PreferClose'),
      target: { kubernetes: '1.30' },
      at: [['Service default/web spec.trafficDistribution']],
    },
    'an empty text': {
      yaml: of('""'),
      target: { kubernetes: '1.37' },
      at: [['Service default/web spec.trafficDistribution']],
    },
    'a value that nobody knows': {
      yaml: of('Nearest'),
      target: { kubernetes: '1.37' },
      at: [['Service default/web spec.trafficDistribution']],
    },
  },
};
