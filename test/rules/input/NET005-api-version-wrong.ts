import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['11 older marks'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Ingress
metadata: {name: web}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
`,
    text: `
error NET005 api-version-wrong: there is no Ingress in "v1"
  wrong.yaml:1   Ingress default/web   apiVersion
  why: the API server does not know the kind, and rejects the object
  fix: Write apiVersion: networking.k8s.io/v1.
  see: npx cdk8s-reach rules NET005
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
`,
  silent: {
    'a kind of the same name in another group': {
      yaml: '{apiVersion: config.openshift.io/v1, kind: Ingress, metadata: {name: cluster}}',
    },
    'a kind that is not known, or for another program': { yaml: '{kind: pipeline, name: default}' },
    'a file of kubectl, and kinds of an older OpenShift': {
      yaml: `
{apiVersion: v1, kind: Config, clusters: []}
---
{apiVersion: v1, kind: DeploymentConfig, metadata: {name: a}}
`,
    },
    'a pre-release that was served once': {
      also: ['NET609'],
      yaml: `
apiVersion: batch/v2alpha1
kind: CronJob
metadata: {name: a}
spec: {schedule: "* * * * *"}
`,
    },
    'items of a list of their kind': {
      yaml: '{apiVersion: v1, kind: ConfigMapList, items: [{metadata: {name: a}}]}',
    },
  },
  reported: {
    'none, and that of another group': {
      yaml: `
kind: Service
metadata: {name: a}
spec: {ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: Service
metadata: {name: b}
spec: {ports: [{port: 80}]}
`,
      at: [['Service default/a apiVersion'], ['Service default/b apiVersion']],
    },
    'names in small letters': {
      yaml: `
apiVersion: v1
kind: service
metadata: {name: a}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: networkpolicy
metadata: {name: b}
spec: {podSelector: {}}
`,
      at: [['networkpolicy default/b apiVersion'], ['service default/a kind']],
    },
  },
};
