import type { RuleCases } from '../cases';

const SECRET = (key: string) => `
apiVersion: v1
kind: Secret
metadata: {name: users, namespace: shop}
stringData: {${key}: "ann:$apr1$..."}
---`;

const INGRESS = (annotations: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations: {${annotations}}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

const PREFIX = 'nginx.ingress.kubernetes.io';
const BASIC = `${PREFIX}/auth-type: basic, ${PREFIX}/auth-secret: users`;

const AT = [
  `Ingress shop/web metadata.annotations["${PREFIX}/auth-secret"]`,
  'Secret shop/users data',
  'Secret shop/users stringData',
];

export const cases: RuleCases = {
  facts: ['5.2 auth', '5.2 client TLS'],
  wrong: {
    yaml: SECRET('htpasswd') + INGRESS(BASIC),
    text: `
error NET511 auth-secret-unusable: Secret users has no auth
  wrong.yaml:11   Ingress shop/web    metadata.annotations["nginx.ingress.kubernetes.io/auth-secret"]
  wrong.yaml:1    Secret shop/users   data
  wrong.yaml:4    Secret shop/users   stringData
  why: the controller cannot read the passwords or the certificate authority, and refuses every request
  fix: Add the key auth to the Secret.
  see: npx cdk8s-reach rules NET511
`,
  },
  right: SECRET('auth') + INGRESS(BASIC),
  silent: {
    'a Secret that is not given': { yaml: INGRESS(BASIC) },
    'an Ingress of Traefik': {
      yaml: SECRET('users') + INGRESS(BASIC).replace('Name: nginx', 'Name: traefik'),
    },
    'no type of authentication': {
      yaml: SECRET('htpasswd') + INGRESS(`${PREFIX}/auth-secret: users`),
    },
    'an empty type of authentication': {
      yaml: SECRET('htpasswd') + INGRESS(`${PREFIX}/auth-type: "", ${PREFIX}/auth-secret: users`),
    },
    'a Secret with a key for each user': {
      yaml: SECRET('ann') + INGRESS(`${BASIC}, ${PREFIX}/auth-secret-type: auth-map`),
    },
  },
  reported: {
    'a class that is usual for no controller': {
      yaml: SECRET('htpasswd') + INGRESS(BASIC).replace('Name: nginx', 'Name: public'),
      at: [AT],
      severity: 'error',
    },
    'an authority for the certificates of clients': {
      yaml: SECRET('ca') + INGRESS(`${PREFIX}/auth-tls-secret: shop/users`),
      at: [
        [
          'Ingress shop/web metadata.annotations["nginx.ingress.kubernetes.io/auth-tls-secret"]',
          'Secret shop/users data',
          'Secret shop/users stringData',
        ],
      ],
      severity: 'error',
      why: 'the controller cannot read the passwords or the certificate authority, and refuses every request',
    },
    'a certificate and its key without an authority': {
      yaml:
        SECRET('tls.crt: a certificate, tls.key') +
        INGRESS(`${PREFIX}/auth-tls-secret: shop/users`),
      at: [
        [
          'Ingress shop/web metadata.annotations["nginx.ingress.kubernetes.io/auth-tls-secret"]',
          'Secret shop/users data',
          'Secret shop/users stringData',
        ],
      ],
      severity: 'error',
      why: 'the controller takes the Secret for a certificate without an authority, asks no client for one, and admits every request',
    },
  },
};
