import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['2.5 trafficDistribution PreferClose', '11 1.35'],
  target: { kubernetes: '1.36' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {trafficDistribution: PreferClose, selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
warning NET604 prefer-close-deprecated: Service web has PreferClose, which is now named PreferSameZone
  wrong.yaml:4   Service default/web   spec.trafficDistribution
  why: \`PreferClose\` is the old name of \`PreferSameZone\` since Kubernetes 1.35, and the API server warns about it from 1.36 on
  fix: Write \`trafficDistribution: PreferSameZone\`.
  see: npx cdk8s-reach rules NET604
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {trafficDistribution: PreferSameZone, selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'a release that knows the old word alone': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {trafficDistribution: PreferClose, selector: {app: web}, ports: [{port: 80}]}
`,
      target: { kubernetes: '1.33' },
    },
  },
  reported: {
    'as advice in 1.35': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {trafficDistribution: PreferClose, selector: {app: web}, ports: [{port: 80}]}
`,
      target: { kubernetes: '1.35' },
      at: [['Service default/web spec.trafficDistribution']],
    },
  },
};
