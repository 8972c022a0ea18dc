import type { RuleCases } from '../cases';
import { HTTP_LISTENER, farGatewayYaml } from '../route-yaml';

const POLICY = (group: string, kind: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRefs: [{group: "", kind: Service, name: web}]
  validation:
    hostname: web.example.com
    caCertificateRefs: [{group: "${group}", kind: ${kind}, name: authority}]
`;
const GATEWAY = (ref: string) =>
  farGatewayYaml(HTTP_LISTENER, `tls: {backend: {clientCertificateRef: {${ref}}}}`);
const OF_CLIENT = [['Gateway infra/edge spec.tls.backend.clientCertificateRef']];

export const cases: RuleCases = {
  facts: ['6.4 BackendTLSPolicy.validation'],
  target: { gatewayApi: '1.4' },
  wrong: {
    yaml: POLICY('', 'Secret'),
    text: `
info NET532 tls-reference-kind: the reference is to the kind Secret of the group ""
  wrong.yaml:9   BackendTLSPolicy default/web   spec.validation.caCertificateRefs[0]
  why: every implementation reads authorities in a ConfigMap and a certificate in a Secret, of the group "", and one that does not support the kind reports ResolvedRefs=False
  fix: Write \`{group: "", kind: ConfigMap, name: shop-ca}\` for authorities, and \`{name: shop-tls}\` for a certificate.
  see: npx cdk8s-reach rules NET532
`,
  },
  right: POLICY('', 'ConfigMap'),
  silent: {
    'a certificate for backends': { yaml: GATEWAY('name: client') },
  },
  reported: {
    'a kind that only the implementation knows': {
      yaml: POLICY('example.com', 'Bundle'),
      at: [['BackendTLSPolicy default/web spec.validation.caCertificateRefs[0]']],
    },
    'a certificate in no Secret': { yaml: GATEWAY('kind: Service, name: client'), at: OF_CLIENT },
    'a Secret of another group': {
      yaml: GATEWAY('group: example.com, kind: Secret, name: client'),
      at: OF_CLIENT,
    },
  },
};
