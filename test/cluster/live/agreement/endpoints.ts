import type { Base } from './base';
import { METADATA_FIELDS, maps, metadata } from './base';
import { ADDRESSES, HOSTS, LABEL_KEYS, NAMES, NUMBERS, WORDS } from './values';

export const ENDPOINTS: Base = {
  object: {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata,
    subsets: [{ addresses: [{ ip: '192.0.2.10' }], ports: [{ name: 'http', port: 80 }] }],
  },
  fields: {
    ...METADATA_FIELDS,
    'subsets[0].addresses[0].ip': ADDRESSES,
    'subsets[0].addresses[0].hostname': NAMES,
    'subsets[0].addresses[0].nodeName': NAMES,
    'subsets[0].addresses': [[], null],
    'subsets[0].notReadyAddresses': [[{ ip: '192.0.2.11' }], [{ ip: '127.0.0.1' }]],
    'subsets[0].ports[0].name': NAMES,
    'subsets[0].ports[0].port': NUMBERS,
    'subsets[0].ports[0].protocol': WORDS,
    'subsets[0].ports[0].appProtocol': LABEL_KEYS,
    'subsets[0].ports[1]': [{ port: 81 }, { name: 'http', port: 81 }, { name: 'other', port: 80 }],
    'subsets[0].ports': [[], null],
    'subsets[1]': [{}, { addresses: [{ ip: '192.0.2.12' }] }],
    spec: [{}],
  },
};

export const SLICE: Base = {
  object: {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { ...metadata, labels: { 'kubernetes.io/service-name': 'web' } },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.0.2.10'] }],
    ports: [{ name: 'http', port: 80 }],
  },
  fields: {
    'metadata.name': NAMES,
    'metadata.labels': maps,
    addressType: ['IPv4', 'IPv6', 'ipv4', 'FQDN', ''],
    'endpoints[0].addresses': [[], null, ['192.0.2.1', '192.0.2.1'], ['192.0.2.1', '192.0.2.2']],
    'endpoints[0].addresses[0]': [...ADDRESSES, ...HOSTS],
    'endpoints[0].hostname': NAMES,
    'endpoints[0].nodeName': NAMES,
    'endpoints[0].zone': NAMES,
    'endpoints[0].hints': [
      ...NAMES.map((name) => ({ forZones: [{ name }] })),
      { forZones: [{ name: 'a' }, { name: 'a' }] },
      { forNodes: [{ name: 'a' }] },
    ],
    'endpoints[0].conditions': [{ ready: false }, { ready: 'no' }],
    'ports[0].name': NAMES,
    'ports[0].port': [...NUMBERS, null],
    'ports[0].protocol': WORDS,
    'ports[0].appProtocol': LABEL_KEYS,
    'ports[1]': [{ port: 81 }, { name: 'http', port: 81 }, { name: '', port: 81 }],
    endpoints: [[], null],
    ports: [[], null],
  },
};
