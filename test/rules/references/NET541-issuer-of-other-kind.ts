import type { RuleCases } from '../cases';

const ISSUER = (kind: string, namespace = 'docs') => `
apiVersion: cert-manager.io/v1
kind: ${kind}
metadata: {name: letsencrypt, namespace: ${namespace}}
spec: {selfSigned: {}}
---`;

const INGRESS = (annotation: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: wiki
  namespace: docs
  annotations: {${annotation}}
spec:
  ingressClassName: nginx
  tls: [{hosts: [wiki.example.com], secretName: wiki-tls}]
  rules:
    - host: wiki.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: wiki, port: {number: 80}}}}]}
`;

const BY_CLUSTER = 'cert-manager.io/cluster-issuer: letsencrypt';
const BY_ISSUER = 'cert-manager.io/issuer: letsencrypt';
export const cases: RuleCases = {
  wrong: {
    yaml: ISSUER('Issuer') + INGRESS(BY_CLUSTER),
    text: `
warning NET541 issuer-of-other-kind: ClusterIssuer letsencrypt is not in the checked files, but Issuer letsencrypt is
  wrong.yaml:11   Ingress docs/wiki         metadata.annotations["cert-manager.io/cluster-issuer"]
  wrong.yaml:2    Issuer docs/letsencrypt   kind
  why: cert-manager looks for the kind that is named, waits for it, and never writes the Secret
  fix: Write cert-manager.io/issuer.
  see: npx cdk8s-reach rules NET541
`,
  },
  right: ISSUER('Issuer') + INGRESS(BY_ISSUER),
  silent: {
    'both are given': { yaml: ISSUER('Issuer') + ISSUER('ClusterIssuer') + INGRESS(BY_CLUSTER) },
    'the Issuer is in another namespace': { yaml: ISSUER('Issuer', 'shop') + INGRESS(BY_CLUSTER) },
    'an issuer of another program': {
      yaml: ISSUER('ClusterIssuer') + INGRESS(`${BY_ISSUER}, cert-manager.io/issuer-kind: Other`),
    },
  },
  reported: {
    'an Issuer is named': {
      yaml: ISSUER('ClusterIssuer') + INGRESS(BY_ISSUER),
      at: [
        [
          'ClusterIssuer letsencrypt kind',
          'Ingress docs/wiki metadata.annotations["cert-manager.io/issuer"]',
        ],
      ],
    },
    'by a Certificate': {
      yaml: `${ISSUER('ClusterIssuer')}
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: wiki, namespace: docs}
spec: {secretName: wiki-tls, dnsNames: [wiki.example.com], issuerRef: {name: letsencrypt}}
`,
      at: [['Certificate docs/wiki spec.issuerRef', 'ClusterIssuer letsencrypt kind']],
    },
  },
};
