import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['8.2 hostnameOverride', '11 1.35'],
  target: { kubernetes: '1.35' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  hostnameOverride: web.example.com
  containers: [{name: web, image: web}]
`,
    text: `
error NET412 hostname-override: hostnameOverride cannot be combined with hostNetwork: true
  wrong.yaml:5   Pod default/web   spec.hostNetwork
  wrong.yaml:7   Pod default/web   spec.hostnameOverride
  why: the API server refuses \`hostnameOverride\` together with \`setHostnameAsFQDN\` or \`hostNetwork\`
  fix: Remove one of the two fields.
  see: npx cdk8s-reach rules NET412
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostnameOverride: web.example.com
  containers: [{name: web, image: web}]
`,
  silent: {
    'a release that does not know it': {
      also: ['NET004'],
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostnameOverride: web
  containers: [{name: web, image: web}]
`,
      target: { kubernetes: '1.33' },
    },
    none: {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a release that has it switched off': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostnameOverride: web
  containers: [{name: web, image: web}]
`,
      target: { kubernetes: '1.34' },
      at: [['Pod default/web spec.hostnameOverride']],
    },
  },
};
