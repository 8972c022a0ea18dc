import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, namespaceYaml } from '../route-yaml';

const SET = (parent = '{name: edge}', namespace = 'default') => `---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: shop, namespace: ${namespace}}
spec:
  parentRef: ${parent}
  listeners: [{name: shop, protocol: HTTP, port: 8080}]
`;
const GATEWAY = (allowed = '') =>
  gatewayYaml(HTTP_LISTENER) +
  (allowed && `  allowedListeners: {namespaces: {from: ${allowed}}}\n`);
const SELECTOR = GATEWAY('Selector, selector: {matchLabels: {a: b}}');
const FROM_AFAR = SET('{name: edge, namespace: default}', 'shop');

export const cases: RuleCases = {
  facts: ['6.2 allowedListeners.namespaces.from (ListenerSet)'],
  target: { gatewayApi: '1.5' },
  wrong: {
    yaml: GATEWAY() + SET(),
    text: `
error NET369 listener-set-not-allowed: Gateway edge allows no ListenerSet from namespace default
  wrong.yaml:5    Gateway default/edge       spec
  wrong.yaml:5    Gateway default/edge       spec.allowedListeners
  wrong.yaml:14   ListenerSet default/shop   spec.parentRef
  why: the Gateway does not attach them, and only reports it in the status of the ListenerSet: by default it allows no namespace
  fix: Write \`allowedListeners: {namespaces: {from: Same}}\` on the Gateway, or All.
  see: npx cdk8s-reach rules NET369
`,
  },
  right: GATEWAY('Same') + SET(),
  silent: {
    'all namespaces': { yaml: GATEWAY('All') + FROM_AFAR },
    'those that a selector takes, by labels that may be set elsewhere': {
      yaml: SELECTOR + FROM_AFAR,
    },
    'a Namespace that the selector is for': {
      yaml: SELECTOR + FROM_AFAR + namespaceYaml('shop', '{a: b}'),
    },
    'a Gateway that is not given': { yaml: GATEWAY() + SET('{name: other}') },
  },
  reported: {
    'a Namespace without the labels': {
      yaml: SELECTOR + FROM_AFAR + namespaceYaml('shop'),
      at: [
        [
          'Gateway default/edge spec',
          'Gateway default/edge spec.allowedListeners',
          'ListenerSet shop/shop spec.parentRef',
          'Namespace shop metadata.labels',
        ],
      ],
    },
    'another namespace': {
      yaml: GATEWAY('Same') + FROM_AFAR,
      at: [
        [
          'Gateway default/edge spec',
          'Gateway default/edge spec.allowedListeners',
          'ListenerSet shop/shop spec.parentRef',
        ],
      ],
    },
  },
};
