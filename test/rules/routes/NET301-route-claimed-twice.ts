import type { RuleCases } from '../cases';
import { HTTP_LISTENER, NGINX_CLASS, gatewayYaml, ingressYaml, routeYaml } from '../route-yaml';

const TWO = (first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) =>
  ingressYaml({ name: 'a', ...first }) + ingressYaml({ name: 'b', ...second });

const PLACES = (field: string, kind = 'Ingress') => [
  [`${kind} default/a ${field}`, `${kind} default/b ${field}`],
];
const REDIRECT = (port: string) =>
  `filters: [{type: RequestRedirect, requestRedirect: {scheme: https, port: ${port}}}]`;
const HEADER =
  'filters: [{type: RequestHeaderModifier, requestHeaderModifier: {remove: [x-user]}}]';
const FAR = (yaml: string) => yaml.replaceAll('{name: b}', '{name: b, namespace: shop}');
const OF_ALL_NAMESPACES =
  '{name: http, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}';
const TRAEFIK_CLASS = NGINX_CLASS.replace('k8s.io/ingress-nginx', 'traefik.io/ingress-controller');
const RULE_OF = (name: string) => `backendRefs: [{name: ${name}, port: 80}]`;
const PATH = 'spec.rules[0].http.paths[0].path';

/** An Ingress whose two equal paths lead to these. */
const ONE_WITH = (second: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths:
          - {path: /a, pathType: Prefix, backend: {service: {name: a, port: {number: 80}}}}
          - {path: /a/, pathType: Prefix, backend: {service: {name: ${second}, port: {number: 80}}}}
`;

/** With an annotation, by which a controller has both paths count. */
const ONE_SAYING = (annotation: string) =>
  ONE_WITH('b').replace('{name: web}', `{name: web, annotations: {${annotation}}}`);
const OF_AWS = (condition: string) =>
  ONE_SAYING(`alb.ingress.kubernetes.io/conditions.${condition}`).replace(': nginx', ': alb');
const ITS_PATHS = [
  [
    'Ingress default/web spec.rules[0].http.paths[0].path',
    'Ingress default/web spec.rules[0].http.paths[1].path',
  ],
];

export const cases: RuleCases = {
  facts: [
    '5.1 Prefix semantics',
    '5.1 duplicate host+path inside one Ingress or across',
    '5.2 location order',
    '6.3 conflict between routes',
    '6.6 prefix with "/" at its end',
  ],
  wrong: {
    yaml: NGINX_CLASS + TWO({ path: '/cart' }, { path: '/cart/' }),
    text: `
error NET301 route-claimed-twice: /cart and below of shop.example.com is claimed by 2 objects
  wrong.yaml:18   Ingress default/a   spec.rules[0].http.paths[0].path
  wrong.yaml:33   Ingress default/b   spec.rules[0].http.paths[0].path
  why: the admission webhook of ingress-nginx rejects the second object, and without the webhook the older object gets the requests
  fix: Remove one of them, or write another host or path.
  see: npx cdk8s-reach rules NET301
`,
  },
  right: NGINX_CLASS + TWO({ path: '/cart' }, { path: '/cart', pathType: 'Exact' }),
  silent: {
    'nested wildcards': {
      yaml: TWO({ host: '"*.example.com"' }, { host: 'a.example.com' }),
    },
    'a wildcard and its own domain': {
      yaml: TWO({ host: '"*.example.com"' }, { host: 'example.com' }),
    },
    'two classes': { yaml: TWO({}, { className: 'internal' }) },
    'a canary of ingress-nginx': {
      yaml: TWO({}, { annotations: '{nginx.ingress.kubernetes.io/canary: "true"}' }),
    },
    'two entry points of Traefik': {
      yaml: TWO(
        { annotations: '{traefik.ingress.kubernetes.io/router.entrypoints: web}' },
        { annotations: '{traefik.ingress.kubernetes.io/router.entrypoints: websecure}' },
      ),
    },
    'a load balancer for each Ingress': { yaml: TWO({ className: 'gce' }, { className: 'gce' }) },
    'a device of Tailscale for each Ingress': {
      yaml: TWO({ className: 'tailscale' }, { className: 'tailscale' }),
    },
    'a class of any name whose controller makes a load balancer for each Ingress': {
      yaml:
        NGINX_CLASS.replace('k8s.io/ingress-nginx', 'ingress.k8s.aws/alb') +
        TWO({ path: '/cart' }, { path: '/cart' }),
    },
    'two routes that do the same with each request': {
      yaml: gatewayYaml(HTTP_LISTENER) + routeYaml({ name: 'a' }) + routeYaml({ name: 'b' }),
    },
    'two routes to one backend, one of them with what is meant anyway': {
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        routeYaml({ name: 'a' }) +
        routeYaml({
          name: 'b',
          rule: 'backendRefs: [{kind: Service, name: web, namespace: default, port: 80, weight: 5}]',
        }),
    },
    'the same redirect from two namespaces': {
      yaml:
        gatewayYaml(OF_ALL_NAMESPACES) +
        routeYaml({
          name: 'a',
          parent: '{name: edge, namespace: default}',
          rule: REDIRECT('443'),
        }) +
        FAR(
          routeYaml({
            name: 'b',
            parent: '{name: edge, namespace: default}',
            rule: REDIRECT('443'),
          }),
        ),
    },
    'Cilium, which makes one for each by default': {
      yaml: TWO({ className: 'cilium' }, { className: 'cilium' }),
    },
    'backends that annotations tell': {
      yaml: TWO({ className: 'alb' }, { className: 'alb' }).replaceAll('http}', 'use-annotation}'),
    },
    'an element is no prefix by characters': { yaml: TWO({ path: '/a' }, { path: '/ab' }) },
    'a host that a later tool fills in': {
      yaml: TWO({ host: '${HOST}' }, { host: '${HOST}' }),
    },
    'one object for two environments': { yaml: TWO({ name: 'a' }, { name: 'a' }) },
    'two listeners': {
      yaml:
        routeYaml({ name: 'a', parent: '{name: edge, sectionName: http}' }) +
        routeYaml({ name: 'b', parent: '{name: edge, sectionName: https}' }),
    },
    'one Ingress twice, for one backend': { yaml: ONE_WITH('a') },
    'a condition of the controller of AWS for one of two Services': { yaml: OF_AWS(`a: '[{}]'`) },
    'weights of Skipper': { yaml: ONE_SAYING(`zalando.org/backend-weights: '{"a": 80, "b": 20}'`) },
    'weights of Alibaba Cloud': {
      yaml:
        NGINX_CLASS +
        '---' +
        ONE_SAYING(`nginx.ingress.kubernetes.io/service-weight: 'a: 9, b: 1'`),
    },
    'headers of HAProxy Ingress': {
      yaml: TWO({}, { annotations: '{haproxy-ingress.github.io/http-header-match: "x: 1"}' }),
    },
    'a header more': {
      yaml:
        routeYaml({ name: 'a', rule: 'matches: [{headers: [{name: x, value: "1"}]}]' }) +
        routeYaml({ name: 'b' }),
    },
  },
  reported: {
    'one load balancer of Cilium for all': {
      yaml: TWO(
        { className: 'cilium', annotations: '{ingress.cilium.io/loadbalancer-mode: shared}' },
        { className: 'cilium', annotations: '{ingress.cilium.io/loadbalancer-mode: shared}' },
      ),
      at: PLACES(PATH),
    },
    'a class called tailscale that ingress-nginx implements': {
      yaml:
        NGINX_CLASS.replace('name: nginx', 'name: tailscale') +
        TWO({ className: 'tailscale' }, { className: 'tailscale' }),
      at: PLACES(PATH),
    },
    'as advice, two TCPRoutes of one listener': {
      yaml: ['a', 'b']
        .map((name) =>
          routeYaml({
            kind: 'TCPRoute',
            version: 'v1alpha2',
            name,
            hostnames: '',
            rule: RULE_OF(name),
          }),
        )
        .join(''),
      target: { gatewayChannel: 'experimental' },
      at: PLACES('spec.rules[0]', 'TCPRoute'),
    },
    'as advice, two TCPRoutes of one listener that lead to one Service': {
      yaml: ['a', 'b']
        .map((name) => routeYaml({ kind: 'TCPRoute', version: 'v1alpha2', name, hostnames: '' }))
        .join(''),
      target: { gatewayChannel: 'experimental' },
      at: PLACES('spec.rules[0]', 'TCPRoute'),
    },
    'two redirects from two namespaces': {
      yaml:
        gatewayYaml(OF_ALL_NAMESPACES) +
        routeYaml({
          name: 'a',
          parent: '{name: edge, namespace: default}',
          rule: REDIRECT('443'),
        }) +
        FAR(
          routeYaml({
            name: 'b',
            parent: '{name: edge, namespace: default}',
            rule: REDIRECT('8443'),
          }),
        ),
      at: [['HTTPRoute default/a spec.rules[0]', 'HTTPRoute shop/b spec.rules[0]']],
    },
    'one match with two backends': {
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        ['a', 'b']
          .map((name) =>
            routeYaml({ name, rule: `matches: [{path: {value: /a}}]\n${RULE_OF(name)}` }),
          )
          .join(''),
      at: PLACES('spec.rules[0].matches[0]', 'HTTPRoute'),
    },
    'one backend that a weight of zero takes out': {
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        routeYaml({ name: 'a' }) +
        routeYaml({ name: 'b', rule: 'backendRefs: [{name: web, port: 80, weight: 0}]' }),
      also: ['NET355'],
      at: PLACES('spec.rules[0]', 'HTTPRoute'),
    },
    'two backends of other weights': {
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        routeYaml({
          name: 'a',
          rule: 'backendRefs: [{name: web, port: 80}, {name: api, port: 80}]',
        }) +
        routeYaml({
          name: 'b',
          rule: 'backendRefs: [{name: web, port: 80, weight: 9}, {name: api, port: 80}]',
        }),
      at: PLACES('spec.rules[0]', 'HTTPRoute'),
    },
    'one backend behind another filter': {
      yaml:
        gatewayYaml(HTTP_LISTENER) +
        routeYaml({ name: 'a' }) +
        routeYaml({ name: 'b', rule: `${HEADER}\nbackendRefs: [{name: web, port: 80}]` }),
      at: PLACES('spec.rules[0]', 'HTTPRoute'),
    },
    'as advice, what leads to one place by a controller that takes both': {
      yaml: TRAEFIK_CLASS + TWO({}, {}).replaceAll('service: {name: b', 'service: {name: a'),
      at: PLACES(PATH),
    },
    'an unknown controller': { yaml: TWO({}, {}), at: PLACES(PATH) },
    'one Ingress twice': {
      yaml: ONE_WITH('b'),
      at: ITS_PATHS,
    },
    'a condition of the controller of AWS for another Service': {
      yaml: OF_AWS(`c: '[{}]'`),
      at: ITS_PATHS,
    },
    'weights that say nothing': {
      yaml: NGINX_CLASS + '---' + ONE_SAYING(`nginx.ingress.kubernetes.io/service-weight: ''`),
      at: ITS_PATHS,
    },
    'two HTTPRoutes of one Gateway, once for two listeners': {
      yaml:
        gatewayYaml(HTTP_LISTENER, '{name: alt, protocol: HTTP, port: 8080}') +
        routeYaml({ name: 'a' }) +
        routeYaml({ name: 'b', rule: 'matches: [{path: {type: PathPrefix, value: /}}]' }),
      at: [['HTTPRoute default/a spec.rules[0]', 'HTTPRoute default/b spec.rules[0].matches[0]']],
    },
  },
};
