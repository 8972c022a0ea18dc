import type { RuleCases } from '../cases';

const WORKLOAD = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: nginx}]}
---`;

const SCALER = (name: string, kind = 'Deployment', apiVersion = 'apps/v1') => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: ${apiVersion}, kind: ${kind}, name: ${name}}
  minReplicas: 2
  maxReplicas: 5
`;

export const cases: RuleCases = {
  wrong: {
    yaml: WORKLOAD + SCALER('www'),
    text: `
info NET519 autoscaler-target-absent: Deployment default/www is not given
  wrong.yaml:14   HorizontalPodAutoscaler default/web   spec.scaleTargetRef
  why: if it is not in the cluster either, nothing is scaled and the Service before it stays as small as it is
  fix: Mend the name, or give the workload too.
  see: docs/rules/NET519.md (or: reach rules NET519)
`,
  },
  right: WORKLOAD + SCALER('web'),
  silent: {
    'no such workload is given at all': { yaml: WORKLOAD + SCALER('db', 'StatefulSet') },
    'a kind that is not known here': {
      yaml: WORKLOAD + SCALER('www', 'Rollout', 'argoproj.io/v1alpha1'),
    },
  },
};
