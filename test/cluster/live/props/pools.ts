import type { Chart } from 'cdk8s';
import type {
  AddressPoolProps,
  BfdProfileProps,
  BgpOptions,
  BgpPeerProps,
  CommunityProps,
  Layer2Options,
  BalancerProps,
  ServiceAllocation,
} from '../../../../lib';
import {
  AddressPool,
  Advertisement,
  BfdProfile,
  BgpPeer,
  Community,
  DynamicAsn,
  LoadBalancers,
} from '../../../../lib';
import { ADDRESSES, NAMES, NETWORKS, NUMBERS } from '../agreement/values';
import type { Subject } from './common';
import { LABELS, SELECTORS } from './common';
import type { Fields, Late } from './fields';
import { FLAGS, late, lists, maps, near, once, words } from './fields';

function poolIn(chart: Chart): AddressPool {
  const { node } = chart;
  return (
    (node.tryFindChild('pool') as AddressPool | undefined) ??
    new AddressPool(chart, 'pool', { addresses: ['198.51.100.0/24'] })
  );
}

export const POOL: Late = poolIn;
export const ADDRESS: Late = (chart) => poolIn(chart).address('198.51.100.7');

const PEER = once(
  'tor',
  (chart, id) => new BgpPeer(chart, id, { myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.1' }),
);

const NAMED: Fields<BalancerProps> = { name: NAMES, labels: LABELS };

export const LAYER2: Fields<Layer2Options> = {
  name: NAMES,
  nodeSelectors: SELECTORS,
  serviceSelectors: SELECTORS,
  interfaces: lists(['eth0', '', 'a b', 'a'.repeat(16)]),
};

const COMMUNITIES = ['65535:65281', '65536:1', '1:1', 'large:1:2:3', 'no-export', '', 'a b', '1'];
const LENGTHS = [-1, 0, 8, 24, 28, 32, 33, 64, 128, 129, 1.5];

export const BGP: Fields<BgpOptions> = {
  name: NAMES,
  nodeSelectors: SELECTORS,
  serviceSelectors: SELECTORS,
  peers: lists([PEER]),
  communities: lists(COMMUNITIES),
  localPreference: [-1, 0, 100, 2147483647, 2147483648, 4294967295, 4294967296, 1.5],
  aggregationLength: LENGTHS,
  aggregationLengthV6: LENGTHS,
};

const ALLOCATION: Fields<ServiceAllocation> = {
  priority: NUMBERS,
  namespaces: lists(NAMES),
  namespaceSelectors: SELECTORS,
  serviceSelectors: SELECTORS,
};

export const POOL_FIELDS: Fields<AddressPoolProps> = {
  ...NAMED,
  addresses: lists(NETWORKS),
  advertise: lists(late(near({}, LAYER2), Advertisement.layer2)),
  autoAssign: FLAGS,
  avoidBuggyIps: FLAGS,
  allowFirstLastIps: FLAGS,
  serviceAllocation: near({ priority: 1 }, ALLOCATION),
};

const ASNS = [-1, 0, 1, 64512, 64513, 65535, 4294967295, 4294967296, 1.5];
const SECONDS = [-1, 0, 1, 2, 3, 30, 90, 21845, 21846, 65535, 65536, 1.5];

export const PEER_FIELDS: Fields<BgpPeerProps> = {
  ...NAMED,
  myAsn: ASNS,
  peerAsn: [undefined, ...ASNS],
  dynamicAsn: words(DynamicAsn),
  localAsn: ASNS,
  peerAddress: [undefined, ...ADDRESSES],
  peerInterface: ['eth0', '', 'a b', 'a'.repeat(16)],
  peerPort: [-1, 0, 1, 179, 16384, 16385, 65536, 1.5],
  sourceAddress: ADDRESSES,
  routerId: ADDRESSES,
  holdTime: SECONDS,
  keepaliveTime: SECONDS,
  connectTime: SECONDS,
  nodeSelectors: SELECTORS,
  passwordSecret: NAMES,
  bfdProfile: [once('fast', (chart, id) => new BfdProfile(chart, id))],
  enableGracefulRestart: FLAGS,
  ebgpMultiHop: FLAGS,
  vrf: ['red', '', 'a b', 'a'.repeat(16)],
  dualStackAddressFamily: FLAGS,
  // With true, the webhook of MetalLB asks nothing else of a peer.
  disableMp: [false],
};

const INTERVALS = [-1, 0, 9, 10, 300, 60000, 60001, 1.5];

export const PROFILE: Fields<BfdProfileProps> = {
  ...NAMED,
  receiveInterval: INTERVALS,
  transmitInterval: INTERVALS,
  detectMultiplier: [0, 1, 2, 3, 255, 256],
  echoInterval: INTERVALS,
  echoMode: FLAGS,
  passiveMode: FLAGS,
  minimumTtl: [0, 1, 2, 254, 255],
};

export const COMMUNITY: Fields<CommunityProps> = {
  ...NAMED,
  communities: maps(['no-export', 'a', 'a b', '1:1', ''], COMMUNITIES),
};

const makePool: Subject['make'] = (chart, props) => new AddressPool(chart, 'lan', props);

/** What MetalLB and Cilium both have. */
const SHARED: readonly Subject[] = [
  {
    name: 'AddressPool',
    props: near({ addresses: ['192.0.2.0/24'] }, POOL_FIELDS),
    make: makePool,
  },
  {
    name: 'Advertisement.bgp',
    props: late(near({}, BGP), Advertisement.bgp).map((one) => ({
      addresses: ['192.0.2.0/24', '2001:db8::/64'],
      advertise: [one],
    })),
    make: makePool,
  },
  {
    name: 'BgpPeer',
    props: near({ myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.1' }, PEER_FIELDS),
    make: (chart, props) => new BgpPeer(chart, 'router', props),
  },
];

const cilium = { loadBalancer: LoadBalancers.cilium({ release: '1.20' }) };

export const POOLS: readonly Subject[] = [
  ...SHARED,
  ...SHARED.map((one) => ({ ...one, name: `${one.name} Cilium`, cluster: cilium })),
  {
    name: 'BfdProfile',
    props: near({}, PROFILE),
    make: (chart, props) => new BfdProfile(chart, 'slow', props),
  },
  {
    name: 'Community',
    props: near({ communities: { blackhole: '65535:666' } }, COMMUNITY),
    make: (chart, props) => new Community(chart, 'isp', props),
  },
];
