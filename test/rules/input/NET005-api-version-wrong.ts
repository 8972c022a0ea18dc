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
      yaml: `
apiVersion: batch/v2alpha1
kind: CronJob
metadata: {name: a}
spec: {schedule: "* * * * *"}
`,
    },
    'no kind where a file is not for sure one of objects': {
      yaml: `
apiVersion: v1
metadata: {name: a}
spec: {containers: []}
`,
    },
    'no kind, and the version of a file of another program, or no name': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
apiVersion: 1
metadata: {name: b}
---
apiVersion: 1.0.0
metadata: {name: c}
---
apiVersion: v2
name: chart
version: 1.0.0
---
apiVersion: kustomize.config.k8s.io/v1beta1
metadata: {name: d}
---
apiVersion: v1
kind: "\${KIND}"
metadata: {name: e}
---
apiVersion: v1
kind: {}
metadata: {name: f}
`,
    },
    'an empty kind of another program': { yaml: '{kind: "", metadata: {name: a}}' },
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
    'no kind beside objects, and an empty one': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
apiVersion: v1
metadata: {name: b}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind:
metadata: {name: b, namespace: shop}
---
apiVersion: v1
kind: ""
metadata: {name: c}
`,
      at: [['object default/b kind'], ['object default/c kind'], ['object shop/b kind']],
    },
    'no kind in a List': {
      yaml: '{apiVersion: v1, kind: List, items: [{apiVersion: v1, metadata: {name: a}}]}',
      at: [['object default/a kind']],
    },
    'no API version of a kind that is not known, beside objects': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
kind: Workflow
metadata: {name: b}
`,
      at: [['Workflow default/b apiVersion']],
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
