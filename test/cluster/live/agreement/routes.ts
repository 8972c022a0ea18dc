import type { Base } from './base';
import { METADATA_FIELDS, lists, metadata } from './base';
import { HOSTS, NAMES, NUMBERS, WORDS } from './values';

const apiVersion = 'gateway.networking.k8s.io/v1';
const parentRefs = [{ name: 'edge', sectionName: 'http' }];
const backendRefs = [{ name: 'web', port: 80 }];

const PARENTS = [
  [],
  [{}],
  [null],
  [{ name: 'edge' }, { name: 'edge' }],
  [
    { name: 'edge', port: 80 },
    { name: 'edge', port: 81 },
  ],
  [{ name: 'edge' }, { name: 'edge', namespace: 'default' }],
  [
    { name: 'edge', sectionName: 'a', port: 80 },
    { name: 'edge', sectionName: 'b' },
  ],
  ...NAMES.map((name) => [{ name }]),
  ...NAMES.map((kind) => [{ name: 'edge', kind }]),
  ...NAMES.map((group) => [{ name: 'edge', group }]),
  ...NAMES.map((namespace) => [{ name: 'edge', namespace }]),
];

const BACKENDS = [
  {},
  null,
  { name: 'web' },
  ...NUMBERS.map((weight) => ({ name: 'web', port: 80, weight })),
  ...NUMBERS.map((port) => ({ name: 'web', port })),
  ...NAMES.map((name) => ({ name, port: 80 })),
  ...NAMES.map((kind) => ({ name: 'web', port: 80, kind })),
  ...NAMES.map((group) => ({ name: 'web', port: 80, group })),
  ...NAMES.map((namespace) => ({ name: 'web', port: 80, namespace })),
];

const FIELDS = {
  ...METADATA_FIELDS,
  'spec.parentRefs': PARENTS,
  'spec.rules': [[], null, [{}], [null]],
  'spec.rules[1]': [{ backendRefs }, { name: 'http', backendRefs }],
  'spec.rules[0].name': NAMES,
  'spec.rules[0].backendRefs': [[], null, Array.from({ length: 17 }, () => backendRefs[0])],
  'spec.rules[0].backendRefs[0]': BACKENDS,
};

const GRPC_NAMES = [
  '',
  'acme.Shop',
  '.acme.Shop',
  'acme..Shop',
  '1acme',
  'acme/Shop',
  'Buy_1',
  'ü',
];

export const GRPC_ROUTE: Base = {
  object: {
    apiVersion,
    kind: 'GRPCRoute',
    metadata,
    spec: {
      parentRefs,
      hostnames: ['shop.example.com'],
      rules: [{ matches: [{ method: { service: 'acme.Shop', method: 'Buy' } }], backendRefs }],
    },
  },
  fields: {
    ...FIELDS,
    'spec.hostnames': [...lists(HOSTS), [], null],
    'spec.rules[0].matches': [[], null, [{}]],
    'spec.rules[0].matches[0].method': [
      {},
      { type: 'Exact' },
      ...GRPC_NAMES.map((service) => ({ service })),
      ...GRPC_NAMES.map((method) => ({ method })),
      ...GRPC_NAMES.map((service) => ({ type: 'RegularExpression', service })),
      { type: 'Prefix', service: 'acme' },
    ],
    'spec.rules[0].matches[0].headers': [
      [{ name: 'a', value: 'b', type: 'exact' }],
      [{ name: 'a' }],
      [{ name: 'a b', value: 'b' }],
      [{ name: 'a', value: '' }],
      [
        { name: 'a', value: 'b' },
        { name: 'a', value: 'c' },
      ],
    ],
    'spec.rules[0].filters': [
      [{}],
      [{ type: 'URLRewrite' }],
      [{ type: 'RequestMirror' }],
      [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'web', port: 80 } } }],
      [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'web' } } }],
      [{ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a' }] } }],
      [{ type: 'RequestHeaderModifier', responseHeaderModifier: {} }],
      [{ type: 'ExtensionRef', extensionRef: { group: 'a', kind: 'b', name: 'c' } }],
      [{ type: 'ExtensionRef', extensionRef: { kind: 'b', name: 'c' } }],
    ],
  },
};

export const TLS_ROUTE: Base = {
  object: {
    apiVersion,
    kind: 'TLSRoute',
    metadata,
    spec: { parentRefs, hostnames: ['db.example.com'], rules: [{ backendRefs }] },
  },
  fields: { ...FIELDS, 'spec.hostnames': [...lists(HOSTS), [], null] },
};

const layer4 = (kind: string): Base => ({
  object: { apiVersion, kind, metadata, spec: { parentRefs, rules: [{ backendRefs }] } },
  fields: FIELDS,
});

export const TCP_ROUTE = layer4('TCPRoute');
export const UDP_ROUTE = layer4('UDPRoute');

export const GRANT: Base = {
  object: {
    apiVersion,
    kind: 'ReferenceGrant',
    metadata,
    spec: {
      from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
      to: [{ group: '', kind: 'Service' }],
    },
  },
  fields: {
    ...METADATA_FIELDS,
    'spec.from': [[], null],
    'spec.from[0].group': [...NAMES, null],
    'spec.from[0].kind': [...NAMES, null],
    'spec.from[0].namespace': [...NAMES, null],
    'spec.to': [[], null],
    'spec.to[0].group': [...NAMES, null],
    'spec.to[0].kind': [...NAMES, null],
    'spec.to[0].name': NAMES,
  },
};

export const BACKEND_TLS: Base = {
  object: {
    apiVersion,
    kind: 'BackendTLSPolicy',
    metadata,
    spec: {
      targetRefs: [{ group: '', kind: 'Service', name: 'web' }],
      validation: { hostname: 'web.example.com', wellKnownCACertificates: 'System' },
    },
  },
  fields: {
    ...METADATA_FIELDS,
    'spec.targetRefs': [
      [],
      null,
      [
        { group: '', kind: 'Service', name: 'web' },
        { group: '', kind: 'Service', name: 'web' },
      ],
      [
        { group: '', kind: 'Service', name: 'web' },
        { group: '', kind: 'Service', name: 'web', sectionName: 'https' },
      ],
    ],
    'spec.targetRefs[0].name': [...NAMES, null],
    'spec.targetRefs[0].kind': [...NAMES, null],
    'spec.targetRefs[0].group': [...NAMES, null],
    'spec.targetRefs[0].sectionName': NAMES,
    'spec.validation.hostname': [...HOSTS, null],
    'spec.validation.wellKnownCACertificates': ['', 'System', 'system', 'example.com/own', null],
    'spec.validation.caCertificateRefs': [
      [],
      [{ group: '', kind: 'ConfigMap', name: 'ca' }],
      [{ kind: 'ConfigMap', name: 'ca' }],
      [{ group: '', kind: 'ConfigMap', name: '' }],
    ],
    'spec.validation.subjectAltNames': [
      [{ type: 'Hostname', hostname: 'a.example.com' }],
      [{ type: 'Hostname' }],
      [{ type: 'URI', uri: 'spiffe://a/b' }],
      [{ type: 'URI', hostname: 'a.example.com' }],
      [{ type: 'uri', uri: 'a' }],
      [{ hostname: 'a.example.com' }],
    ],
  },
};

export const GATEWAY_CLASS: Base = {
  object: {
    apiVersion,
    kind: 'GatewayClass',
    metadata: { name: 'web' },
    spec: { controllerName: 'example.com/gateway' },
  },
  fields: {
    'metadata.name': NAMES,
    'spec.controllerName': [...WORDS, 'example.com/', 'example.com/a b', '/a', 'A.b/c', null],
    'spec.description': [...WORDS, 'a'.repeat(65)],
    'spec.parametersRef': [
      {},
      { group: '', kind: 'ConfigMap', name: 'a' },
      { kind: 'ConfigMap', name: 'a' },
      { group: '', kind: '', name: 'a' },
      { group: '', kind: 'ConfigMap', name: 'a', namespace: 'A' },
    ],
  },
};

export const LISTENER_SET: Base = {
  object: {
    apiVersion,
    kind: 'ListenerSet',
    metadata,
    spec: {
      parentRef: { name: 'edge' },
      listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }],
    },
  },
  fields: {
    ...METADATA_FIELDS,
    'spec.parentRef': [{}, null, ...NAMES.map((name) => ({ name }))],
    'spec.listeners': [[], null],
    'spec.listeners[0].name': NAMES,
    'spec.listeners[0].port': NUMBERS,
    'spec.listeners[0].protocol': [...WORDS, 'HTTPS', 'TLS'],
    'spec.listeners[0].hostname': HOSTS,
    'spec.listeners[0].tls': [{}, { certificateRefs: [{ name: 'a' }] }, { mode: 'Passthrough' }],
    'spec.listeners[1]': [
      { name: 'http', protocol: 'HTTP', port: 81 },
      { name: 'other', protocol: 'HTTP', port: 80 },
    ],
  },
};
