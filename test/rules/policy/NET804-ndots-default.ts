import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['8.2 ndots:5'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    text: `
info NET804 ndots-default: ndots has the default 5
  wrong.yaml:4   Pod default/web   spec
  wrong.yaml:4   Pod default/web   spec.dnsConfig
  why: with ndots: 5, the default, a name such as api.example.com causes several failed queries before the right one
  fix: Write dnsConfig: {options: [{name: ndots, value: "2"}]}, or names with a dot at the end.
  see: npx cdk8s-reach rules NET804
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {options: [{name: ndots, value: "2"}]}
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
  silent: {
    'pods that ask the resolver of their node': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: Default
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    },
  },
};
