import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml, routeYaml } from '../route-yaml';

const CLASS = (controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: istio}
spec: {controllerName: ${controller}}
`;
const BACKEND = 'backendRefs: [{name: web, port: 80}]';
const CORS = routeYaml({
  rule: `filters: [{type: CORS, cors: {allowOrigins: ["*"]}}]\n${BACKEND}`,
});
const TIMEOUTS = routeYaml({ rule: `timeouts: {request: 10s}\n${BACKEND}` });
const BY = (controller: string, ...routes: readonly string[]) =>
  CLASS(controller) + gatewayYaml(HTTP_LISTENER) + routes.join('');
const LISTENER_SET = `---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: more, namespace: default}
spec:
  parentRef: {name: edge}
  listeners: [{name: more, protocol: HTTP, port: 8080}]
`;
const TRAEFIK = 'traefik.io/gateway-controller';
const ENVOY = 'gateway.envoyproxy.io';
const FOREIGN = routeYaml({
  rule: [
    'filters:',
    `- {type: ExtensionRef, extensionRef: {group: ${ENVOY}, kind: HTTPRouteFilter, name: page}}`,
    `backendRefs: [{group: ${ENVOY}, kind: Backend, name: legacy}]`,
  ].join('\n'),
});
const POLICY = (target: string) => `---
apiVersion: ${ENVOY}/v1alpha1
kind: BackendTrafficPolicy
metadata: {name: limit}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, ${target}}]
`;
const POOL = routeYaml({
  rule: 'backendRefs: [{group: inference.networking.k8s.io, kind: InferencePool, name: llm}]',
});
const IMAGE = (...tags: readonly string[]) =>
  tags
    .map(
      (tag, index) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: proxy-${index}, namespace: edge}
spec:
  selector: {matchLabels: {app: proxy-${index}}}
  template:
    metadata: {labels: {app: proxy-${index}}}
    spec: {containers: [{name: proxy, image: "docker.io/library/traefik${tag}"}]}
`,
    )
    .join('');
const AT = (field: string) => [
  ['HTTPRoute default/web spec.parentRefs[0]', `HTTPRoute default/web ${field}`],
];

export const cases: RuleCases = {
  facts: ['6.3 CORS', '6.3 timeouts', '6.3 optional features'],
  wrong: {
    yaml: CORS,
    text: `
warning NET376 gateway-lacks-feature: the Gateways of Traefik 3.7 do not support the filter CORS
  wrong.yaml:6   HTTPRoute default/web   spec.parentRefs[0]
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].filters[0]
  why: Traefik 3.7 answers every request of such a rule with status 500
  fix: Remove it, attach the routes to a Gateway of Cilium, Envoy Gateway or Istio, or state \`supports: [HTTPRouteCORS]\` of the class in \`gateways\` of the cluster.
  see: npx cdk8s-reach rules NET376
`,
  },
  right: routeYaml(),
  target: {
    gatewayApi: '1.6',
    gateways: [{ gatewayClass: 'edge', implementation: 'Traefik 3.7' }],
  },
  silent: {
    'an implementation of which nothing is known': {
      yaml: BY('example.com/gateway', CORS),
    },
    'an implementation whose newest report lists the feature as supported': {
      yaml: BY('istio.io/gateway-controller', CORS),
    },
    'what is stated against the reports': {
      yaml: CORS,
      target: {
        gateways: [
          {
            ...{ gatewayClass: 'edge', implementation: 'Traefik 3.7' },
            supports: ['HTTPRouteCORS'],
          },
        ],
      },
    },
    'timeouts by Contour, which keeps them': {
      yaml: BY('projectcontour.io/gateway-controller', TIMEOUTS),
    },
    'a route of a Service, in a mesh': {
      yaml: TIMEOUTS.replace('{name: edge}', '{group: "", kind: Service, name: web}'),
    },
    "kinds of the implementation itself, and of a group that is nobody's": {
      yaml: FOREIGN + POLICY('kind: HTTPRoute, name: web'),
      target: { gateways: [{ gatewayClass: 'edge', implementation: 'Envoy Gateway 1.9' }] },
    },
    'kinds of another implementation by a Gateway of which nothing is known': {
      yaml: BY('example.com/gateway', FOREIGN) + POLICY('kind: HTTPRoute, name: web'),
    },
    'a policy for a Gateway that is in no file': {
      yaml: POLICY('kind: Gateway, name: other'),
    },
    'the implementation that is stated of the cluster': {
      yaml: TIMEOUTS,
      target: { gateways: [{ gatewayClass: 'eg', implementation: 'Envoy Gateway 1.9' }] },
    },
  },
  reported: {
    'timeouts that Traefik ignores': {
      yaml: TIMEOUTS,
      at: AT('spec.rules[0].timeouts.request'),
      severity: 'warning',
    },
    'by a class that is stated in its release': {
      yaml: BY(TRAEFIK, TIMEOUTS),
      target: { gateways: [{ gatewayClass: 'istio', implementation: 'Traefik 3.7.10' }] },
      at: AT('spec.rules[0].timeouts.request'),
      severity: 'warning',
    },
    'as advice, of a class that is seen without its release': {
      yaml: BY(TRAEFIK, CORS),
      at: AT('spec.rules[0].filters[0]'),
      severity: 'info',
    },
    'of the release that its image shows': {
      yaml: BY(TRAEFIK, CORS) + IMAGE(':v3.7.1'),
      at: [
        [
          'Deployment edge/proxy-0 spec.template.spec.containers[0].image',
          ...(AT('spec.rules[0].filters[0]')[0] ?? []),
        ],
      ],
      severity: 'warning',
    },
    'as advice, of images of several releases': {
      yaml: BY(TRAEFIK, CORS) + IMAGE(':v3.7.1', ':v3.6.2'),
      at: AT('spec.rules[0].filters[0]'),
      severity: 'info',
    },
    'as advice, of an image that shows no release': {
      yaml: BY(TRAEFIK, CORS) + IMAGE(':v3.7.1', ':latest'),
      at: AT('spec.rules[0].filters[0]'),
      severity: 'info',
    },
    'as advice, of an implementation that is stated without its release': {
      yaml: TIMEOUTS,
      target: { gateways: [{ gatewayClass: 'edge', implementation: 'Traefik' }] },
      at: AT('spec.rules[0].timeouts.request'),
      severity: 'info',
    },
    'as advice, of a release that is newer than its reports': {
      yaml: TIMEOUTS,
      target: { gateways: [{ gatewayClass: 'edge', implementation: 'Traefik 3.9' }] },
      at: AT('spec.rules[0].timeouts.request'),
      severity: 'info',
    },
    'each optional field that the report of the release lists as unsupported': {
      yaml: routeYaml({
        rule: [
          'matches: [{method: GET, queryParams: [{name: a, value: b}]}]',
          'filters:',
          '- {type: RequestMirror, requestMirror: {backendRef: {name: copy, port: 80}}}',
          '- {type: URLRewrite, urlRewrite: {hostname: a.example.com, path: {type: ReplaceFullPath, replaceFullPath: /}}}',
          BACKEND,
        ].join('\n'),
      }),
      target: { gateways: [{ gatewayClass: 'edge', implementation: 'HAProxy Ingress 0.17' }] },
      at: [
        'matches[0].method',
        'matches[0].queryParams',
        'filters[0]',
        'filters[1].urlRewrite.hostname',
        'filters[1].urlRewrite.path',
      ].flatMap((field) => AT(`spec.rules[0].${field}`)),
    },
    'a redirect to a port, by the report of the release': {
      yaml: routeYaml({
        rule: 'filters: [{type: RequestRedirect, requestRedirect: {port: 8443, statusCode: 308}}]',
      }),
      target: { gateways: [{ gatewayClass: 'edge', implementation: 'Kong Operator 2.2' }] },
      at: ['port', 'statusCode'].flatMap((field) =>
        AT(`spec.rules[0].filters[0].requestRedirect.${field}`),
      ),
    },
    'a backend and a filter of another implementation': {
      yaml: FOREIGN,
      at: [
        ['HTTPRoute default/web spec.rules[0].filters[0].extensionRef'],
        ['HTTPRoute default/web spec.rules[0].backendRefs[0]'],
      ],
      severity: 'warning',
    },
    'policies of another implementation, whatever its release': {
      yaml:
        BY(TRAEFIK, routeYaml()) +
        POLICY('kind: HTTPRoute, name: web') +
        POLICY('kind: Gateway, name: edge').replace('name: limit', 'name: edge'),
      at: [
        ['BackendTrafficPolicy default/edge spec.targetRefs[0]'],
        ['BackendTrafficPolicy default/limit spec.targetRefs[0]'],
      ],
      severity: 'warning',
    },
    'an InferencePool where the release takes none': {
      yaml: POOL,
      at: AT('spec.rules[0].backendRefs[0]'),
      severity: 'warning',
    },
    'a ListenerSet for a Gateway of Traefik': {
      yaml: BY(TRAEFIK) + LISTENER_SET,
      target: { gateways: [{ gatewayClass: 'istio', implementation: 'Traefik 3.7' }] },
      at: [['ListenerSet default/more spec.parentRef']],
      severity: 'warning',
      also: ['NET369'],
    },
    'as advice, where the implementation is not stated': {
      yaml: TIMEOUTS,
      target: { gateways: undefined },
      at: AT('spec.rules[0].timeouts.request'),
      severity: 'info',
    },
  },
};
