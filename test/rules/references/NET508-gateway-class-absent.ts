import type { RuleCases } from '../cases';

const CLASS = `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: envoy}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
---`;

const GATEWAY = (name: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: ${name}
  listeners: [{name: http, protocol: HTTP, port: 80}]
`;

export const cases: RuleCases = {
  facts: ['6.2 gatewayClassName'],
  wrong: {
    yaml: CLASS + GATEWAY('envoi'),
    text: `
info NET508 gateway-class-absent: GatewayClass envoi is not in the checked files
  wrong.yaml:10   Gateway default/edge   spec.gatewayClassName
  why: if no controller has that class, no controller sets up the Gateway and it never gets an address
  fix: Write the name of a GatewayClass of the cluster.
  see: npx cdk8s-reach rules NET508
`,
  },
  right: CLASS + GATEWAY('envoy'),
  silent: { 'no class is given at all': { yaml: GATEWAY('istio') } },
};
