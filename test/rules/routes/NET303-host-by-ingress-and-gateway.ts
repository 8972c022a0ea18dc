import type { RuleCases } from '../cases';
import { ingressYaml, routeYaml } from '../route-yaml';

export const cases: RuleCases = {
  facts: ['6.6 wildcard host'],
  wrong: {
    yaml: ingressYaml() + routeYaml(),
    text: `
info NET303 host-by-ingress-and-gateway: shop.example.com is served by an Ingress and by a Gateway
  wrong.yaml:22   HTTPRoute default/web   spec.hostnames[0]
  wrong.yaml:10   Ingress default/web     spec.rules[0].host
  why: the controller and the Gateway have different addresses, and the DNS record points to one of them
  fix: Remove the Ingress once the Gateway serves the host.
  see: npx cdk8s-reach rules NET303
`,
  },
  right: ingressYaml() + routeYaml({ hostnames: '[new.example.com]' }),
  silent: {
    'a wildcard beside one of its hosts': {
      yaml: ingressYaml() + routeYaml({ hostnames: '["*.example.com"]' }),
    },
    'no host at all': { yaml: ingressYaml({ host: '' }) + routeYaml({ hostnames: '' }) },
  },
};
