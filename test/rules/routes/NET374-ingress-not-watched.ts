import type { RuleCases } from '../cases';
import { nginxYaml } from '../nginx-yaml';
import { ingressYaml } from '../route-yaml';

const CLASS = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
`;
const SHOP = CLASS + ingressYaml().replace('  name: web\n', '  name: web\n  namespace: shop\n');
const AT = [
  [
    'Deployment ingress/controller spec.template.spec.containers[0].args',
    'Ingress shop/web metadata.namespace',
  ],
];

export const cases: RuleCases = {
  wrong: {
    yaml: SHOP + nginxYaml('--watch-namespace=ingress'),
    text: `
warning NET374 ingress-not-watched: ingress-nginx watches ingress alone, and the Ingress is in shop
  wrong.yaml:34   Deployment ingress/controller   spec.template.spec.containers[0].args
  wrong.yaml:11   Ingress shop/web                metadata.namespace
  why: with --watch-namespace the controller reads the Ingresses of that namespace alone, so it serves no request for the others
  fix: Move the Ingress, or start ingress-nginx without --watch-namespace.
  see: npx cdk8s-reach rules NET374
`,
  },
  right: SHOP + nginxYaml('--watch-namespace=shop'),
  silent: {
    'all namespaces': { yaml: SHOP + nginxYaml() },
    'a second controller': {
      yaml:
        SHOP +
        nginxYaml('--watch-namespace=ingress') +
        nginxYaml().replace('name: controller', 'name: all'),
    },
    'a namespace that nobody knows': { yaml: SHOP + nginxYaml('--watch-namespace=$(WATCHED)') },
    'an Ingress of another class': {
      yaml:
        SHOP.replace('k8s.io/ingress-nginx', 'traefik.io/ingress-controller') +
        nginxYaml('--watch-namespace=ingress'),
    },
    'a controller of another class': {
      yaml:
        SHOP +
        nginxYaml(
          '--watch-namespace=ingress',
          '--ingress-class=inner',
          '--controller-class=k8s.io/inner-ingress-nginx',
        ),
    },
    'an Ingress that a later tool places': {
      yaml: CLASS + ingressYaml() + nginxYaml('--watch-namespace=ingress'),
    },
  },
  reported: {
    'a controller of the class, by its name': {
      yaml:
        SHOP +
        nginxYaml('--watch-namespace=ingress', '--controller-class=k8s.io/inner-ingress-nginx'),
      at: AT,
    },
    'the namespace of the pod': {
      yaml: SHOP + nginxYaml('--watch-namespace=$(POD_NAMESPACE)'),
      at: AT.map((places) => places.map((one) => one.replace('.args', '.image'))),
    },
    'a flag in two words': { yaml: SHOP + nginxYaml('--watch-namespace', 'edge'), at: AT },
  },
};
