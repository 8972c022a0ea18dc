import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.3 name / generateName both empty'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {labels: {app: web}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
error NET402 object-name-missing: the Service has no name
  wrong.yaml:3   Service default/   metadata.generateName
  wrong.yaml:3   Service default/   metadata.name
  why: the API server refuses an object with neither \`metadata.name\` nor \`metadata.generateName\`
  fix: Write \`metadata.name\`.
  see: npx cdk8s-reach rules NET402
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'a prefix for generated names': {
      yaml: `
apiVersion: batch/v1
kind: Job
metadata: {generateName: import-}
`,
    },
    'files that are no objects of the API': {
      yaml: `
apiVersion: v1
kind: Config
clusters: []
---
apiVersion: kind.x-k8s.io/v1alpha4
kind: Cluster
`,
    },
    'a pod template, which Jenkins or Spark names': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {labels: {app: build}}
spec: {containers: [{name: maven, image: 'maven:3.9'}]}
`,
    },
    'a name that is no text': {
      also: ['NET003'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: 80}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'metadata that a later tool fills in': {
      also: ['NET204'],
      yaml: `
apiVersion: v1
kind: Service
metadata: \${METADATA}
`,
    },
  },
  reported: {
    'a pod without a name beside another object': {
      yaml: `
apiVersion: v1
kind: Pod
spec: {containers: [{name: maven, image: 'maven:3.9'}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {}
`,
      at: [['Pod default/ metadata.generateName', 'Pod default/ metadata.name']],
    },
    'a pod whose name is misspelled': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {Name: web}
spec: {containers: [{name: maven, image: 'maven:3.9'}]}
`,
      at: [['Pod default/ metadata.generateName', 'Pod default/ metadata.name']],
      also: ['NET004'],
    },
    'a pod with a namespace, which is for a cluster': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {namespace: shop}
spec: {containers: [{name: maven, image: 'maven:3.9'}]}
`,
      at: [['Pod shop/ metadata.generateName', 'Pod shop/ metadata.name']],
    },
    'no metadata at all': {
      yaml: `
apiVersion: v1
kind: ConfigMap
data: {}
`,
      at: [['ConfigMap default/ metadata.generateName', 'ConfigMap default/ metadata.name']],
    },
  },
};
