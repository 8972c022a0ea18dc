import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: ClusterFirst
  containers: [{name: web, image: web}]
`,
    text: `
info NET434 ndots-default: the pods of Pod web have ndots 5
  wrong.yaml:4   Pod default/web   spec.dnsConfig
  why: a name with fewer than 5 dots, such as api.example.com, is looked up under each search domain before it is looked up as it stands
  fix: Write the option \`ndots\` in \`dnsConfig.options\`, such as \`{name: ndots, value: "2"}\`, or names with a dot at the end.
  see: docs/rules/NET434.md (or: reach rules NET434)
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {options: [{name: ndots, value: "2"}]}
  containers: [{name: web, image: web}]
`,
  silent: {
    'the resolver of the node': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: Default
  containers: [{name: web, image: web}]
`,
    },
    'the network of the node': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  containers: [{name: web, image: web}]
`,
    },
  },
};
