import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['2.5 topologyKeys, ipFamily (singular)'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {topologyKeys: ["topology.kubernetes.io/zone"], selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
`,
    text: `
error NET612 service-field-removed: topologyKeys of Service web no longer exists since Kubernetes 1.22
  wrong.yaml:4   Service default/web   spec.topologyKeys
  why: kubectl refuses a field that the API does not have, and other clients drop it silently
  fix: Write \`trafficDistribution\`, from Kubernetes 1.31 on.
  see: npx cdk8s-reach rules NET612
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ipFamilies: [IPv4], selector: {app: web}, ports: [{port: 80}]}
`,
  reported: {
    'the one family': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ipFamily: IPv6, selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service default/web spec.ipFamily']],
      severity: 'info',
    },
    'in a cluster of a release that is stated': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ipFamily: IPv6, selector: {app: web}, ports: [{port: 80}]}
`,
      target: { kubernetes: '1.30' },
      at: [['Service default/web spec.ipFamily']],
      severity: 'error',
    },
  },
};
