import type { RuleCases } from '../cases';

const NAMESPACE = (label: string, name = 'metallb-system') => `---
apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels: {${label}}
`;

export const cases: RuleCases = {
  facts: ['7.1 Namespace labels'],
  wrong: {
    yaml: NAMESPACE('pod-security.kubernetes.io/enforce: restricted'),
    text: `
warning NET117 metallb-namespace-restricted: the namespace metallb-system enforces the Pod Security level restricted
  wrong.yaml:6   Namespace metallb-system   metadata.labels["pod-security.kubernetes.io/enforce"]
  why: the speakers use the network of their node, which only the Pod Security level privileged allows, so MetalLB announces no address
  fix: Write \`pod-security.kubernetes.io/enforce: privileged\`.
  see: npx cdk8s-reach rules NET117
`,
  },
  right: NAMESPACE('pod-security.kubernetes.io/enforce: privileged'),
  silent: {
    'no level at all': { yaml: NAMESPACE('app: metallb') },
    'a level that only warns': { yaml: NAMESPACE('pod-security.kubernetes.io/warn: restricted') },
    'another namespace': {
      yaml: NAMESPACE('pod-security.kubernetes.io/enforce: restricted', 'shop'),
    },
  },
};
