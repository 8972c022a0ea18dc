import type { RuleCases } from '../cases';
import { nginxMap } from '../nginx-yaml';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const INGRESS = (key: string, className = 'nginx') =>
  ingressYaml({ className, annotations: `{${key}: /$2}`, path: '/a', pathType: 'Exact' });
const AT = (key: string) => [[`Ingress default/web metadata.annotations["${key}"]`]];
const REDIRECT = (more: string) =>
  ingressYaml({ annotations: '{ingress.kubernetes.io/ssl-redirect: "true"}', more });
const NGINX = { ingressClass: 'nginx', ingressController: 'ingress-nginx' };

export const cases: RuleCases = {
  facts: [
    '5.2 annotation prefix',
    '12 ingress.kubernetes.io/rewrite-target, kubernetes.io/ssl-redirect',
  ],
  wrong: {
    yaml: INGRESS('ingress.kubernetes.io/rewrite-target'),
    text: `
warning NET320 annotation-prefix-unread: "ingress.kubernetes.io/rewrite-target" has a prefix that ingress-nginx does not read
  wrong.yaml:6   Ingress default/web   metadata.annotations["ingress.kubernetes.io/rewrite-target"]
  why: ingress-nginx reads only annotations that start with nginx.ingress.kubernetes.io/, and ignores all others without a warning
  fix: Write nginx.ingress.kubernetes.io/rewrite-target, where ingress-nginx implements the class.
  see: npx cdk8s-reach rules NET320
`,
  },
  right: INGRESS('nginx.ingress.kubernetes.io/rewrite-target'),
  target: NGINX,
  silent: {
    'both prefixes, of which one is read': {
      yaml: ingressYaml({
        annotations:
          '{ingress.kubernetes.io/ssl-redirect: "true", nginx.ingress.kubernetes.io/ssl-redirect: "true"}',
      }),
    },
    'a class of any name that HAProxy implements': {
      yaml:
        NGINX_CLASS.replace('k8s.io/ingress-nginx', 'haproxy.org/ingress-controller') +
        INGRESS('ingress.kubernetes.io/ssl-redirect'),
    },
    'a class that an unknown controller implements': {
      yaml:
        NGINX_CLASS.replace('k8s.io/ingress-nginx', 'example.com/controller') +
        INGRESS('ingress.kubernetes.io/rewrite-target'),
    },
    'the older prefix of haproxy-ingress, by the name of the class': {
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
    'as an info, a redirect to HTTPS, which ingress-nginx makes by default for a certificate': {
      yaml: REDIRECT('tls: [{hosts: [shop.example.com], secretName: shop-tls}]'),
      at: AT('ingress.kubernetes.io/ssl-redirect'),
      severity: 'info',
    },
    'a redirect to HTTPS that a ConfigMap switches off by default': {
      yaml:
        REDIRECT('tls: [{hosts: [shop.example.com], secretName: shop-tls}]') +
        nginxMap('ssl-redirect: "false"'),
      at: AT('ingress.kubernetes.io/ssl-redirect'),
      severity: 'warning',
    },
    'a redirect to HTTPS without a certificate': {
      yaml: REDIRECT(''),
      at: AT('ingress.kubernetes.io/ssl-redirect'),
      severity: 'warning',
    },
    'as an info, the prefix of Kubernetes for another controller': {
      yaml: ingressYaml({
        className: 'alb',
        annotations: '{kubernetes.io/ssl-redirect: "true"}',
      }),
      at: AT('kubernetes.io/ssl-redirect'),
      severity: 'info',
    },
    'the prefix of Kubernetes': {
      yaml: ingressYaml({ annotations: '{kubernetes.io/ssl-redirect: "true"}' }),
      at: AT('kubernetes.io/ssl-redirect'),
    },
    'the prefix of F5 for ingress-nginx': {
      yaml: INGRESS('nginx.org/proxy-buffering'),
      at: AT('nginx.org/proxy-buffering'),
    },
    'a class called haproxy that ingress-nginx implements': {
      yaml:
        NGINX_CLASS.replace('name: nginx', 'name: haproxy') +
        INGRESS('ingress.kubernetes.io/rewrite-target', 'haproxy'),
      at: AT('ingress.kubernetes.io/rewrite-target'),
    },
    'as advice, a controller that is not known': {
      yaml: INGRESS('ingress.kubernetes.io/rewrite-target'),
      target: { ingressClass: undefined, ingressController: undefined },
      at: AT('ingress.kubernetes.io/rewrite-target'),
    },
  },
};
