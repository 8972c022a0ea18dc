import type { RuleCases } from '../cases';

const LISTENER = '{name: http, protocol: HTTP, port: 80}';
const GATEWAY = (more: string, listener = LISTENER) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: istio
  listeners: [${listener}]
  ${more}
`;
const FROM = (from: string, port = 80) =>
  `{name: a${port}, protocol: HTTP, port: ${port}, allowedRoutes: {namespaces: {from: ${from}}}}`;
const some = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(', ');
const LABELS = (count: number) => `{${some(count, (index) => `a${index}: b`)}}`;
const AT = (field: string) => [[`Gateway default/edge spec.${field}`]];

export const cases: RuleCases = {
  facts: [
    '6.2 gatewayClassName',
    '6.2 tls',
    '6.2 tls.certificateRefs',
    '6.2 allowedRoutes.namespaces.from',
    '6.2 allowedRoutes.kinds',
    '6.2 addresses',
    '6.2 infrastructure.labels / annotations',
  ],
  wrong: {
    yaml: GATEWAY('addresses: [{value: 192.0.2.1}, {value: 192.0.2.1}]'),
    text: `
error NET342 gateway-refused: "192.0.2.1" is repeated
  wrong.yaml:8   Gateway default/edge   spec.addresses[1].value
  why: the API server refuses the Gateway
  fix: Write each address once.
  see: npx cdk8s-reach rules NET342
`,
  },
  right: GATEWAY('addresses: [{value: 192.0.2.1}, {type: Hostname, value: a.example.com}]'),
  silent: {
    'a name of an implementation': {
      yaml: GATEWAY('addresses: [{type: example.com/pool, value: lab}]'),
    },
    'an address without a value, which the implementation picks': {
      yaml: GATEWAY('addresses: [{type: IPAddress}, {type: IPAddress}]'),
    },
    'an address as the definition reads it': {
      yaml: GATEWAY('addresses: [{value: 192.0.2.010}]'),
    },
    'labels and annotations': {
      yaml: GATEWAY(`infrastructure: {labels: ${LABELS(8)}, annotations: ${LABELS(8)}}`),
    },
    'more annotations in newer releases': {
      yaml: GATEWAY(`infrastructure: {annotations: ${LABELS(16)}}`),
      target: { gatewayApi: '1.6' },
    },
    'routes from where the definition knows': {
      yaml: GATEWAY(
        '',
        ['All', 'Selector', 'Same'].map((from, index) => FROM(from, 80 + index)).join(', '),
      ),
      also: ['NET381'],
    },
    'listeners from no namespace, which is a word of that field alone': {
      yaml: GATEWAY('allowedListeners: {namespaces: {from: None}}'),
    },
    'what a later tool fills in': { yaml: GATEWAY('addresses: [{value: "${ADDRESS}"}]') },
  },
  reported: {
    'a class that is null': {
      yaml: GATEWAY('').replace('gatewayClassName: istio', 'gatewayClassName: null'),
      at: AT('gatewayClassName'),
    },
    'no class': {
      yaml: GATEWAY('').replace('  gatewayClassName: istio\n', ''),
      at: AT('gatewayClassName'),
    },
    'no address': {
      yaml: GATEWAY('addresses: [{value: lb.example.com}]'),
      at: AT('addresses[0].value'),
    },
    'no host': {
      yaml: GATEWAY('addresses: [{type: Hostname, value: "a.example.com:80"}]'),
      at: AT('addresses[0].value'),
    },
    'too many addresses': {
      yaml: GATEWAY(`addresses: [${some(17, (index) => `{value: 192.0.2.${index}}`)}]`),
      at: AT('addresses'),
    },
    'too many labels': {
      yaml: GATEWAY(`infrastructure: {labels: ${LABELS(9)}}`),
      at: AT('infrastructure.labels'),
    },
    'too many annotations': {
      yaml: GATEWAY(`infrastructure: {annotations: ${LABELS(9)}}`),
      target: { gatewayApi: '1.5' },
      at: AT('infrastructure.annotations'),
    },
    'too many certificates': {
      yaml: GATEWAY(
        '',
        `{name: a, protocol: HTTPS, port: 443, tls: {certificateRefs: [${some(65, (index) => `{name: a${index}}`)}]}}`,
      ),
      at: AT('listeners[0].tls.certificateRefs'),
    },
    'routes from nowhere known': {
      yaml: GATEWAY('', FROM('Everybody')),
      at: AT('listeners[0].allowedRoutes.namespaces.from'),
    },
    'routes from nowhere, which is a word of listeners alone': {
      yaml: GATEWAY('', FROM('None')),
      at: AT('listeners[0].allowedRoutes.namespaces.from'),
    },
    'too many kinds': {
      yaml: GATEWAY(
        '',
        `{name: a, protocol: HTTP, port: 80, allowedRoutes: {kinds: [${some(9, (index) => `{kind: A${index}}`)}]}}`,
      ),
      also: ['NET382'],
      at: AT('listeners[0].allowedRoutes.kinds'),
    },
    'a mode of TLS that is none': {
      yaml: GATEWAY(
        '',
        '{name: a, protocol: TLS, port: 443, tls: {mode: passthrough, certificateRefs: [{name: a}]}}',
      ),
      at: AT('listeners[0].tls.mode'),
    },
  },
};
