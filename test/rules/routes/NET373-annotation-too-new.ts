import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const annotated = (key: string, value: string) =>
  ingressYaml({ annotations: `{nginx.ingress.kubernetes.io/${key}: '${value}'}` });

/** What shows the release. */
const CONTROLLER = `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
spec:
  selector: {matchLabels: {app: ingress-nginx}}
  template:
    metadata: {labels: {app: ingress-nginx}}
    spec: {containers: [{name: controller, image: 'registry.k8s.io/ingress-nginx/controller:v1.11.0'}]}
`;

export const cases: RuleCases = {
  wrong: {
    yaml:
      annotated('temporal-redirect', 'https://www.example.com').replace(
        "com'}",
        "com', nginx.ingress.kubernetes.io/temporal-redirect-code: '307'}",
      ) + CONTROLLER,
    text: `
warning NET373 annotation-too-new: ingress-nginx 1.11.0 does not know temporal-redirect-code
  wrong.yaml:6   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/temporal-redirect-code"]
  why: the controller ignores an annotation that it does not know silently
  fix: Remove temporal-redirect-code, or run ingress-nginx 1.12.0 or newer.
  see: npx cdk8s-reach rules NET373
`,
  },
  right: annotated('temporal-redirect', 'https://www.example.com') + CONTROLLER,
  silent: {
    'the release that has it first': {
      yaml: annotated('temporal-redirect-code', '307'),
      target: { ingressNginx: '1.12.0' },
    },
    'another controller': {
      yaml: annotated('relative-redirects', 'true').replace(
        'ClassName: nginx',
        'ClassName: haproxy',
      ),
      target: { ingressNginx: '1.11', ingressClass: 'haproxy', ingressController: 'haproxy' },
    },
  },
  reported: {
    'an annotation of 1.9.1': {
      yaml: annotated('allowlist-source-range', '10.0.0.0/8'),
      target: { ingressNginx: '1.8.4' },
      at: [
        [
          'Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/allowlist-source-range"]',
        ],
      ],
    },
  },
};
