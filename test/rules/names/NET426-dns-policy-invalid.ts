import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['8.2 dnsPolicy', '8.2 dnsPolicy None'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  containers: [{name: web, image: web}]
`,
    text: `
error NET426 dns-policy-invalid: "None" leaves the pod without a resolver
  wrong.yaml:4   Pod default/web   spec.dnsConfig
  wrong.yaml:5   Pod default/web   spec.dnsPolicy
  why: with the policy None the pod uses nothing of the cluster or the node, so the API server requires a nameserver
  fix: Write nameservers, or another policy.
  see: npx cdk8s-reach rules NET426
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  dnsConfig: {nameservers: [192.0.2.53]}
  containers: [{name: web, image: web}]
`,
  silent: {
    none: {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: ""
  containers: [{name: web, image: web}]
`,
    },
    'nameservers that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  dnsConfig: "\${DNS}"
  containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a word that is none': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: ClusterOnly
  containers: [{name: web, image: web}]
`,
      at: [['Pod default/web spec.dnsPolicy']],
    },
  },
};
