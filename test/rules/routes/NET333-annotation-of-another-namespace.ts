import type { RuleCases } from '../cases';
import { nginxMap, nginxRelease } from '../nginx-yaml';
import { NGINX_CLASS, ingressYaml, nginxController } from '../route-yaml';

const INGRESS = (name: string, suffix = 'auth-secret') =>
  ingressYaml({ annotations: `{nginx.ingress.kubernetes.io/${suffix}: ${name}}` }).replace(
    'metadata:',
    'metadata:\n  namespace: shop',
  );

export const cases: RuleCases = {
  facts: ['5.2 cross-namespace refs in annotations (auth-secret ns/name)'],
  wrong: {
    yaml: NGINX_CLASS + INGRESS('ops/users') + nginxController('1.15.0'),
    text: `
warning NET333 annotation-of-another-namespace: auth-secret names users in the namespace ops, but the Ingress is in shop
  wrong.yaml:10   Ingress shop/web   metadata.namespace
  wrong.yaml:12   Ingress shop/web   metadata.annotations["nginx.ingress.kubernetes.io/auth-secret"]
  why: ingress-nginx only reads objects in the namespace of the Ingress, unless allow-cross-namespace-resources is set (from 1.12 on)
  fix: Copy the object into the namespace of the Ingress.
  see: npx cdk8s-reach rules NET333
`,
  },
  right: NGINX_CLASS + INGRESS('shop/users') + nginxController('1.15.0'),
  silent: {
    'a release that reads objects of other namespaces': {
      yaml: NGINX_CLASS + INGRESS('ops/users') + nginxController('1.11.8'),
    },
    'an Ingress without a namespace': {
      yaml: NGINX_CLASS + INGRESS('ops/users').replace('  namespace: shop\n', ''),
    },
    'a ConfigMap that allows it': {
      yaml:
        NGINX_CLASS + INGRESS('ops/users') + nginxMap('allow-cross-namespace-resources: "true"'),
    },
    'values of a chart that allow it': {
      yaml:
        NGINX_CLASS +
        INGRESS('ops/users') +
        nginxRelease('{controller: {config: {allow-cross-namespace-resources: true}}}'),
    },
    'a name alone': { yaml: NGINX_CLASS + INGRESS('users') },
    'a controller that is not known': {
      yaml: INGRESS('ops/users').replace('ClassName: nginx', 'ClassName: edge'),
    },
    'a namespace that a later tool fills in': {
      yaml: NGINX_CLASS + INGRESS('"${NAMESPACE}/users"'),
    },
  },
  reported: {
    'beside a ConfigMap that does not allow it': {
      yaml:
        NGINX_CLASS + INGRESS('ops/users') + nginxMap('allow-cross-namespace-resources: "false"'),
      at: [
        [
          'Ingress shop/web metadata.namespace',
          'Ingress shop/web metadata.annotations["nginx.ingress.kubernetes.io/auth-secret"]',
        ],
      ],
    },
    'a ConfigMap with headers': {
      yaml: NGINX_CLASS + INGRESS('ops/headers', 'custom-headers'),
      at: [
        [
          'Ingress shop/web metadata.namespace',
          'Ingress shop/web metadata.annotations["nginx.ingress.kubernetes.io/custom-headers"]',
        ],
      ],
    },
  },
};
