import type { RuleCases } from '../cases';

const ISSUER = (kind: string) => `
apiVersion: cert-manager.io/v1
kind: ${kind}
metadata: {name: ca, namespace: shop}
spec: {selfSigned: {}}
---`;

const INGRESS = (annotation: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: blog
  annotations: {${annotation}}
spec:
  ingressClassName: nginx
  tls: [{hosts: [web.example.com], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: ISSUER('Issuer') + INGRESS('cert-manager.io/issuer: ca'),
    text: `
info NET520 issuer-absent: Issuer ca is not in the checked files
  wrong.yaml:11   Ingress blog/web   metadata.annotations["cert-manager.io/issuer"]
  why: if the issuer does not exist, cert-manager waits for it and never writes the Secret
  fix: Correct the name, or write a ClusterIssuer if the Issuer is in another namespace.
  see: npx cdk8s-reach rules NET520
`,
  },
  right: ISSUER('ClusterIssuer') + INGRESS('cert-manager.io/cluster-issuer: ca'),
  silent: {
    'no issuer is given at all': { yaml: INGRESS('cert-manager.io/issuer: ca') },
    'an issuer of another program': {
      yaml:
        ISSUER('Issuer') +
        INGRESS('cert-manager.io/issuer: ca, cert-manager.io/issuer-group: example.com'),
    },
  },
  reported: {
    'the issuer of a Certificate and that of a Gateway': {
      yaml: `${ISSUER('Issuer')}
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, dnsNames: [web.example.com], issuerRef: {name: cb}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop, annotations: {cert-manager.io/issuer: cb}}
spec:
  gatewayClassName: envoy
  listeners: [{name: http, protocol: HTTP, port: 80}]
`,
      at: [
        ['Certificate shop/web spec.issuerRef'],
        ['Gateway shop/edge metadata.annotations["cert-manager.io/issuer"]'],
      ],
    },
  },
};
