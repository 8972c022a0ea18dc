import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, listenerSetYaml } from '../route-yaml';

const HTTPS = (ref: string) =>
  gatewayYaml(`{name: https, protocol: HTTPS, port: 443, tls: {certificateRefs: [${ref}]}}`);
const GRANT = (to: string, from = 'default') => `---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: certificates, namespace: certs}
spec:
  from: [{group: gateway.networking.k8s.io, kind: Gateway, namespace: ${from}}]
  to: [${to}]
`;
const OTHER = HTTPS('{name: shop-tls, namespace: certs}');
const REF = 'Gateway default/edge spec.listeners[0].tls.certificateRefs[0]';

export const cases: RuleCases = {
  facts: ['6.2 tls.certificateRefs'],
  wrong: {
    yaml: OTHER,
    text: `
info NET368 certificate-not-granted: no ReferenceGrant allows Gateway edge to use Secret certs/shop-tls
  wrong.yaml:8   Gateway default/edge   spec.listeners[0].tls.certificateRefs[0]
  why: the Gateway does not follow the reference (RefNotPermitted), and connections to the listener fail
  fix: Write a ReferenceGrant in the namespace of the Secret, from Gateways to Secrets.
  see: npx cdk8s-reach rules NET368
`,
  },
  right: OTHER + GRANT('{group: "", kind: Secret}'),
  silent: {
    'a Secret of the same namespace': { yaml: HTTPS('{name: shop-tls}') },
    'a grant for the one Secret': {
      yaml: OTHER + GRANT('{group: "", kind: Secret, name: shop-tls}'),
    },
  },
  reported: {
    'a grant for another Secret': {
      yaml: OTHER + GRANT('{group: "", kind: Secret, name: other}'),
      at: [
        [
          REF,
          'ReferenceGrant certs/certificates spec.from',
          'ReferenceGrant certs/certificates spec.to',
        ],
      ],
    },
    'a certificate of a ListenerSet, which a grant for Gateways is not for': {
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        '  allowedListeners: {namespaces: {from: Same}}\n' +
        listenerSetYaml(
          '{name: https, protocol: HTTPS, port: 443, tls: {certificateRefs: [{name: shop-tls, namespace: certs}]}}',
        ) +
        GRANT('{group: "", kind: Secret}'),
      target: { gatewayApi: '1.5' },
      at: [['ListenerSet default/shop spec.listeners[0].tls.certificateRefs[0]']],
    },
    'a grant for another namespace': {
      yaml: OTHER + GRANT('{group: "", kind: Secret}', 'other'),
      at: [[REF]],
    },
  },
};
