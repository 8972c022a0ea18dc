import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const GATEWAY = (listener: string, more = '') => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: istio
  listeners: [{name: http, protocol: HTTP, port: 80, ${listener}}]
  ${more}
`;
const ROUTE = (spec: string, metadata = '{name: web}') => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: ${metadata}
spec: {${spec}}
`;
const RULE = (rule: string) => ROUTE(`parentRefs: [{name: edge}], rules: [{${rule}}]`);
const FILTER = (filter: string) =>
  RULE(`filters: [${filter}], backendRefs: [{name: web, port: 80}]`);
const AT = (field: string) => [[`HTTPRoute default/web spec.${field}`]];

export const cases: RuleCases = {
  wrong: {
    yaml: GATEWAY('allowedRoutes: {kinds: [{kind: HTTP Route}, {group: apps}]}'),
    text: `
error NET009 field-value-refused: "HTTP Route" is not a kind
  wrong.yaml:6   Gateway default/edge   spec.listeners[0].allowedRoutes.kinds[0].kind
  why: the API server refuses it
  fix: Write a kind such as Service.
  see: docs/rules/NET009.md (or: reach rules NET009)
error NET009 field-value-refused: spec.listeners[0].allowedRoutes.kinds[1] has no kind
  wrong.yaml:6   Gateway default/edge   spec.listeners[0].allowedRoutes.kinds[1]
  why: the API server refuses it without
  fix: Write kind.
  see: docs/rules/NET009.md (or: reach rules NET009)
`,
  },
  right: GATEWAY('allowedRoutes: {kinds: [{kind: HTTPRoute}, {group: apps, kind: Deployment}]}'),
  silent: {
    'what a later tool fills in': {
      yaml: ROUTE(
        'parentRefs: [{name: "${GATEWAY}", namespace: "${NAMESPACE}", sectionName: "{{ section }}"}]',
      ),
    },
    'a part of an object, which a patch is': { yaml: ROUTE('hostnames: [a.example.com]') },
    'the object of another tool': {
      yaml: '{apiVersion: example.com/v1, kind: Gateway, metadata: {name: a}, spec: {listeners: [{}]}}',
    },
    'what a test fills in': {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: a}
spec: {controllerName: "{GATEWAY_CONTROLLER_NAME}"}
`,
    },
    'null, which is as if nothing were written': {
      yaml: ROUTE(
        'parentRefs: [{name: edge, sectionName: null}], hostnames: null, rules: [{matches: [{method: null}]}]',
      ),
    },
    'values that one release alone refuses': {
      yaml: FILTER(
        '{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: a, value: "b, ü"}]}}',
      ),
    },
  },
  reported: {
    'names that none can have': {
      yaml: ROUTE('parentRefs: [{name: edge, namespace: Shop, sectionName: ""}]'),
      at: [...AT('parentRefs[0].namespace'), ...AT('parentRefs[0].sectionName')],
    },
    'a name of too many characters': {
      yaml: ROUTE(`parentRefs: [{name: ${'a'.repeat(254)}}]`),
      at: AT('parentRefs[0].name'),
    },
    'parts of a filter': {
      yaml: FILTER('{type: RequestMirror, requestMirror: {backendRef: {kind: Service, port: 80}}}'),
      at: AT('rules[0].filters[0].requestMirror.backendRef'),
    },
    'a condition that is not whole': {
      yaml: GATEWAY(
        'allowedRoutes: {namespaces: {from: Selector, selector: {matchExpressions: [{key: a}]}}}',
      ),
      at: [
        [
          'Gateway default/edge spec.listeners[0].allowedRoutes.namespaces.selector.matchExpressions[0]',
        ],
      ],
    },
    'keys of labels': {
      yaml: GATEWAY('hostname: a.example.com', 'infrastructure: {labels: {"a b": c}}'),
      at: [['Gateway default/edge spec.infrastructure.labels']],
    },
    'an empty text where it is read as one, and null in a list of texts': {
      also: ['NET252'],
      yaml: yaml(
        service('{ports: [{port: 80}], externalIPs: [null]}'),
        slice('[{addresses: [192.0.2.10], nodeName: ""}]', '[{port: 80, protocol: ""}]'),
      ),
      at: [
        ['EndpointSlice default/web-1 endpoints[0].nodeName'],
        ['EndpointSlice default/web-1 ports[0].protocol'],
        ['Service default/web spec.externalIPs[0]'],
      ],
    },
    'parameters of a class': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: web}
spec:
  controller: example.com/ingress
  parameters: {apiGroup: Not A Group, kind: A/B, name: a}
`,
      at: [
        ['IngressClass web spec.parameters.apiGroup'],
        ['IngressClass web spec.parameters.kind'],
      ],
    },
  },
};
