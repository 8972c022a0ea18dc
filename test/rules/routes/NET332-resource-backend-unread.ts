import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const INGRESS = ingressYaml().replace(
  '{service: {name: web, port: {name: http}}}',
  '{resource: {apiGroup: example.com, kind: Bucket, name: pictures}}',
);

export const cases: RuleCases = {
  facts: ['5.1 backend.resource'],
  wrong: {
    yaml: NGINX_CLASS + INGRESS,
    text: `
warning NET332 resource-backend-unread: spec.rules[0].http.paths[0].backend is not a Service
  wrong.yaml:13   Ingress default/web   spec.ingressClassName
  wrong.yaml:20   Ingress default/web   spec.rules[0].http.paths[0].backend.resource
  why: ingress-nginx only reads Services, and answers such requests by its default backend
  fix: Write a backend with a Service.
  see: npx cdk8s-reach rules NET332
`,
  },
  right: NGINX_CLASS + ingressYaml(),
  silent: {
    'a controller that is not known': { yaml: INGRESS },
    'another controller': {
      yaml: NGINX_CLASS.replace('k8s.io/ingress-nginx', 'example.com/buckets') + INGRESS,
    },
  },
};
