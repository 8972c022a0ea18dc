import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '7.1 API',
    '7.5 0.13.2',
    '7.5 0.14.2',
    '7.5 0.14.9',
    '12 MetalLB ConfigMap / AddressPool',
  ],
  target: { metallb: '0.16' },
  wrong: {
    yaml: `
apiVersion: metallb.io/v1beta1
kind: AddressPool
metadata: {name: lab, namespace: metallb-system}
spec: {protocol: layer2, addresses: [192.168.100.240-192.168.100.250]}
`,
    text: `
error NET614 metallb-old-kind: AddressPool lab has a kind that was removed in MetalLB 0.14.2
  wrong.yaml:1   AddressPool metallb-system/lab   apiVersion
  why: MetalLB removed the kind AddressPool in 0.14.2, and the API server refuses the object
  fix: Write an IPAddressPool and an advertisement for it.
  see: npx cdk8s-reach rules NET614
`,
  },
  right: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lab, namespace: metallb-system}
spec: {addresses: [192.168.100.240-192.168.100.250]}
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: {name: lab, namespace: metallb-system}
spec: {ipAddressPools: [lab]}
`,
  silent: {
    'a peer of the new version': {
      yaml: `
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: tor, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 192.0.2.1}
`,
    },
    'the kind of an older operator': {
      yaml: `
apiVersion: metallb.io/v1alpha1
kind: AddressPool
metadata: {name: lab, namespace: metallb-system}
spec: {protocol: layer2, addresses: [192.168.100.240-192.168.100.250]}
`,
      target: { metallb: '0.10.2' },
    },
    'a release before': {
      yaml: `
apiVersion: metallb.io/v1beta1
kind: BGPPeer
metadata: {name: tor, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 192.0.2.1}
`,
      target: { metallb: '0.14.8' },
    },
  },
  reported: {
    'as a warning while it is there': {
      yaml: `
apiVersion: metallb.io/v1beta1
kind: AddressPool
metadata: {name: lab, namespace: metallb-system}
spec: {protocol: layer2, addresses: [192.168.100.240-192.168.100.250]}
`,
      target: { metallb: '0.13.12' },
      at: [['AddressPool metallb-system/lab apiVersion']],
    },
    'a peer of the old version': {
      yaml: `
apiVersion: metallb.io/v1beta1
kind: BGPPeer
metadata: {name: tor, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 192.0.2.1}
`,
      at: [['BGPPeer metallb-system/tor apiVersion']],
    },
  },
};
