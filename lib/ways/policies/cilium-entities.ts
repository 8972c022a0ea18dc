import { ClientKind } from '../ask/client';
import type { AddressParty, Party } from './party';
import type { Side } from './side';
import { isOwnNode } from './side';
import type { Truth } from '../chain/truth';
import { allHold, notOf } from '../chain/truth';

/**
 * Whether the other side is what a word of Cilium stands for.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/layer3/#entities-based
 */
export function tryEntity(entity: string, side: Side): Truth {
  const { peer } = side;
  if (entity === 'all') return true;
  if (entity === 'none') return false;
  if (isElsewhere(peer)) return { why: `whether ${peer.text} is in the cluster is not known` };
  switch (entity) {
    case 'world':
      return isWorld(peer);
    case 'world-ipv4':
      return allHold([isWorld(peer), isOfFamily(peer, 'IPv4')]);
    case 'world-ipv6':
      return allHold([isWorld(peer), isOfFamily(peer, 'IPv6')]);
    case 'cluster':
      return peer.kind === 'pod' || isNode(peer);
    case 'host':
      return isOwnNode(side);
    case 'remote-node':
      return allHold([peer.kind === 'address' && isNode(peer), notOf(isOwnNode(side))]);
    case 'ingress':
      return peer.kind === 'pod' || !isNode(peer) ? false : { why: `a node may have sent it` };
    default:
      return { why: `whether ${peer.text} is ${entity || 'meant'} is not in the checked files` };
  }
}

/** Whether it may be in another cluster, or is a program that may run in none. */
function isElsewhere(party: Party): boolean {
  if (party.kind === 'pod') return party.namespace === undefined;
  return party.where === ClientKind.CLUSTER;
}

function isNode(party: AddressParty): boolean {
  return party.where === ClientKind.NODE;
}

function isWorld(party: Party): boolean {
  return party.kind === 'address' && !isNode(party);
}

function isOfFamily(party: Party, family: string): Truth {
  if (party.kind === 'pod') return false;
  return party.ip
    ? party.ip.family === family
    : { why: `which address ${party.text} has is not known` };
}
