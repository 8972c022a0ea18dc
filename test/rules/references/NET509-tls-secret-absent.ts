import type { RuleCases } from '../cases';

const SECRET = (name: string) => `
apiVersion: v1
kind: Secret
type: kubernetes.io/tls
metadata: {name: ${name}}
stringData: {tls.crt: a certificate, tls.key: a key}
---`;

const INGRESS = (annotations = '') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web${annotations}}
spec:
  ingressClassName: nginx
  tls: [{hosts: [web.example.com], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

export const cases: RuleCases = {
  facts: ['5.2 TLS secret missing/invalid', '6.2 tls.certificateRefs'],
  wrong: {
    yaml: SECRET('www-tls') + INGRESS(),
    text: `
info NET509 tls-secret-absent: Secret default/web-tls is not in the checked files
  wrong.yaml:12   Ingress default/web   spec.tls[0].secretName
  why: without the Secret a controller answers with its own certificate, which no browser trusts, or not at all
  fix: Correct the name or the namespace, add the Secret, or let cert-manager write it.
  see: npx cdk8s-reach rules NET509
`,
  },
  right: SECRET('web-tls') + INGRESS(),
  silent: {
    'no such Secret is given at all': { yaml: INGRESS() },
    'cert-manager writes it for the Ingress': {
      yaml: `${SECRET('www-tls')}${INGRESS(', annotations: {cert-manager.io/cluster-issuer: ca}')}`,
    },
    'a Certificate or another maker of Secrets is given': {
      yaml: `${SECRET('www-tls')}
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: web-tls}
spec: {encryptedData: {tls.crt: "..."}}
---${INGRESS()}`,
    },
  },
  reported: {
    'the certificate of a listener': {
      yaml: `${SECRET('www-tls')}
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: https, protocol: HTTPS, port: 443, tls: {certificateRefs: [{name: web-tls}]}}
`,
      at: [['Gateway default/edge spec.listeners[0].tls.certificateRefs[0]']],
    },
  },
};
