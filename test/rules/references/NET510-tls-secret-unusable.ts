import type { RuleCases } from '../cases';

const SECRET = (type: string, data: string, annotations = '') => `
apiVersion: v1
kind: Secret
type: ${type}
metadata: {name: web-tls${annotations}}
stringData: ${data}
---`;

const GOOD = '{tls.crt: a certificate, tls.key: a key}';

const INGRESS = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  tls: [{hosts: [web.example.com], secretName: web-tls}]
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

const CLASS = (controller: string) => `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: ${controller}}
`;

const OF_RSA = SECRET('Opaque', '{rsa.crt: a certificate, rsa.key: a key}') + INGRESS;

const CERTIFICATE = (namespace: string) => `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: ${namespace}}
spec: {secretName: web-tls, dnsNames: [web.example.com], issuerRef: {name: ca}}
`;

const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners:
    - {name: https, protocol: HTTPS, port: 443, tls: {certificateRefs: [{name: web-tls}]}}
`;

export const cases: RuleCases = {
  facts: ['5.2 TLS secret missing/invalid', '6.2 tls.certificateRefs'],
  wrong: {
    yaml: SECRET('Opaque', '{crt: a certificate, tls.key: a key}') + INGRESS,
    text: `
error NET510 tls-secret-unusable: Secret web-tls has no tls.crt
  wrong.yaml:12   Ingress default/web      spec.tls[0].secretName
  wrong.yaml:1    Secret default/web-tls   data
  wrong.yaml:5    Secret default/web-tls   stringData
  why: an Ingress controller answers with its own certificate, and a Gateway does not program the listener
  fix: Set the type of the Secret to kubernetes.io/tls, and add the keys tls.crt and tls.key.
  see: npx cdk8s-reach rules NET510
`,
  },
  right: SECRET('kubernetes.io/tls', GOOD) + INGRESS,
  silent: {
    'the names of keys that HAProxy reads too': {
      yaml: OF_RSA + CLASS('haproxy.org/ingress-controller'),
    },
    'a controller that takes certificates of the cloud': {
      yaml: SECRET('Opaque', '{ca.crt: an authority}') + INGRESS.replace('nginx', 'alb'),
    },
    'a controller that has certificates of its own': {
      yaml:
        SECRET('Opaque', '{ca.crt: an authority}') + INGRESS + CLASS('tailscale.com/ts-ingress'),
    },
    'a Secret that a Certificate fills in': {
      yaml: `${SECRET('Opaque', '{ca.crt: an authority}') + INGRESS}---${CERTIFICATE('default')}`,
    },
    'a Secret that is not given': { yaml: INGRESS },
    'both keys under another type, which Ingress controllers read': {
      yaml: SECRET('Opaque', GOOD) + INGRESS,
    },
    'a Secret that another program fills in': {
      yaml: `${SECRET('Opaque', '{}', ', annotations: {replicator.v1.mittwald.de/replicate-from: a/b}')}${INGRESS}`,
    },
  },
  reported: {
    'names of keys that HAProxy Ingress does not read': {
      yaml: OF_RSA + CLASS('haproxy-ingress.github.io/controller'),
      at: [
        [
          'Ingress default/web spec.tls[0].secretName',
          'Secret default/web-tls data',
          'Secret default/web-tls stringData',
        ],
      ],
      severity: 'error',
    },
    'a Secret beside a Certificate of another namespace': {
      yaml: `${SECRET('Opaque', '{ca.crt: an authority}') + INGRESS}---${CERTIFICATE('certs')}`,
      at: [
        [
          'Ingress default/web spec.tls[0].secretName',
          'Secret default/web-tls data',
          'Secret default/web-tls stringData',
        ],
      ],
    },
    'no certificate for a listener': {
      yaml: SECRET('kubernetes.io/tls', '{ca.crt: an authority}') + GATEWAY,
      at: [
        [
          'Gateway default/edge spec.listeners[0].tls.certificateRefs[0]',
          'Secret default/web-tls data',
          'Secret default/web-tls stringData',
        ],
      ],
    },
    'another type for a listener, as a warning': {
      yaml: SECRET('Opaque', GOOD) + GATEWAY,
      at: [
        [
          'Gateway default/edge spec.listeners[0].tls.certificateRefs[0]',
          'Secret default/web-tls type',
        ],
      ],
    },
  },
};
