import type { RuleCases } from '../cases';

const INGRESS = (tls: string, annotations = 'cert-manager.io/cluster-issuer: letsencrypt') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: wiki
  namespace: docs
  annotations: {${annotations}}
spec:
  ingressClassName: nginx${tls && `\n  tls: ${tls}`}
  rules:
    - host: wiki.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: wiki, port: {number: 80}}}}]}
`;

const NGINX = `
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

const RELEASE = `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: nginx, namespace: ingress}
spec:
  values: {controller: {extraArgs: {default-ssl-certificate: ingress/wildcard}}}
`;

const CONFIG = (comment = '') => `
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: traefik, namespace: kube-system}
spec:
  valuesContent: |-
    tlsStore:
      default:
    ${comment}    defaultCertificate:
    ${comment}      secretName: wildcard
`;

const CERTIFICATE = (namespace: string, more = '') => `---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: wiki, namespace: ${namespace}}
spec: {secretName: wiki-tls, dnsNames: [wiki.example.com], issuerRef: {name: ca}${more}}
`;

const REFLECTED =
  ', secretTemplate: {annotations: {reflector.v1.k8s.emberstack.com/reflection-allowed: "true"}}';

const SECRET = `---
apiVersion: v1
kind: Secret
metadata: {name: wiki-tls, namespace: docs}
type: kubernetes.io/tls
data: {tls.crt: YQ==, tls.key: YQ==}
`;

const ENTRY = '{hosts: [wiki.example.com], secretName: wiki-tls}';

export const cases: RuleCases = {
  wrong: {
    yaml: INGRESS(''),
    text: `
warning NET540 certificate-not-requested: Ingress wiki names an issuer, and has no spec.tls
  wrong.yaml:6   Ingress docs/wiki   metadata.annotations["cert-manager.io/cluster-issuer"]
  wrong.yaml:7   Ingress docs/wiki   spec.tls
  why: cert-manager creates a certificate for each entry of spec.tls with hosts and a Secret of its own
  fix: Write hosts and secretName into spec.tls.
  see: npx cdk8s-reach rules NET540
`,
  },
  right: INGRESS(`[${ENTRY}]`),
  silent: {
    'no issuer': { yaml: INGRESS('', '') },
    'no issuer by its value, and no entry': {
      yaml: INGRESS('', 'cert-manager.io/cluster-issuer: ""'),
    },
    'an entry whose Secret a Certificate makes': {
      yaml: INGRESS('[{secretName: wiki-tls}]') + CERTIFICATE('docs'),
    },
    'an entry whose Secret is copied from another namespace': {
      yaml: INGRESS('[{secretName: wiki-tls}]') + CERTIFICATE('certs', REFLECTED),
    },
    'an entry whose Secret is in the files': { yaml: INGRESS('[{secretName: wiki-tls}]') + SECRET },
    'two entries with a Secret that a Certificate makes': {
      yaml:
        INGRESS(`[${ENTRY}, {hosts: [wiki.example.com], secretName: wiki-tls}]`) +
        CERTIFICATE('docs'),
    },
    'an entry of another tool': {
      yaml: INGRESS('[{hosts: [wiki.example.com], secretName: "${SECRET}"}]'),
    },
  },
  reported: {
    'a controller that takes certificates of the cloud': {
      severity: 'info',
      why: 'the controller takes no certificates of Secrets, and the issuer has no effect',
      yaml: INGRESS('').replace('Name: nginx', 'Name: alb'),
      at: [
        [
          'Ingress docs/wiki metadata.annotations["cert-manager.io/cluster-issuer"]',
          'Ingress docs/wiki spec.tls',
        ],
      ],
    },
    'one Secret in two entries of such a controller': {
      severity: 'info',
      why: 'the controller takes no certificates of Secrets, and the issuer has no effect',
      yaml: INGRESS(`[${ENTRY}, ${ENTRY}]`).replace('Name: nginx', 'Name: alb'),
      at: [
        ['Ingress docs/wiki spec.tls[0].secretName', 'Ingress docs/wiki spec.tls[1].secretName'],
      ],
    },
    'no issuer by its value, and an entry': {
      severity: 'warning',
      yaml: INGRESS('[{secretName: wiki-tls}]', 'cert-manager.io/cluster-issuer: ""'),
      at: [['Ingress docs/wiki spec.tls[0].hosts']],
    },
    'an entry with a Secret of that name in another namespace': {
      severity: 'warning',
      yaml: INGRESS('[{secretName: wiki-tls}]') + CERTIFICATE('certs'),
      at: [['Ingress docs/wiki spec.tls[0].hosts']],
    },
    'one Secret in two entries, beside one that nothing makes': {
      severity: 'error',
      yaml:
        INGRESS(`[${ENTRY}, ${ENTRY}, {hosts: [wiki.example.com], secretName: more-tls}]`) +
        CERTIFICATE('docs'),
      at: [
        ['Ingress docs/wiki spec.tls[0].secretName', 'Ingress docs/wiki spec.tls[1].secretName'],
      ],
    },
    'as an info, the default certificate of Traefik by values of its chart': {
      severity: 'info',
      yaml: `${INGRESS('[{hosts: [wiki.example.com]}]')}---${CONFIG()}`,
      at: [['Ingress docs/wiki spec.tls[0].secretName']],
    },
    'as a warning, where the values have it in a comment': {
      severity: 'warning',
      yaml: `${INGRESS('[{hosts: [wiki.example.com]}]')}---${CONFIG('#')}`,
      at: [['Ingress docs/wiki spec.tls[0].secretName']],
    },
    'as an info, an entry without a Secret where ingress-nginx has a default certificate': {
      severity: 'info',
      yaml: `${INGRESS('[{hosts: [wiki.example.com]}]')}---${NGINX}`,
      at: [['Ingress docs/wiki spec.tls[0].secretName']],
    },
    'as an info, no entry at all where ingress-nginx has a default certificate': {
      severity: 'info',
      yaml: `${INGRESS('')}---${NGINX}`,
      at: [
        [
          'Ingress docs/wiki metadata.annotations["cert-manager.io/cluster-issuer"]',
          'Ingress docs/wiki spec.tls',
        ],
      ],
    },
    'as an info, the same by values of a chart': {
      severity: 'info',
      yaml: `${INGRESS('[{hosts: [wiki.example.com]}]')}---${RELEASE}`,
      at: [['Ingress docs/wiki spec.tls[0].secretName']],
    },
    'an entry without a Secret, and one without hosts': {
      yaml: INGRESS('[{hosts: [wiki.example.com]}, {secretName: wiki-tls}]'),
      at: [['Ingress docs/wiki spec.tls[0].secretName'], ['Ingress docs/wiki spec.tls[1].hosts']],
    },
    'one Secret in two entries': {
      yaml: INGRESS(`[${ENTRY}, {hosts: [www.example.com], secretName: wiki-tls}]`),
      at: [
        ['Ingress docs/wiki spec.tls[0].secretName', 'Ingress docs/wiki spec.tls[1].secretName'],
      ],
      also: ['NET314'],
    },
  },
};
