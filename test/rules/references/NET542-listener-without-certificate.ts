import type { RuleCases } from '../cases';

const GATEWAY = (listener: string, annotations = 'cert-manager.io/issuer: ca') => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: gateways
  annotations: {${annotations}}
spec:
  gatewayClassName: eg
  listeners:
    - {name: https, port: 443, protocol: HTTPS, ${listener}}
`;

const TLS = 'tls: {certificateRefs: [{name: edge-tls}]}';
const ELSEWHERE = 'tls: {certificateRefs: [{name: edge-tls, namespace: certs}]}';
const SHARED = (hostname: string) =>
  `${GATEWAY(TLS)}    - {name: shop, port: 8443, protocol: HTTPS, ${hostname}${TLS}}\n`;
const COPIED = (annotation: string) =>
  `${CERTIFICATE('certs').trim().slice(0, -1)}, secretTemplate: {annotations: {${annotation}: "true"}}}\n`;
const CERTIFICATE = (namespace: string) => `---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: edge, namespace: ${namespace}}
spec: {secretName: edge-tls, dnsNames: ["*.example.com"], issuerRef: {name: ca}}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: GATEWAY(TLS),
    text: `
warning NET542 listener-without-certificate: listener https has no hostname, so cert-manager skips it
  wrong.yaml:10   Gateway gateways/edge   spec.listeners[0].hostname
  why: cert-manager creates a certificate for the host name of a listener
  fix: Write the host name, or create a Certificate for the Secret.
  see: npx cdk8s-reach rules NET542
`,
  },
  right: GATEWAY(`hostname: www.example.com, ${TLS}`),
  silent: {
    'a Secret that is copied from another namespace': {
      yaml: GATEWAY(TLS) + COPIED('reflector.v1.k8s.emberstack.com/reflection-auto-enabled'),
    },
    'a listener beside it with the same Secret and a host name': {
      yaml: SHARED('hostname: "*.example.com", '),
    },
    'no issuer': { yaml: GATEWAY(TLS, '') },
    'a Certificate writes the Secret': { yaml: GATEWAY(TLS) + CERTIFICATE('gateways') },
    'a Certificate of the other namespace': {
      yaml: GATEWAY(`hostname: www.example.com, ${ELSEWHERE}`) + CERTIFICATE('certs'),
    },
    'TLS that is passed through': {
      yaml: GATEWAY('tls: {mode: Passthrough}').replace('HTTPS', 'TLS'),
    },
    'a listener that cert-manager is told to ignore': {
      yaml: GATEWAY(
        TLS,
        'cert-manager.io/issuer: ca, cert-manager.io/ignore-tls-listeners: "a, https"',
      ),
    },
  },
  reported: {
    'a Secret of that name in another namespace, which nothing copies': {
      yaml: GATEWAY(TLS) + COPIED('team'),
      at: [['Gateway gateways/edge spec.listeners[0].hostname']],
    },
    'two listeners without host names': {
      yaml: SHARED(''),
      at: [
        ['Gateway gateways/edge spec.listeners[0].hostname'],
        ['Gateway gateways/edge spec.listeners[1].hostname'],
      ],
    },
    'a Secret of another namespace': {
      yaml: GATEWAY(`hostname: www.example.com, ${ELSEWHERE}`),
      at: [['Gateway gateways/edge spec.listeners[0].tls.certificateRefs[0].namespace']],
    },
  },
};
