import type { RuleCases } from '../cases';
import { farGatewayYaml } from '../route-yaml';

const HTTPS =
  '{name: https, protocol: HTTPS, port: 443, tls: {certificateRefs: [{name: shop-tls}]}}';
const GATEWAY = (name: string) =>
  farGatewayYaml(
    HTTPS,
    `tls: {frontend: {default: {validation: {caCertificateRefs: [{group: "", kind: ConfigMap, name: ${name}}]}}}}`,
  );
const MAP = (key = 'ca.crt') => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: clients, namespace: infra}
data: {${key}: a certificate}
`;
const CLASS = (controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: istio}
spec: {controllerName: ${controller}}
`;
const AT = 'Gateway infra/edge spec.tls.frontend.default.validation.caCertificateRefs[0]';

export const cases: RuleCases = {
  wrong: {
    yaml: GATEWAY('client') + MAP(),
    text: `
info NET530 client-authorities-unusable: ConfigMap infra/client is not in the checked files
  wrong.yaml:8   Gateway infra/edge   spec.tls.frontend.default.validation.caCertificateRefs[0]
  why: without the authorities, the Gateway does not accept the listeners for HTTPS (NoValidCACertificate)
  fix: Correct the name, or store the CA certificate in the ConfigMap under the key \`ca.crt\`.
  see: npx cdk8s-reach rules NET530
`,
  },
  right: GATEWAY('clients') + MAP(),
  silent: {
    'no ConfigMap is given at all': { yaml: GATEWAY('client') },
    'the ConfigMap that every namespace has': { yaml: GATEWAY('kube-root-ca.crt') + MAP() },
  },
  reported: {
    'another key': {
      yaml: GATEWAY('clients') + MAP('tls.crt') + CLASS('istio.io/gateway-controller'),
      at: [['ConfigMap infra/clients data', AT]],
      severity: 'warning',
      why: 'without the authorities, the Gateway does not accept the listeners for HTTPS (NoValidCACertificate)',
    },
    'another key, the only one, which Envoy Gateway takes': {
      yaml:
        GATEWAY('clients') +
        MAP('tls.crt') +
        CLASS('gateway.envoyproxy.io/gatewayclass-controller'),
      at: [['ConfigMap infra/clients data', AT]],
      severity: 'info',
      why: 'Envoy Gateway takes the only key of a ConfigMap, whatever its name is, and others do not accept the listeners for HTTPS (NoValidCACertificate)',
    },
    'two other keys': {
      yaml: GATEWAY('clients') + MAP('a.crt: a, b.crt'),
      at: [['ConfigMap infra/clients data', AT]],
      severity: 'warning',
    },
    'those of one port': {
      yaml:
        farGatewayYaml(
          HTTPS,
          'tls: {frontend: {perPort: [{port: 443, tls: {validation: {caCertificateRefs: [{group: "", kind: ConfigMap, name: client}]}}}]}}',
        ) + MAP(),
      at: [['Gateway infra/edge spec.tls.frontend.perPort[0].tls.validation.caCertificateRefs[0]']],
    },
  },
};
