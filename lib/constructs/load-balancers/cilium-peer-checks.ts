import type { Cluster } from '../../cluster/cluster';
import { EVERY_PEER } from '../../facts/controllers/cilium-objects';
import type { Fault } from '../../facts/values/fault';
import { NOT_IN_CILIUM, ONLY_FOR_ANOTHER_AS } from '../../facts/values/sentences';
import { labelValue } from '../../facts/values/names';
import type { Refusals } from '../../props/refusals';
import type { BgpPeerProps } from './bgp-peer-props';
import { nodesOfPeer, nodesOfPeers } from './cilium-peer';

/** Refuses what Cilium cannot say of a peer, or of its nodes. */
export function checkCiliumPeer(
  name: string,
  props: BgpPeerProps,
  cluster: Cluster,
  refusals: Refusals,
): void {
  const place = refusals.at(props.name === undefined ? 'id' : 'name');
  place.judge(name, labelValue);
  if (name === EVERY_PEER) place.refuse(name, IS_EVERY_PEER);
  for (const [field, fault] of Object.entries(LACKING)) {
    const value = props[field as keyof typeof LACKING];
    if (value !== undefined && value !== false) {
      const shown = field === 'bfdProfile' ? props.bfdProfile?.profileName : value;
      refusals.at(field).refuse(shown, fault);
    }
  }
  for (const field of ['holdTime', 'keepaliveTime'] as const) {
    if (props[field] === 0) refusals.at(field).refuse(0, NO_ZERO);
  }
  const { nodeSelectors = [], keepaliveTime, ebgpMultiHop, myAsn, peerAsn } = props;
  if (keepaliveTime !== undefined && keepaliveTime > (props.holdTime ?? LONGEST / 3)) {
    refusals.at('keepaliveTime').refuse(keepaliveTime, TOO_LONG);
  }
  if (ebgpMultiHop && myAsn === peerAsn) refusals.at('ebgpMultiHop').refuse(true, INSIDE);
  const others = nodesOfPeers(cluster).filter((nodes) => nodes !== nodesOfPeer(props));
  const isForAll = nodeSelectors.length === 0;
  if (nodeSelectors.length > 1) refusals.at('nodeSelectors').refuse(nodeSelectors, ONE_SELECTOR);
  else if (others.length > 0 && (isForAll || others.includes(''))) {
    refusals.at('nodeSelectors').refuse(props.nodeSelectors, TWO_CONFIGURATIONS);
  }
}

/** The props that Cilium has nothing for. */
const LACKING = {
  dynamicAsn: lacking(
    'Cilium has no sessions with an AS number that is only known as its own or another',
    'write peerAsn',
  ),
  localAsn: lacking(
    'Cilium sends the same AS number to all peers of one instance',
    'write the AS number as myAsn',
  ),
  peerInterface: lacking('Cilium connects to addresses', 'write peerAddress'),
  sourceAddress: lacking(
    'each node has another address, and Cilium takes the one that leads to the neighbour',
    'remove it',
  ),
  routerId: lacking('Cilium takes the IPv4 address of each node', 'remove it'),
  bfdProfile: lacking('Cilium has no BFD', 'remove it, and write a shorter holdTime'),
  vrf: lacking('Cilium peers in the default VRF', 'remove it'),
  disableMp: lacking(
    'without dualStackAddressFamily a session announces its own family alone',
    'remove it',
  ),
};

function lacking(why: string, fix: string): Fault {
  return { what: NOT_IN_CILIUM, why, fix };
}

const NO_ZERO: Fault = {
  what: 'cannot be 0 with Cilium',
  why: 'the API server accepts a hold time from 3 seconds and a keepalive time from 1 second on',
  fix: 'write for example holdTime: 90',
};

/** The longest hold time of BGP. */
const LONGEST = 65535;

const TOO_LONG: Fault = {
  what: 'is longer than the hold time allows',
  why: 'the API server refuses a keepalive time above the hold time, which is three times this one by default, and at most 65535',
  fix: 'write a third of holdTime',
};

const INSIDE: Fault = {
  what: ONLY_FOR_ANOTHER_AS,
  why: 'peerAsn equals myAsn, and Cilium ignores it for a session inside one AS',
  fix: 'remove it',
};

const ONE_SELECTOR: Fault = {
  what: 'are several selectors',
  why: 'the CiliumBGPClusterConfig of the peer has one',
  fix: 'write one selector with matchExpressions, or a BgpPeer for each',
};

const TWO_CONFIGURATIONS: Fault = {
  what: 'are not those of another BgpPeer that has some of these nodes',
  why: 'a node takes one CiliumBGPClusterConfig, which a selector has, and reports a conflict for the other',
  fix: 'write nodeSelectors for all peers of the cluster, such that no node matches two different ones, or for none',
};

const IS_EVERY_PEER: Fault = {
  what: 'is the word for all peers',
  why: 'advertisements for all peers have it in their label, so the peer would get none of its own',
  fix: 'write another name',
};
