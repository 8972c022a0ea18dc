import type { RuleCases } from '../cases';
import { farGatewayYaml, listenerSetYaml } from '../route-yaml';

const LISTENER = (kinds: string, more = 'protocol: HTTP, port: 80') =>
  `{name: web, ${more}, allowedRoutes: {kinds: [${kinds}]}}`;
const GATEWAY = (kinds: string, more?: string) => farGatewayYaml(LISTENER(kinds, more));
const PASSED = 'protocol: TLS, port: 443, tls: {mode: Passthrough}';
const AT = (index: number) => [
  [
    `Gateway infra/edge spec.listeners[0].allowedRoutes.kinds[${index}]`,
    'Gateway infra/edge spec.listeners[0].protocol',
  ],
];

export const cases: RuleCases = {
  facts: ['6.2 allowedRoutes.kinds'],
  wrong: {
    yaml: GATEWAY('{kind: TLSRoute}'),
    text: `
error NET382 listener-kinds-refused: TLSRoute of listener web is not supported with protocol HTTP
  wrong.yaml:7   Gateway infra/edge   spec.listeners[0].allowedRoutes.kinds[0]
  wrong.yaml:7   Gateway infra/edge   spec.listeners[0].protocol
  why: the Gateway reports ResolvedRefs=False (InvalidRouteKinds) for the listener, and no route of the kind attaches to it
  fix: Write a kind that the protocol supports, or leave kinds out.
  see: npx cdk8s-reach rules NET382
`,
  },
  right: GATEWAY('{kind: HTTPRoute}'),
  silent: {
    'two kinds for HTTP': { yaml: GATEWAY('{kind: HTTPRoute}, {kind: GRPCRoute}') },
    'TCP behind TLS': {
      yaml: GATEWAY(
        '{kind: TCPRoute}',
        'protocol: TLS, port: 443, tls: {mode: Terminate, certificateRefs: [{name: shop-tls}]}',
      ),
    },
    'a protocol that only the implementation knows': {
      yaml: GATEWAY('{kind: HTTPRoute}', 'protocol: HBONE, port: 15008'),
    },
  },
  reported: {
    'a kind beside one that is supported': {
      yaml: GATEWAY('{kind: HTTPRoute}, {kind: InvalidRoute}'),
      at: AT(1),
    },
    'a kind of another group': {
      yaml: GATEWAY('{group: example.com, kind: HTTPRoute}'),
      at: AT(0),
    },
    'TCP behind TLS that is passed through': {
      yaml: GATEWAY('{kind: TLSRoute}, {kind: TCPRoute}', PASSED),
      at: AT(1),
    },
    'a listener of a ListenerSet': {
      yaml: listenerSetYaml(LISTENER('{kind: UDPRoute}')),
      target: { gatewayApi: '1.5' },
      at: [
        [
          'ListenerSet default/shop spec.listeners[0].allowedRoutes.kinds[0]',
          'ListenerSet default/shop spec.listeners[0].protocol',
        ],
      ],
    },
  },
};
