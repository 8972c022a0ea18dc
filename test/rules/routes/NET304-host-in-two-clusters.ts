import type { RuleCases } from '../cases';
import { ingressYaml, routeYaml } from '../route-yaml';

export const cases: RuleCases = {
  wrong: {
    yaml: `# cluster: home\n${ingressYaml()}# cluster: lab\n${routeYaml()}`,
    text: `
info NET304 host-in-two-clusters: shop.example.com is served by home and lab
  lab/wrong.yaml:7     HTTPRoute default/web   spec.hostnames[0]
  home/wrong.yaml:10   Ingress default/web     spec.rules[0].host
  why: the DNS record points to one of them, or to both in turn, and the routes of the other are not used
  fix: Write a different host for each cluster, or let both serve it in the same way.
  see: npx cdk8s-reach rules NET304
`,
  },
  right: `# cluster: home\n${ingressYaml()}# cluster: lab\n${ingressYaml({ host: 'shop.lab.example.com' })}`,
  silent: { 'one cluster': { yaml: ingressYaml() + ingressYaml({ name: 'b', path: '/b' }) } },
};
