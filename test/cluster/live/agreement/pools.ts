import type { Base } from './base';
import { lists } from './base';
import { ADDRESSES, NAMES, NETWORKS, NUMBERS } from './values';

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

const NAMESPACED = { name: 'lan', namespace: 'metallb-system' };
const SELECTORS = [
  [{}],
  [null],
  [{ matchLabels: { 'a b': 'c' } }],
  [{ matchLabels: { a: 7 } }],
  [{ matchExpressions: [{ key: 'a' }] }],
  [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }],
  [{ matchExpressions: [{ key: 'a', operator: 'in', values: ['b'] }] }],
];
const metallb = (kind: string, spec: object, version = 'v1beta1') => ({
  apiVersion: `metallb.io/${version}`,
  kind,
  metadata: NAMESPACED,
  spec,
});

export const L2: Base = {
  object: metallb('L2Advertisement', { ipAddressPools: ['lan'] }),
  fields: {
    'metadata.name': NAMES,
    'spec.ipAddressPools': [...lists(NAMES), [], ['lan', 'lan'], [null]],
    'spec.ipAddressPoolSelectors': SELECTORS,
    'spec.nodeSelectors': SELECTORS,
    'spec.serviceSelectors': SELECTORS,
    'spec.interfaces': [...lists(NAMES), ['eth0', 'eth0']],
    'spec.aggregationLength': [32],
  },
};

export const BGP: Base = {
  object: metallb('BGPAdvertisement', { ipAddressPools: ['lan'] }),
  fields: {
    ...L2.fields,
    'spec.aggregationLength': [...NUMBERS, 24, 32, 33],
    'spec.aggregationLengthV6': [...NUMBERS, 64, 128, 129],
    'spec.localPref': [...NUMBERS, 2147483647, 2147483648, 4294967295, 4294967296],
    'spec.communities': [
      ...lists(['65000:1', 'large:1:2:3', '65536:1', 'own', '1:2:3', '']),
      [null],
    ],
    'spec.peers': [...lists(NAMES), [null]],
  },
};

export const PEER: Base = {
  object: metallb('BGPPeer', { myASN: 64500, peerASN: 64501, peerAddress: '192.0.2.1' }, 'v1beta2'),
  fields: {
    'metadata.name': NAMES,
    'spec.myASN': [...NUMBERS, 4294967295, 4294967296, null],
    'spec.peerASN': [...NUMBERS, 4294967295, 4294967296, null],
    'spec.localASN': [...NUMBERS, 4294967295, 4294967296],
    'spec.peerAddress': ADDRESSES,
    'spec.sourceAddress': ADDRESSES,
    'spec.routerID': ADDRESSES,
    'spec.peerPort': [...NUMBERS, 16384, 16385],
    'spec.holdTime': ['90s', '1s', '3s', '90', '', '65536s', '1m30s'],
    'spec.keepaliveTime': ['30s', '120s', '0s', ''],
    'spec.connectTime': ['10s', '500ms', '1500ms', '0s', '65536s', 'a'],
    'spec.dynamicASN': ['internal', 'external', 'Internal', ''],
    'spec.ebgpMultiHop': [true, 'yes'],
    'spec.bfdProfile': NAMES,
    'spec.password': ['secret'],
    'spec.passwordSecret': [{ name: 'a' }, { name: 'a', namespace: 'b' }, {}],
    'spec.nodeSelectors': SELECTORS,
    'spec.interface': NAMES,
    'spec.vrf': NAMES,
  },
};

export const BFD: Base = {
  object: metallb('BFDProfile', { receiveInterval: 300 }),
  fields: {
    'metadata.name': NAMES,
    'spec.detectMultiplier': [...NUMBERS, 2, 255, 256],
    'spec.echoInterval': [...NUMBERS, 9, 10, 60000, 60001],
    'spec.receiveInterval': [...NUMBERS, 9, 10, 60000, 60001],
    'spec.transmitInterval': [...NUMBERS, 9, 10, 60000, 60001],
    'spec.minimumTtl': [...NUMBERS, 254, 255],
    'spec.echoMode': [true, 'yes'],
    'spec.passiveMode': [true, 1],
  },
};

export const COMMUNITY: Base = {
  object: metallb('Community', { communities: [{ name: 'own', value: '65000:1' }] }),
  fields: {
    'metadata.name': NAMES,
    'spec.communities[0].name': [...NAMES, null],
    'spec.communities[0].value': ['65000:1', 'large:1:2:3', '65536:1', 'own', '1:2:3', '', null],
    'spec.communities[1]': [{ name: 'own', value: '65000:2' }, {}, null],
    'spec.communities': [[], null],
  },
};
