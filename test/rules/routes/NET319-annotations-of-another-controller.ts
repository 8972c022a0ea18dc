import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const INGRESS = (annotations: string) => NGINX_CLASS + ingressYaml({ annotations });

const NGINX = '{nginx.ingress.kubernetes.io/ssl-redirect: "true"}';
const OF = (controller: string) => NGINX_CLASS.replace('k8s.io/ingress-nginx', controller);
const AT = (last: string) => [
  [
    'Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/ssl-redirect"]',
    last,
  ].sort(),
];

export const cases: RuleCases = {
  facts: ['5.2 annotation prefix', '5.4 HAProxy annotations'],
  wrong: {
    yaml: INGRESS('{haproxy.org/ssl-redirect: "true"}'),
    text: `
warning NET319 annotations-of-another-controller: ingress-nginx, the controller of class nginx, reads only annotations that start with nginx.ingress.kubernetes.io/
  wrong.yaml:11   Ingress default/web   metadata.annotations["haproxy.org/ssl-redirect"]
  wrong.yaml:5    IngressClass nginx    spec.controller
  why: each controller reads annotations with prefixes of its own, and ignores all others
  fix: Write the annotations of the controller of the class, or name the other class.
  see: npx cdk8s-reach rules NET319
`,
  },
  right: INGRESS('{nginx.ingress.kubernetes.io/ssl-redirect: "true"}'),
  silent: {
    'a class that is not given': {
      yaml: ingressYaml({ annotations: '{haproxy.org/ssl-redirect: "true"}' }),
    },
    'annotations for two controllers': {
      yaml: INGRESS(
        '{haproxy.org/ssl-redirect: "true", nginx.ingress.kubernetes.io/ssl-redirect: "true"}',
      ),
    },
    'the oldest prefix that HAProxy reads, under a class of any name': {
      yaml:
        OF('haproxy.org/ingress-controller/internal') +
        ingressYaml({ annotations: '{ingress.kubernetes.io/ssl-redirect: "true"}' }),
    },
    'the prefix of its enterprise edition': {
      yaml:
        OF('haproxy.org/ingress-controller') +
        ingressYaml({ annotations: '{haproxy.com/ssl-redirect: "true"}' }),
    },
    'a class called haproxy that another controller implements': {
      yaml:
        OF('example.com/controller').replace('name: nginx', 'name: haproxy') +
        ingressYaml({ className: 'haproxy', annotations: '{nginx.org/ssl-services: web}' }),
    },
    'a class called traefik that ingress-nginx implements': {
      yaml:
        NGINX_CLASS.replace('name: nginx', 'name: traefik') +
        ingressYaml({
          className: 'traefik',
          annotations: '{nginx.ingress.kubernetes.io/ssl-redirect: "true"}',
        }),
    },
    'annotations that other programs read': {
      yaml: INGRESS('{tailscale.com/expose: "true", networking.gke.io/v1beta1.x: "y"}'),
    },
    'annotations of other tools': {
      yaml: INGRESS('{cert-manager.io/cluster-issuer: le}'),
      also: ['NET540'],
    },
  },
  reported: {
    'annotations of ingress-nginx for HAProxy': {
      yaml: OF('haproxy.org/ingress-controller') + ingressYaml({ annotations: NGINX }),
      at: AT('IngressClass nginx spec.controller'),
    },
    'as advice, annotations of ingress-nginx for Traefik': {
      yaml: OF('traefik.io/ingress-controller') + ingressYaml({ annotations: NGINX }),
      at: AT('IngressClass nginx spec.controller'),
    },
    'as advice, a class with the usual name of a controller': {
      yaml: ingressYaml({ className: 'traefik', annotations: NGINX }),
      at: AT('Ingress default/web spec.ingressClassName'),
    },
  },
};
