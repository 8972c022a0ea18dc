import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const INGRESS = (annotations: string) => NGINX_CLASS + ingressYaml({ annotations });

export const cases: RuleCases = {
  facts: ['5.2 annotation prefix', '5.4 HAProxy annotations'],
  wrong: {
    yaml: INGRESS('{haproxy.org/ssl-redirect: "true"}'),
    text: `
warning NET319 annotations-of-another-controller: the annotations are for another controller than k8s.io/ingress-nginx, which reads nginx.ingress.kubernetes.io/
  wrong.yaml:11   Ingress default/web   metadata.annotations["haproxy.org/ssl-redirect"]
  wrong.yaml:5    IngressClass nginx    spec.controller
  why: each controller reads annotations under a prefix of its own, and ignores the others
  fix: Write the annotations of the controller of the class, or name the other class.
  see: docs/rules/NET319.md (or: reach rules NET319)
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
    'annotations of other tools': { yaml: INGRESS('{cert-manager.io/cluster-issuer: le}') },
  },
};
