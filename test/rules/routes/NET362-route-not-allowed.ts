import { Severity } from '../../../lib/rules/rule';
import type { RuleCases } from '../cases';
import {
  HTTP_LISTENER,
  farGatewayYaml,
  gatewayYaml,
  listenerSetYaml,
  namespaceYaml,
  routeYaml,
} from '../route-yaml';

const placed = (route: string) =>
  route.replace('metadata: {name: web}', 'metadata: {name: web, namespace: default}');
const ROUTE = placed(routeYaml({ parent: '{name: edge, namespace: infra}' }));
const GATEWAY = (allowed: string) =>
  gatewayYaml(`{name: http, protocol: HTTP, port: 80, allowedRoutes: ${allowed}}`).replace(
    'name: edge',
    'name: edge, namespace: infra',
  );
const SELECTED = GATEWAY('{namespaces: {from: Selector, selector: {matchLabels: {a: b}}}}');
const TWO_LISTENERS = gatewayYaml(
  '{name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}',
  '{name: other, protocol: HTTP, port: 81}',
).replace('name: edge', 'name: edge, namespace: infra');
const TO = (listener: string) => `{name: edge, namespace: infra, sectionName: ${listener}}`;
const AT = [
  [
    'Gateway infra/edge spec.listeners[0].allowedRoutes',
    'HTTPRoute default/web metadata.namespace',
    'HTTPRoute default/web spec.parentRefs[0]',
  ],
];

export const cases: RuleCases = {
  facts: ['6.2 allowedRoutes.namespaces.from', '6.3 parentRef to other namespace'],
  wrong: {
    yaml: GATEWAY('{namespaces: {from: Same}}') + ROUTE,
    text: `
error NET362 route-not-allowed: Gateway infra/edge accepts no HTTPRoute from namespace default
  wrong.yaml:8    Gateway infra/edge      spec.listeners[0].allowedRoutes
  wrong.yaml:12   HTTPRoute default/web   metadata.namespace
  wrong.yaml:14   HTTPRoute default/web   spec.parentRefs[0]
  why: the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; by default a listener only accepts routes of its own namespace
  fix: Write \`allowedRoutes: {namespaces: {from: All}}\` on the listener, or a selector.
  see: npx cdk8s-reach rules NET362
`,
  },
  right: GATEWAY('{namespaces: {from: All}}') + ROUTE,
  silent: {
    'another protocol, which NET363 reports': {
      yaml:
        GATEWAY('{namespaces: {from: Same}}').replace('protocol: HTTP', 'protocol: TCP') + ROUTE,
      also: ['NET363'],
    },
    'a selector, as the labels may be written elsewhere': {
      yaml: GATEWAY('{namespaces: {from: Selector, selector: {matchLabels: {a: b}}}}') + ROUTE,
    },
    'a Namespace that the selector is for': {
      yaml: SELECTED + namespaceYaml('default', '{a: b, c: d}') + ROUTE,
    },
    'a Namespace that is selected by its name': {
      yaml:
        GATEWAY(
          '{namespaces: {from: Selector, selector: {matchLabels: {kubernetes.io/metadata.name: default}}}}',
        ) +
        namespaceYaml('default') +
        ROUTE,
    },
    'a Namespace that another file gives labels': {
      yaml: SELECTED + namespaceYaml('default') + namespaceYaml('default', '{a: b}') + ROUTE,
    },
    'a Namespace whose labels a later tool fills in': {
      yaml: SELECTED + namespaceYaml('default', '{a: "${TEAM}"}') + ROUTE,
    },
    'the namespace of the Gateway': { yaml: gatewayYaml(HTTP_LISTENER) + routeYaml() },
  },
  reported: {
    'a label with a prefix that no Namespace in the files has, which a program may write, as an info':
      {
        yaml:
          GATEWAY(
            '{namespaces: {from: Selector, selector: {matchLabels: {example.com/project: shop}}}}',
          ) +
          namespaceYaml('default', '{b: a}') +
          ROUTE,
        severity: Severity.INFO,
        at: [[...(AT[0] ?? []), 'Namespace default metadata.labels']],
      },
    'a label that no Namespace in the files has': {
      yaml: SELECTED + namespaceYaml('default', '{b: a}') + ROUTE,
      severity: Severity.ERROR,
      at: [[...(AT[0] ?? []), 'Namespace default metadata.labels']],
    },
    'a route whose namespace a later tool may write, as an info': {
      yaml: GATEWAY('{}') + routeYaml({ parent: '{name: edge, namespace: infra}' }),
      severity: Severity.INFO,
      at: AT,
    },
    'another kind': {
      yaml: GATEWAY('{namespaces: {from: All}, kinds: [{kind: GRPCRoute}]}') + ROUTE,
      at: [
        [
          'Gateway infra/edge spec.listeners[0].allowedRoutes',
          'HTTPRoute default/web kind',
          'HTTPRoute default/web spec.parentRefs[0]',
        ],
      ],
    },
    'a Namespace without the labels': {
      yaml: SELECTED + namespaceYaml('default', '{a: c}') + ROUTE,
      severity: Severity.ERROR,
      at: [[...(AT[0] ?? []), 'Namespace default metadata.labels']],
    },
    'a Namespace without the labels, of a ListenerSet': {
      yaml:
        farGatewayYaml(HTTP_LISTENER, 'allowedListeners: {namespaces: {from: Same}}') +
        listenerSetYaml(
          '{name: set, protocol: HTTP, port: 81, allowedRoutes: {namespaces: {from: Selector, selector: {matchExpressions: [{key: a, operator: Exists}]}}}}',
          { namespace: 'infra' },
        ) +
        namespaceYaml('default') +
        namespaceYaml('other', '{a: b}') +
        placed(routeYaml({ parent: '{kind: ListenerSet, name: shop, namespace: infra}' })),
      target: { gatewayApi: '1.5' },
      at: [
        [
          'HTTPRoute default/web metadata.namespace',
          'HTTPRoute default/web spec.parentRefs[0]',
          'ListenerSet infra/shop spec.listeners[0].allowedRoutes',
          'Namespace default metadata.labels',
        ],
      ],
    },
    'a listener of two that a route names, as a warning': {
      yaml: TWO_LISTENERS + placed(routeYaml({ parent: `${TO('http')}, ${TO('other')}` })),
      severity: Severity.WARNING,
      at: [
        [
          'Gateway infra/edge spec.listeners[1].allowedRoutes',
          'HTTPRoute default/web metadata.namespace',
          'HTTPRoute default/web spec.parentRefs[1]',
        ],
      ],
    },
    'a listener of two, where a later tool may write the namespace, as an info': {
      yaml: TWO_LISTENERS + routeYaml({ parent: `${TO('http')}, ${TO('other')}` }),
      severity: Severity.INFO,
      at: [
        [
          'Gateway infra/edge spec.listeners[1].allowedRoutes',
          'HTTPRoute default/web metadata.namespace',
          'HTTPRoute default/web spec.parentRefs[1]',
        ],
      ],
    },
    'nothing said, which is the namespace of the Gateway': { yaml: GATEWAY('{}') + ROUTE, at: AT },
  },
};
