import type { RuleCases } from '../cases';

const CIDRS = (cidrs: string) => `---
apiVersion: networking.k8s.io/v1
kind: ServiceCIDR
metadata: {name: more}
spec: {cidrs: [${cidrs}]}
`;

export const cases: RuleCases = {
  facts: ['1.2 any non-canonical in fields newer than 1.27 (IPAddress name, ServiceCIDR.cidrs)'],
  target: { kubernetes: '1.33' },
  wrong: {
    yaml: CIDRS('10.112.0.1/16'),
    text: `
error NET177 service-cidr-refused: "10.112.0.1/16" is both an address and a network
  wrong.yaml:5   ServiceCIDR more   spec.cidrs[0]
  why: programs disagree on which of them is meant, so Kubernetes refuses it from 1.36 on
  fix: Write "10.112.0.0/16" for the network, or "10.112.0.1/32" for the address.
  see: npx cdk8s-reach rules NET177
`,
  },
  right: CIDRS('10.112.0.0/16, "fd00:112::/108"'),
  silent: { 'a network that a later tool fills in': { yaml: CIDRS('"${NETWORK}"') } },
  reported: {
    'two of one family': {
      yaml: CIDRS('10.112.0.0/16, 10.113.0.0/16'),
      at: [['ServiceCIDR more spec.cidrs']],
    },
    'an empty list': { yaml: CIDRS(''), at: [['ServiceCIDR more spec.cidrs']] },
    'no list': {
      yaml: CIDRS('').replace(/cidrs: \[\]/, ''),
      at: [['ServiceCIDR more spec.cidrs']],
    },
    'an address': { yaml: CIDRS('10.112.0.1'), at: [['ServiceCIDR more spec.cidrs[0]']] },
  },
};
