import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, ingressYaml, routeYaml } from '../route-yaml';

const GRPC = (hostnames: string) => routeYaml({ kind: 'GRPCRoute', name: 'calls', hostnames });

export const cases: RuleCases = {
  wrong: {
    yaml: gatewayYaml(HTTP_LISTENER) + routeYaml() + GRPC('[shop.example.com]'),
    text: `
info NET305 http-and-grpc-on-one-host: shop.example.com is claimed by an HTTPRoute and a GRPCRoute
  wrong.yaml:24   GRPCRoute default/calls   spec.hostnames
  wrong.yaml:15   HTTPRoute default/web     spec.hostnames
  why: the specification requires a Gateway to accept the older of the two and refuse the other, and not all implementations do
  fix: Write a different host for gRPC, or match its calls by paths of the HTTPRoute.
  see: npx cdk8s-reach rules NET305
`,
  },
  right: gatewayYaml(HTTP_LISTENER) + routeYaml() + GRPC('[grpc.example.com]'),
  silent: {
    'two Gateways': { yaml: routeYaml({ parent: '{name: other}' }) + GRPC('[shop.example.com]') },
    'an Ingress of no class': { yaml: ingressYaml().replace('  ingressClassName: nginx\n', '') },
  },
};
