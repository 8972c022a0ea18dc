import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const GRPC = (version: string) => routeYaml({ kind: 'GRPCRoute', version });
const AT = (kind: string) => [[`${kind} default/web apiVersion`]];
const TCP = (version: string) => routeYaml({ kind: 'TCPRoute', version, hostnames: '' });

export const cases: RuleCases = {
  facts: [
    '6.1 GatewayClass, Gateway, HTTPRoute',
    '6.1 GRPCRoute',
    '6.1 ReferenceGrant',
    '6.1 BackendTLSPolicy',
    '6.1 TLSRoute',
    '6.1 ListenerSet',
    '6.1 TCPRoute, UDPRoute',
  ],
  target: { gatewayApi: '1.1', gatewayChannel: 'standard' },
  wrong: {
    yaml: GRPC('v1alpha2'),
    text: `
error NET370 gateway-kind-not-served: GRPCRoute v1alpha2 is not served by Gateway API 1.1 in the standard channel
  wrong.yaml:2   GRPCRoute default/web   apiVersion
  why: the API server does not know the kind and refuses the object
  fix: Write apiVersion: gateway.networking.k8s.io/v1.
  see: npx cdk8s-reach rules NET370
`,
  },
  right: GRPC('v1'),
  silent: {
    'the experimental channel': {
      yaml: TCP('v1alpha2'),
      target: { gatewayChannel: 'experimental' },
    },
    'a release that has it': { yaml: TCP('v1'), target: { gatewayApi: '1.6' } },
    'a kind that is not known': { yaml: routeYaml({ kind: 'OtherRoute', version: 'v9' }) },
  },
  reported: {
    'an experimental kind on the standard channel': { yaml: TCP('v1alpha2'), at: AT('TCPRoute') },
    'a version that is gone': {
      yaml: GRPC('v1alpha2'),
      target: { gatewayApi: '1.2', gatewayChannel: 'experimental' },
      at: AT('GRPCRoute'),
    },
  },
};
