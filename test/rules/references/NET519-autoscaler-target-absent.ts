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

const CONTROLLER = `
apiVersion: v1
kind: ReplicationController
metadata: {name: web}
spec:
  selector: {app: web}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web}]}
---`;

export const cases: RuleCases = {
  wrong: {
    yaml: WORKLOAD + SCALER('www'),
    text: `
info NET519 autoscaler-target-absent: Deployment default/www is not in the checked files
  wrong.yaml:14   HorizontalPodAutoscaler default/web   spec.scaleTargetRef
  why: if the workload is not in the cluster either, nothing is scaled
  fix: Correct the name, or add the workload to the checked files.
  see: npx cdk8s-reach rules NET519
`,
  },
  right: WORKLOAD + SCALER('web'),
  silent: {
    'no such workload is given at all': { yaml: WORKLOAD + SCALER('db', 'StatefulSet') },
    'a name that the API server makes': {
      yaml: WORKLOAD.replace('name: web}', 'generateName: web-}') + SCALER('web-x7k2p'),
    },
    'a kind that is not a known property': {
      yaml: WORKLOAD + SCALER('www', 'Rollout', 'argoproj.io/v1alpha1'),
    },
  },
  reported: {
    'a ReplicationController': {
      yaml: CONTROLLER + SCALER('www', 'ReplicationController', 'v1'),
      at: [['HorizontalPodAutoscaler default/web spec.scaleTargetRef']],
    },
  },
};
