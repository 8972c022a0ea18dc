import type { Base } from './base';
import { METADATA_FIELDS, metadata } from './base';
import { HOSTS, LABEL_KEYS, NAMES, NUMBERS, PATHS } from './values';

const BACKEND = { service: { name: 'web', port: { number: 80 } } };
const BACKENDS = [
  ...NAMES.map((name) => ({ service: { name, port: { number: 80 } } })),
  ...NAMES.map((name) => ({ service: { name: 'web', port: { name } } })),
  ...NUMBERS.map((number) => ({ service: { name: 'web', port: { number } } })),
  { service: { name: 'web', port: { name: 'http', number: 80 } } },
  { service: { name: 'web' } },
  {},
  { serviceName: 'web', servicePort: 80 },
  { ...BACKEND, resource: { kind: 'Bucket', name: 'a' } },
  { resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'a' } },
  { resource: { kind: 'Bucket', name: '' } },
];

export const INGRESS: Base = {
  object: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata,
    spec: {
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'shop.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] },
        },
      ],
    },
  },
  fields: {
    ...METADATA_FIELDS,
    'metadata.annotations': [
      ...METADATA_FIELDS['metadata.annotations'],
      { 'kubernetes.io/ingress.class': 'nginx' },
      { 'kubernetes.io/ingress.class': 'traefik' },
    ],
    'spec.ingressClassName': NAMES,
    'spec.rules': [[], null, [{ host: 'shop.example.com' }], [{}]],
    'spec.rules[0].host': HOSTS,
    'spec.rules[0].http': [{}, { paths: [] }, null],
    'spec.rules[0].http.paths[0].path': [...PATHS, null],
    'spec.rules[0].http.paths[0].pathType': ['Exact', 'ImplementationSpecific', 'prefix', '', null],
    'spec.rules[0].http.paths[0].backend': BACKENDS,
    'spec.defaultBackend': BACKENDS,
    'spec.tls': [
      [],
      [{}],
      ...HOSTS.map((host) => [{ hosts: [host] }]),
      ...NAMES.map((secretName) => [{ hosts: ['shop.example.com'], secretName }]),
    ],
    'spec.backend': [BACKEND],
  },
};

export const INGRESS_CLASS: Base = {
  object: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name: 'web' },
    spec: { controller: 'example.com/ingress' },
  },
  fields: {
    'metadata.name': NAMES,
    'spec.controller': [...LABEL_KEYS, `example.com/${'a'.repeat(250)}`, null],
    'spec.parameters': [
      { kind: 'A', name: 'a' },
      { kind: 'A' },
      { kind: 'A', name: 'a', scope: 'Namespace' },
      { kind: 'A', name: 'a', scope: 'Namespace', namespace: 'default' },
      { kind: 'A', name: 'a', scope: 'Cluster', namespace: 'default' },
      { kind: 'A', name: 'a', scope: 'cluster' },
      { apiGroup: 'Not A Group', kind: 'A', name: 'a' },
    ],
  },
};
