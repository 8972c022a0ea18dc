import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.2 CIDR with host bits 192.168.1.5/24 in a subnet field'],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {cidr: 10.0.0.0/8, except: [192.168.0.0/16]}}]
`,
    text: `
error NET431 network-policy-block: 192.168.0.0/16 is not inside 10.0.0.0/8
  wrong.yaml:7   NetworkPolicy default/web   spec.egress[0].to[0].ipBlock.cidr
  wrong.yaml:7   NetworkPolicy default/web   spec.egress[0].to[0].ipBlock.except[0]
  why: the API server refuses the object
  fix: Write the first address of a network and its mask, and exceptions that are smaller and inside.
  see: npx cdk8s-reach rules NET431
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]
`,
  silent: {
    'pods and namespaces': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}, {}]}
`,
    },
  },
  reported: {
    'a block without a network': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: a}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {except: [10.0.0.0/8]}}]
`,
      at: [['NetworkPolicy default/a spec.egress[0].to[0].ipBlock.cidr']],
    },
    'an address, and the whole network as an exception': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: a}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {cidr: 10.0.0.1, except: []}}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: b}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]
`,
      at: [
        ['NetworkPolicy default/a spec.egress[0].to[0].ipBlock.cidr'],
        [
          'NetworkPolicy default/b spec.egress[0].to[0].ipBlock.cidr',
          'NetworkPolicy default/b spec.egress[0].to[0].ipBlock.except[0]',
        ],
      ],
    },
    'a whole network with a zero before its number': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {cidr: 192.0.2.0/24, except: [192.0.2.00/24]}}]
`,
      at: [
        [
          'NetworkPolicy default/web spec.egress[0].to[0].ipBlock.cidr',
          'NetworkPolicy default/web spec.egress[0].to[0].ipBlock.except[0]',
        ],
        ['NetworkPolicy default/web spec.egress[0].to[0].ipBlock.except[0]'],
      ],
    },
    'host bits, of which the API server warns before 1.36': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
    - to: [{ipBlock: {cidr: 10.0.0.1/8}}]
`,
      at: [['NetworkPolicy default/web spec.egress[0].to[0].ipBlock.cidr']],
    },
  },
};
