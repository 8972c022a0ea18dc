import type { RuleCases } from '../cases';

const SERVICE = (selector: string) => `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: ${selector}, ports: [{port: 80}]}
---`;

const DEPLOYMENT = (name: string, labels: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: ${labels}}
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
---`;

const JOB = (annotations = '') => `
apiVersion: batch/v1
kind: Job
metadata: {name: migrate${annotations}}
spec:
  template:
    metadata: {labels: {app: web}}
    spec: {restartPolicy: Never, containers: [{name: migrate, image: migrate}]}
`;

const TWELVE = Array.from({ length: 12 }, (_, at) => `app-${at}`);
const PART = '{part-of: shop}';
const APPS =
  DEPLOYMENT('web', '{app: web, part-of: shop}') + DEPLOYMENT('mail', '{app: mail, part-of: shop}');

export const cases: RuleCases = {
  wrong: {
    yaml: SERVICE(PART) + APPS,
    text: `
info NET505 service-of-several-apps: the selector of Service web selects the pods of mail, web
  wrong.yaml:21   Deployment default/mail   spec.template.metadata.labels
  wrong.yaml:12   Deployment default/web    spec.template.metadata.labels
  wrong.yaml:4    Service default/web       spec.selector
  why: kube-proxy spreads connections over all of them
  fix: Add a label to the selector that only the pods of one application have.
  see: npx cdk8s-reach rules NET505
`,
  },
  right: SERVICE('{app: web}') + APPS,
  silent: {
    'two versions of one application': {
      yaml:
        SERVICE(PART) +
        DEPLOYMENT('web', '{app: web, part-of: shop}') +
        DEPLOYMENT('web-canary', '{app: web-canary, part-of: shop}'),
    },
    'a Job that Helm runs and takes away': {
      yaml:
        SERVICE('{app: web}') +
        DEPLOYMENT('web', '{app: web}') +
        JOB(', annotations: {helm.sh/hook: pre-upgrade}'),
    },
  },
  reported: {
    'twelve applications, of which ten are named': {
      yaml:
        SERVICE(PART) +
        TWELVE.map((name) => DEPLOYMENT(name, `{app: ${name}, part-of: shop}`)).join(''),
      at: [
        [
          ...TWELVE.map((name) => `Deployment default/${name} spec.template.metadata.labels`)
            .sort()
            .slice(0, 10),
          'Service default/web spec.selector',
        ],
      ],
    },
    'a Job with the labels of the server': {
      yaml: SERVICE('{app: web}') + DEPLOYMENT('web', '{app: web}') + JOB(),
      at: [
        [
          'Deployment default/web spec.template.metadata.labels',
          'Job default/migrate spec.template.metadata.labels',
          'Service default/web spec.selector',
        ],
      ],
    },
  },
};
