import type { RuleCases } from '../cases';

const MAP = (name: string) => `
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}}
data: {ca.crt: a certificate}
---`;

const POLICY = (authority: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRefs: [{group: "", kind: Service, name: web}]
  validation:
    hostname: web.example.com
    caCertificateRefs: [{group: "", kind: ConfigMap, name: ${authority}}]
`;

export const cases: RuleCases = {
  facts: ['6.4 BackendTLSPolicy.targetRefs'],
  target: { gatewayApi: '1.4' },
  wrong: {
    yaml: MAP('authority') + POLICY('autority'),
    text: `
info NET527 backend-tls-target-absent: ConfigMap default/autority is not in the checked files
  wrong.yaml:13   BackendTLSPolicy default/web   spec.validation.caCertificateRefs[0]
  why: if the object is not in the cluster either, the policy has no effect, or the gateway does not connect
  fix: Correct the name, or add the object to the checked files: both must be in the namespace of the policy.
  see: npx cdk8s-reach rules NET527
`,
  },
  right: MAP('authority') + POLICY('authority'),
  silent: {
    'no such object is given at all': { yaml: POLICY('authority') },
    'the ConfigMap that every namespace has': {
      yaml: MAP('authority') + POLICY('kube-root-ca.crt'),
    },
  },
};
