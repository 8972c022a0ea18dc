import type { Base } from './base';
import { lists } from './base';
import { ADDRESSES, NAMES, NETWORKS } from './values';

export const POOL: Base = {
  object: {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name: 'lan', namespace: 'metallb-system' },
    spec: { addresses: ['192.0.2.0/24'] },
  },
  fields: {
    'metadata.name': NAMES,
    'spec.addresses': [...lists(NETWORKS), ...lists(ADDRESSES), [], null],
    'spec.addresses[1]': [...NETWORKS],
    'spec.autoAssign': [true, 'no'],
    'spec.avoidBuggyIPs': [true, 1],
    'spec.serviceAllocation': [
      {},
      { priority: 1 },
      { priority: -1 },
      { priority: 'a' },
      { namespaces: ['default'] },
      { namespaces: ['default', 'default'] },
      { namespaces: ['Default'] },
      { namespaceSelectors: [{ matchLabels: { 'a b': 'c' } }] },
      { serviceSelectors: [{ matchExpressions: [{ key: 'a', operator: 'in', values: ['b'] }] }] },
      {
        serviceSelectors: [{ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] }],
      },
    ],
    'spec.protocol': ['layer2'],
    spec: [{}],
  },
};
