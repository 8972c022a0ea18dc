import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const INGRESS = (key: string, className = 'nginx') =>
  ingressYaml({ className, annotations: `{${key}: /$2}`, path: '/a', pathType: 'Exact' });
const AT = (key: string) => [[`Ingress default/web metadata.annotations["${key}"]`]];
const NGINX = { ingressClass: 'nginx', ingressController: 'ingress-nginx' };

export const cases: RuleCases = {
  facts: [
    '5.2 annotation prefix',
    '12 ingress.kubernetes.io/rewrite-target, kubernetes.io/ssl-redirect',
  ],
  wrong: {
    yaml: INGRESS('ingress.kubernetes.io/rewrite-target'),
    text: `
error NET320 annotation-prefix-unread: "ingress.kubernetes.io/rewrite-target" is under a prefix that no controller reads
  wrong.yaml:6   Ingress default/web   metadata.annotations["ingress.kubernetes.io/rewrite-target"]
  why: ingress-nginx reads annotations under nginx.ingress.kubernetes.io/ alone, and ignores the others without a word
  fix: Write nginx.ingress.kubernetes.io/rewrite-target, where ingress-nginx serves the class.
  see: docs/rules/NET320.md (or: reach rules NET320)
`,
  },
  right: INGRESS('nginx.ingress.kubernetes.io/rewrite-target'),
  target: NGINX,
  silent: {
    'the older prefix of haproxy-ingress': {
      yaml: INGRESS('ingress.kubernetes.io/rewrite-target', 'haproxy'),
    },
    'what clouds write there': {
      yaml: ingressYaml({
        annotations:
          '{ingress.kubernetes.io/backends: "{}", kubernetes.io/ingress.allow-http: "false"}',
      }),
    },
    'the controller of F5, which has a class of this name too': {
      yaml: INGRESS('nginx.org/proxy-buffering'),
      target: { ingressClass: undefined, ingressController: undefined },
    },
    'other tools': { yaml: ingressYaml({ annotations: '{kubernetes.io/tls-acme: "true"}' }) },
  },
  reported: {
    'the prefix of Kubernetes': {
      yaml: ingressYaml({ annotations: '{kubernetes.io/ssl-redirect: "true"}' }),
      at: AT('kubernetes.io/ssl-redirect'),
    },
    'the prefix of F5 for ingress-nginx': {
      yaml: INGRESS('nginx.org/proxy-buffering'),
      at: AT('nginx.org/proxy-buffering'),
    },
    'a controller that is not known': {
      yaml: INGRESS('ingress.kubernetes.io/rewrite-target'),
      target: { ingressClass: undefined, ingressController: undefined },
      at: AT('ingress.kubernetes.io/rewrite-target'),
    },
  },
};
