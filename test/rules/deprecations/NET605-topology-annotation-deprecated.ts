import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['2.5 annotation service.kubernetes.io/topology-aware-hints', '11 1.33'],
  target: { kubernetes: '1.32' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.kubernetes.io/topology-aware-hints: auto}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
warning NET605 topology-annotation-deprecated: the annotation service.kubernetes.io/topology-aware-hints of Service web is deprecated
  wrong.yaml:3   Service default/web   metadata.annotations["service.kubernetes.io/topology-aware-hints"]
  why: the API server warns about the older annotation, and the field trafficDistribution replaces both
  fix: Write \`trafficDistribution\`, which clusters read from Kubernetes 1.31 on; before, \`service.kubernetes.io/topology-mode\`.
  see: npx cdk8s-reach rules NET605
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.kubernetes.io/topology-mode: Auto}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'a value that enables nothing': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.kubernetes.io/topology-aware-hints: disabled}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
  },
  reported: {
    'the newer one, as advice from 1.33 on': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.kubernetes.io/topology-mode: Auto}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      target: { kubernetes: '1.33' },
      at: [['Service default/web metadata.annotations["service.kubernetes.io/topology-mode"]']],
    },
  },
};
