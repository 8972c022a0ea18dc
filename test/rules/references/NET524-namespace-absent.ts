import type { RuleCases } from '../cases';

const NAMESPACE = (name: string) => `
apiVersion: v1
kind: Namespace
metadata: {name: ${name}}
---`;

const SERVICE = (namespace: string) => `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: ${namespace}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: NAMESPACE('shop') + SERVICE('shopp'),
    text: `
info NET524 namespace-absent: Namespace shopp of Service shopp/web is not in the checked files
  wrong.yaml:7   Service shopp/web   metadata.namespace
  why: the API server refuses objects in a namespace that does not exist
  fix: Correct the name, or add the Namespace to the checked files.
  see: npx cdk8s-reach rules NET524
`,
  },
  right: NAMESPACE('shop') + SERVICE('shop'),
  silent: {
    'no Namespace is given at all': { yaml: SERVICE('shop') },
    'a namespace that every cluster has': { yaml: NAMESPACE('shop') + SERVICE('kube-system') },
    'the namespace of MetalLB, which comes with it': {
      yaml: NAMESPACE('shop') + SERVICE('metallb-system'),
    },
    'a namespace that a later tool fills in': {
      yaml: NAMESPACE('shop') + SERVICE('"${NAMESPACE}"'),
    },
  },
};
