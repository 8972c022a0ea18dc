import type { RuleCases } from '../cases';

const CERTIFICATE = (names: string) => `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec: {secretName: web-tls, dnsNames: [${names}], issuerRef: {name: ca}}
---`;

const INGRESS = (host: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{hosts: ["${host}"], secretName: web-tls}]
  rules:
    - host: "${host}"
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

const NGINX = `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: nginx, namespace: ingress}
spec:
  selector: {matchLabels: {app: nginx}}
  template:
    metadata: {labels: {app: nginx}}
    spec:
      containers:
        - name: nginx
          image: registry.k8s.io/ingress-nginx/controller:v1.12.0
          args: [--default-ssl-certificate=ingress/wildcard]
`;

const HOSTS = [['Certificate default/web spec.dnsNames', 'Ingress default/web spec.tls[0].hosts']];

export const cases: RuleCases = {
  wrong: {
    yaml: CERTIFICATE('www.example.com') + INGRESS('web.example.com'),
    text: `
warning NET522 certificate-misses-host: Certificate web does not contain web.example.com
  wrong.yaml:4    Certificate default/web   spec.dnsNames
  wrong.yaml:11   Ingress default/web       spec.tls[0].hosts
  why: the certificate in the Secret does not name the host, so browsers refuse the connection
  fix: Add the host to dnsNames of the Certificate.
  see: npx cdk8s-reach rules NET522
`,
  },
  right: CERTIFICATE('www.example.com, web.example.com') + INGRESS('web.example.com'),
  silent: {
    'a wildcard of the host': { yaml: CERTIFICATE('"*.example.com"') + INGRESS('web.example.com') },
    'a Certificate that is not given': { yaml: INGRESS('web.example.com') },
    'a controller that takes certificates of the cloud': {
      yaml:
        CERTIFICATE('www.example.com') +
        INGRESS('web.example.com').replace('Name: nginx', 'Name: alb'),
    },
  },
  reported: {
    'a controller with a default certificate': {
      yaml: CERTIFICATE('www.example.com') + INGRESS('web.example.com') + NGINX,
      at: HOSTS,
      severity: 'info',
      why: 'the certificate in the Secret does not name the host, and the default certificate of the controller may',
    },
    'a wildcard does not cover its own domain': {
      yaml: CERTIFICATE('"*.example.com"') + INGRESS('example.com'),
      at: HOSTS,
    },
    'a wildcard covers one label': {
      yaml: CERTIFICATE('"*.example.com"') + INGRESS('a.b.example.com'),
      at: HOSTS,
    },
  },
};
