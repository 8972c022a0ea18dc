import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const CLASS = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: haproxy}
spec: {controller: haproxy.org/ingress-controller}
`;
const CONFIG = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: haproxy, namespace: haproxy-controller}
data: {ssl-redirect-port: "443"}
`;
const TLS = 'tls: [{hosts: [shop.example.com], secretName: shop-tls}]';
const INGRESS = (annotations: string, more = TLS) =>
  CLASS + ingressYaml({ className: 'haproxy', annotations, more });
const AT = [['Ingress default/web metadata.annotations']];

export const cases: RuleCases = {
  facts: ['5.4 HAProxy redirect to HTTPS'],
  wrong: {
    yaml: INGRESS('{haproxy.org/ssl-redirect: "true"}'),
    text: `
info NET336 https-redirect-to-8443: HTTP requests for Ingress web are redirected to port 8443
  wrong.yaml:11   Ingress default/web   metadata.annotations
  why: the controller redirects to port 8443 unless \`ssl-redirect-port\` is set, here or in its ConfigMap; a load balancer usually has 443
  fix: Write the annotation \`haproxy.org/ssl-redirect-port: "443"\`.
  see: npx cdk8s-reach rules NET336
`,
  },
  right: INGRESS('{haproxy.org/ssl-redirect: "true", haproxy.org/ssl-redirect-port: "443"}'),
  silent: {
    'the port under the other prefix that the controller reads': {
      yaml: INGRESS('{haproxy.com/ssl-redirect-port: "443"}'),
    },
    'the port for all Ingresses, in a ConfigMap': { yaml: CONFIG + INGRESS('{}') },
    'no redirect': { yaml: INGRESS('{haproxy.org/ssl-redirect: "false"}') },
    'no TLS': { yaml: INGRESS('{}', '') },
    'another controller, whose class is called so': {
      yaml: ingressYaml({ className: 'haproxy', more: TLS }),
    },
  },
  reported: {
    'what the controller does by itself where there is TLS': { yaml: INGRESS('{}'), at: AT },
    'a redirect without TLS, which a proxy in front may end': {
      yaml: INGRESS('{haproxy.org/ssl-redirect: "on"}', ''),
      at: AT,
    },
  },
};
