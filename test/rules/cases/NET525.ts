import type { RuleCases } from '../cases';

const WORKLOAD = (selector: string, labels: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: ${selector}
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: web, image: nginx}]}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: WORKLOAD('{matchLabels: {app: web}}', '{app: www, tier: front}'),
    text: `
error NET525 workload-selector-mismatch: the selector app=web does not match the labels app=www, tier=front
  wrong.yaml:5   Deployment default/web   spec.selector
  wrong.yaml:7   Deployment default/web   spec.template.metadata.labels
  why: the API server refuses a workload that would not find the pods that it makes
  fix: Write the labels of the selector into the template of the pods as well.
  see: docs/rules/NET525.md (or: reach rules NET525)
`,
  },
  right: WORKLOAD('{matchLabels: {app: web}}', '{app: web, tier: front}'),
  silent: {
    'a selector of expressions': {
      yaml: WORKLOAD('{matchExpressions: [{key: app, operator: Exists}]}', '{app: web}'),
    },
    'a Job, whose labels are made by the cluster': {
      yaml: `
apiVersion: batch/v1
kind: Job
metadata: {name: migrate}
spec:
  template: {spec: {restartPolicy: Never, containers: [{name: migrate, image: migrate}]}}
`,
    },
    'labels that a later tool fills in': {
      yaml: WORKLOAD('{matchLabels: {app: web}}', '{app: "${APP}"}'),
    },
  },
  reported: {
    'pods without labels': {
      yaml: WORKLOAD('{matchLabels: {app: web}}', '{}'),
      at: [
        [
          'Deployment default/web spec.selector',
          'Deployment default/web spec.template.metadata.labels',
        ],
      ],
    },
  },
};
