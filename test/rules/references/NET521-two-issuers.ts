import type { RuleCases } from '../cases';

const INGRESS = (annotations: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: {${annotations}}
spec:
  ingressClassName: nginx
  tls: [{hosts: [web.example.com], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: INGRESS('cert-manager.io/issuer: ca, cert-manager.io/cluster-issuer: letsencrypt'),
    text: `
error NET521 two-issuers: both Issuer ca and ClusterIssuer letsencrypt are set
  wrong.yaml:5   Ingress default/web   metadata.annotations["cert-manager.io/cluster-issuer"]
  wrong.yaml:5   Ingress default/web   metadata.annotations["cert-manager.io/issuer"]
  why: cert-manager reads one of the annotations, reports BadConfig if both are set, and creates no certificate
  fix: Remove one of the two annotations.
  see: npx cdk8s-reach rules NET521
`,
  },
  right: INGRESS('cert-manager.io/cluster-issuer: letsencrypt'),
  reported: {
    'a Gateway': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, annotations: {cert-manager.io/issuer: a, cert-manager.io/cluster-issuer: b}}
spec:
  gatewayClassName: envoy
  listeners: [{name: http, protocol: HTTP, port: 80}]
`,
      at: [
        [
          'Gateway default/edge metadata.annotations["cert-manager.io/cluster-issuer"]',
          'Gateway default/edge metadata.annotations["cert-manager.io/issuer"]',
        ],
      ],
    },
  },
};
