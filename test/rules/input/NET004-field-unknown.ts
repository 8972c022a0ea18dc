import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '1.4 unknown field in any object',
    '5.1 backend namespace',
    '7.3 preferredNodeSelectors (L2)',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetport: 8080}]
`,
    text: `
error NET004 field-unknown: Service has no field "targetport" here
  wrong.yaml:6   Service default/web   spec.ports[0].targetport
  why: kubectl refuses the object from 1.27 on, and other clients store it without the field
  fix: Write targetPort.
  see: npx cdk8s-reach rules NET004
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'a field that the cluster is new enough for': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {ports: [{port: 80}], selector: {app: a}, trafficDistribution: PreferClose}
`,
      target: { kubernetes: '1.33' },
    },
  },
  reported: {
    'a field that the cluster is too old for': {
      also: ['NET221'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {ports: [{port: 80}], selector: {app: a}, trafficDistribution: PreferClose}
`,
      target: { kubernetes: '1.29' },
      at: [['Service default/a spec.trafficDistribution']],
    },
    'fields of containers, of pods and of workloads': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  foo: 1
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      hostNetworking: true
      containers:
        - {name: a, image: a, Ports: [{containerPort: 80}], env: [{name: A, Value: a}]}
`,
      at: [
        ['Deployment default/a spec.foo'],
        ['Deployment default/a spec.template.spec.hostNetworking'],
        ['Deployment default/a spec.template.spec.containers[0].Ports'],
        ['Deployment default/a spec.template.spec.containers[0].env[0].Value'],
      ],
    },
    'fields in the wrong place, of old, and of objects': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a, replicas: 2}
type: NodePort
spec:
  ports: [{port: 80}]
  selector: {app: a}
  topologyKeys: ["*"]
  "__proto__": {a: 1}
`,
      at: [
        ['Service default/a metadata.replicas'],
        ['Service default/a type'],
        ['Service default/a spec.__proto__'],
      ],
    },
    'a kind of the Gateway API': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: a}
spec: {parentRefs: [{name: edge}], hostname: a.example.com, rules: [{backendRefs: [{name: a, port: 80}]}]}
`,
      at: [['HTTPRoute default/a spec.hostname']],
    },
  },
};
