import type { Base } from './base';
import { METADATA_FIELDS, lists, metadata } from './base';
import { ADDRESSES, HOSTS, NAMES, NUMBERS, PATHS, WORDS } from './values';

export const GATEWAY: Base = {
  object: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata,
    spec: { gatewayClassName: 'eg', listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
  },
  fields: {
    ...METADATA_FIELDS,
    'spec.gatewayClassName': NAMES,
    'spec.listeners': [[], null],
    'spec.listeners[0].name': NAMES,
    'spec.listeners[0].port': NUMBERS,
    'spec.listeners[0].protocol': [...WORDS, 'HTTPS', 'TLS', 'example.com/own', 'a b/c'],
    'spec.listeners[0].hostname': HOSTS,
    'spec.listeners[0].tls': [
      {},
      { mode: 'Terminate' },
      { mode: 'Passthrough' },
      { certificateRefs: [{ name: 'a' }] },
      { mode: 'Terminate', certificateRefs: [{ name: 'a' }] },
      { mode: 'terminate', certificateRefs: [{ name: 'a' }] },
      ...NAMES.map((name) => ({ certificateRefs: [{ name }] })),
    ],
    'spec.listeners[0].allowedRoutes': [
      { namespaces: { from: 'All' } },
      { namespaces: { from: 'all' } },
      { namespaces: { from: 'Selector' } },
      { kinds: [{ kind: 'HTTPRoute' }] },
      { kinds: [{ kind: '' }] },
    ],
    'spec.listeners[1]': [
      { name: 'http', protocol: 'HTTP', port: 81 },
      { name: 'other', protocol: 'HTTP', port: 80 },
      { name: 'other', protocol: 'HTTP', port: 80, hostname: 'a.example.com' },
      { name: 'other', protocol: 'UDP', port: 80 },
    ],
    'spec.addresses': [
      ...ADDRESSES.map((value) => [{ value }]),
      ...HOSTS.map((value) => [{ type: 'Hostname', value }]),
      [{ value: '192.0.2.1' }, { value: '192.0.2.1' }],
    ],
  },
};

const PARENT = { name: 'edge', sectionName: 'http' };
const filter = (type: string, more: object) => [{ type, ...more }];

export const HTTP_ROUTE: Base = {
  object: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata,
    spec: {
      parentRefs: [PARENT],
      hostnames: ['shop.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ name: 'web', port: 80 }],
        },
      ],
    },
  },
  fields: {
    ...METADATA_FIELDS,
    'spec.parentRefs': [
      [],
      [{}],
      [PARENT, PARENT],
      [{ name: 'edge' }, { name: 'edge' }],
      [{ name: 'edge' }, PARENT],
      ...NAMES.map((name) => [{ name }]),
      ...NAMES.map((namespace) => [{ name: 'edge', namespace }]),
      ...NAMES.map((sectionName) => [{ name: 'edge', sectionName }]),
      ...NUMBERS.map((one) => [{ name: 'edge', port: one }]),
    ],
    'spec.hostnames': [...lists(HOSTS), [], null],
    'spec.rules': [[], null, [{}]],
    'spec.rules[0].matches[0].path': [
      ...PATHS.map((value) => ({ type: 'PathPrefix', value })),
      ...PATHS.map((value) => ({ type: 'Exact', value })),
      ...PATHS.map((value) => ({ type: 'RegularExpression', value })),
      ...PATHS.map((value) => ({ value })),
      { type: 'Prefix', value: '/' },
    ],
    'spec.rules[0].matches[0].method': ['GET', 'get', ''],
    'spec.rules[0].matches[0].headers': [
      ...['a', 'A b', '', 'a:b'].map((name) => [{ name, value: 'a' }]),
      [{ name: 'a', value: '' }],
      [
        { name: 'a', value: 'a' },
        { name: 'a', value: 'b' },
      ],
    ],
    'spec.rules[0].backendRefs[0]': [
      {},
      { name: 'web' },
      { name: 'web', port: 80, weight: -1 },
      { name: 'web', port: 80, weight: 1000001 },
      { name: 'web', kind: 'Bucket', group: 'example.com' },
      ...NAMES.map((name) => ({ name, port: 80 })),
      ...NUMBERS.map((one) => ({ name: 'web', port: one })),
    ],
    'spec.rules[0].filters': [
      ...PATHS.map((replaceFullPath) =>
        filter('URLRewrite', {
          urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath } },
        }),
      ),
      ...PATHS.map((value) =>
        filter('URLRewrite', {
          urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: value } },
        }),
      ),
      ...HOSTS.map((hostname) => filter('RequestRedirect', { requestRedirect: { hostname } })),
      ...[301, 302, 303, 307, 308, 200].map((statusCode) =>
        filter('RequestRedirect', { requestRedirect: { statusCode } }),
      ),
      filter('RequestRedirect', { requestRedirect: { scheme: 'https' } }),
      filter('RequestRedirect', { requestRedirect: { scheme: 'HTTPS' } }),
      filter('RequestRedirect', {}),
      filter('URLRewrite', { requestRedirect: {} }),
      filter('Rewrite', { urlRewrite: { hostname: 'a.example.com' } }),
    ],
    'spec.rules[0].timeouts': ['1s', '500ms', '1h', '1.5s', '1d', '', '0s', '100us'].flatMap(
      (time) => [{ request: time }, { request: time, backendRequest: '1s' }],
    ),
    'spec.hostname': ['shop.example.com'],
  },
};
