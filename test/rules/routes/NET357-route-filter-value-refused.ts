import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const RULE = (filter: string, more = '') => routeYaml({ rule: `filters: [${filter}]${more}` });
const BACKENDS = '\nbackendRefs: [{name: web, port: 80}]';
const REDIRECT = (text: string) => RULE(`{type: RequestRedirect, requestRedirect: {${text}}}`);
const REWRITE = (text: string) => RULE(`{type: URLRewrite, urlRewrite: {${text}}}`, BACKENDS);
const HEADERS = (text: string) =>
  RULE(`{type: RequestHeaderModifier, requestHeaderModifier: {${text}}}`, BACKENDS);
const MIRROR = (text: string) =>
  RULE(
    `{type: RequestMirror, requestMirror: {backendRef: {name: web, port: 80}, ${text}}}`,
    BACKENDS,
  );
const CORS = (text: string) => RULE(`{type: CORS, cors: {${text}}}`, BACKENDS);
const AUTH = (text: string) =>
  RULE(
    `{type: ExternalAuth, externalAuth: {backendRef: {name: auth, port: 80}, ${text}}}`,
    BACKENDS,
  );
const NEW = { gatewayApi: '1.5' };
const AT = (field: string) => [[`HTTPRoute default/web spec.rules[0].filters[0].${field}`]];

export const cases: RuleCases = {
  facts: [
    '6.3 RequestRedirect',
    '6.3 URLRewrite.path',
    '6.3 header modifiers',
    '6.3 CORS',
    '6.3 requestMirror',
  ],
  target: { gatewayApi: '1.4' },
  wrong: {
    yaml: REDIRECT('scheme: https, statusCode: 308'),
    text: `
error NET357 route-filter-value-refused: 308 is not a redirect status in Gateway API 1.4
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].filters[0].requestRedirect.statusCode
  why: before Gateway API 1.5 the API server only accepts 301 and 302
  fix: Write 301 or 302, or install Gateway API 1.5 or later.
  see: npx cdk8s-reach rules NET357
`,
  },
  right: REDIRECT('scheme: https, statusCode: 301'),
  silent: {
    'a status of newer releases': { yaml: REDIRECT('statusCode: 308'), target: NEW },
    'one header in two lists': {
      yaml: HEADERS('set: [{name: a, value: b}], add: [{name: a, value: c}], remove: [d]'),
    },
    'a host and a path': {
      yaml: REWRITE('hostname: a.example.com, path: {type: ReplaceFullPath, replaceFullPath: /b}'),
    },
    'an empty prefix': {
      yaml: REWRITE('path: {type: ReplacePrefixMatch, replacePrefixMatch: ""}'),
    },
    'a share of requests': { yaml: MIRROR('percent: 0'), target: NEW },
    'all origins': {
      yaml: CORS('allowOrigins: ["*"], allowMethods: [GET], maxAge: 1'),
      target: NEW,
    },
    'origins of every kind': {
      yaml: CORS(
        'allowOrigins: ["https://a.example.com", "http://*.b:8080", "https://*", "http://c-d:1"]',
      ),
      target: NEW,
    },
    'origins that only the experimental channel of older releases takes': {
      yaml: CORS('allowOrigins: ["spiffe://a"]'),
      target: { gatewayApi: '1.4', gatewayChannel: 'experimental' },
    },
    'a fraction of requests': {
      yaml: MIRROR('fraction: {numerator: 100}'),
      target: NEW,
    },
    ...Object.fromEntries(
      ['protocol: GRPC, grpc: {}', 'protocol: HTTP, http: {}'].map((text) => [
        `authorization with ${text}`,
        { yaml: AUTH(text), target: { ...NEW, gatewayChannel: 'experimental' } },
      ]),
    ),
    'what a later tool fills in': { yaml: REDIRECT('hostname: "${HOST}"') },
  },
  reported: {
    'a status of newer releases in the experimental channel': {
      yaml: REDIRECT('statusCode: 307'),
      target: { gatewayApi: '1.4', gatewayChannel: 'experimental' },
      at: AT('requestRedirect.statusCode'),
    },
    'a status of no redirect': {
      yaml: REDIRECT('statusCode: 200'),
      at: AT('requestRedirect.statusCode'),
    },
    'a scheme of no web': { yaml: REDIRECT('scheme: ftp'), at: AT('requestRedirect.scheme') },
    'a port that is none': { yaml: REDIRECT('port: 0'), at: AT('requestRedirect.port') },
    'a wildcard to go to': {
      yaml: REDIRECT('hostname: "*.example.com"'),
      at: AT('requestRedirect.hostname'),
    },
    'a rewrite by a regular expression': {
      yaml: REWRITE('path: {type: RegularExpression, replaceFullPath: /$1}'),
      at: AT('urlRewrite.path.type'),
    },
    'a rewrite without what it is to be': {
      yaml: REWRITE('path: {type: ReplaceFullPath}'),
      at: AT('urlRewrite.path'),
    },
    'a rewrite with the field of the other type': {
      yaml: REWRITE('path: {type: ReplaceFullPath, replaceFullPath: /, replacePrefixMatch: /}'),
      at: AT('urlRewrite.path'),
    },
    'a header that is none': {
      yaml: HEADERS('set: [{name: "a b", value: c}]'),
      at: AT('requestHeaderModifier.set[0].name'),
    },
    'a header without a value': {
      yaml: HEADERS('add: [{name: a}]'),
      at: AT('requestHeaderModifier.add[0]'),
    },
    'a header twice': {
      yaml: HEADERS('set: [{name: a, value: b}, {name: a, value: c}]'),
      at: AT('requestHeaderModifier.set'),
    },
    'too many headers': {
      yaml: HEADERS(
        `remove: [${Array.from({ length: 17 }, (_, index) => `a${index}`).join(', ')}]`,
      ),
      at: AT('requestHeaderModifier.remove'),
    },
    'more than all requests': {
      yaml: MIRROR('percent: 101'),
      target: NEW,
      at: AT('requestMirror.percent'),
    },
    'two shares': {
      yaml: MIRROR('percent: 1, fraction: {numerator: 1}'),
      target: NEW,
      at: AT('requestMirror'),
    },
    'all origins and one': {
      yaml: CORS('allowOrigins: ["*", "https://a.example.com"]'),
      target: NEW,
      at: AT('cors.allowOrigins'),
    },
    'a method in lower case': {
      yaml: CORS('allowMethods: [get]'),
      target: NEW,
      at: AT('cors.allowMethods[0]'),
    },
    'an age of no time': { yaml: CORS('maxAge: 0'), target: NEW, at: AT('cors.maxAge') },
    'a filter of a backend': {
      yaml: routeYaml({
        rule: 'backendRefs: [{name: web, port: 80, filters: [{type: RequestHeaderModifier, requestHeaderModifier: {remove: [a, a]}}]}]',
      }),
      at: [
        [
          'HTTPRoute default/web spec.rules[0].backendRefs[0].filters[0].requestHeaderModifier.remove',
        ],
      ],
    },
    'more than all requests, as a fraction': {
      yaml: MIRROR('fraction: {numerator: 1001, denominator: 1000}'),
      target: NEW,
      at: AT('requestMirror.fraction'),
    },
    'an origin without a scheme': {
      yaml: CORS('allowOrigins: [a.example.com]'),
      target: NEW,
      at: AT('cors.allowOrigins[0]'),
    },
    ...Object.fromEntries(
      ['https://a.example.com/', 'https://a.*.com', 'spiffe://a', 'https://a:port'].map(
        (origin) => [
          `the origin ${origin}`,
          {
            yaml: CORS(`allowOrigins: ["${origin}"]`),
            target: NEW,
            at: AT('cors.allowOrigins[0]'),
          },
        ],
      ),
    ),
    'authorization by HTTP without its settings': {
      yaml: AUTH('protocol: HTTP'),
      target: { ...NEW, gatewayChannel: 'experimental' },
      at: AT('externalAuth'),
    },
    'authorization by gRPC with the settings of HTTP': {
      yaml: AUTH('protocol: GRPC, grpc: {}, http: {}'),
      target: { ...NEW, gatewayChannel: 'experimental' },
      at: AT('externalAuth'),
    },
  },
};
