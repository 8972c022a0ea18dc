import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const INGRESS = (key: string, name = 'web', value = '60') =>
  ingressYaml({ name, host: `${name}.example.com`, annotations: `{${NGINX}/${key}: "${value}"}` });
const NGINX = 'nginx.ingress.kubernetes.io';

const AT = (key: string, name = 'web') => [
  [`Ingress default/${name} metadata.annotations["${NGINX}/${key}"]`],
];

const controller = (tag: string) => `---
apiVersion: v1
kind: Pod
metadata: {name: nginx, namespace: ingress-nginx}
spec: {containers: [{name: nginx, image: "registry.k8s.io/ingress-nginx/controller:${tag}"}]}
`;

export const cases: RuleCases = {
  facts: [
    '5.2 unknown suffix under the right prefix',
    '5.2 affinity',
    '5.2 auth',
    '5.2 client TLS',
    '5.2 backend',
    '5.2 canary',
    '5.2 cors',
    '5.2 errors, headers',
    '5.2 limits',
    '5.2 source ranges',
    '5.2 logging, tracing',
    '5.2 mirror, modsecurity',
    '5.2 proxy',
    '5.2 upstream TLS',
    '5.2 redirect',
    '5.2 rewrite',
    '5.2 server',
    '5.2 snippets (Critical)',
  ],
  wrong: {
    yaml: INGRESS('proxy-read-timeuot'),
    text: `
warning NET321 annotation-unknown: ingress-nginx has no annotation "proxy-read-timeuot"
  wrong.yaml:6   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/proxy-read-timeuot"]
  why: the controller ignores it silently
  fix: Write nginx.ingress.kubernetes.io/proxy-read-timeout.
  see: npx cdk8s-reach rules NET321
`,
  },
  right: INGRESS('proxy-read-timeout'),
  silent: {
    'what the release that is seen does read': {
      yaml: INGRESS('enable-opentracing') + controller('v1.9.6'),
    },
    'one without a value, which requests nothing': { yaml: INGRESS('swimming-pool', 'web', '') },
    'what Higress reads': {
      yaml: INGRESS('cors-allow-origins').replace('ClassName: nginx', 'ClassName: higress'),
    },
    'what Higress reads, by another annotation': {
      yaml: INGRESS('cors-allow-origins').replace(
        'annotations: {',
        'annotations: {higress.io/destination: web.dns, ',
      ),
    },
    'what the ingress-nginx of Alibaba Cloud reads': { yaml: INGRESS('service-weight') },
    'another prefix': { yaml: ingressYaml({ annotations: '{example.com/proxy-read-timeuot: a}' }) },
  },
  reported: {
    'as an info for a class of another controller': {
      yaml: INGRESS('swimming-pool').replace('ClassName: nginx', 'ClassName: haproxy-inner'),
      at: AT('swimming-pool'),
      severity: 'info',
    },
    'what nothing known is near': {
      yaml: INGRESS('swimming-pool'),
      at: AT('swimming-pool'),
      severity: 'warning',
    },
    'what older releases read, where nothing says which one reads it': {
      yaml: INGRESS('grpc-backend') + INGRESS('enable-opentracing', 'other'),
      at: [...AT('enable-opentracing', 'other'), ...AT('grpc-backend')],
      severity: 'info',
    },
    'what older releases read, beside a newer one': {
      yaml: INGRESS('enable-opentracing') + controller('v1.12.1'),
      at: AT('enable-opentracing'),
      severity: 'warning',
    },
  },
};
