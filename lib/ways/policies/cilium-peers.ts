import type { CiliumPeer, CiliumPolicy } from '../../model/queries/cilium-policy';
import { CiliumPeerKind } from '../../model/queries/cilium-policy';
import { labelSelectorOf } from '../../model/queries/label-selector';
import type { Network } from '../../model/queries/network';
import { at, textOf, textsOf } from '../../model/read/fields';
import { ClientKind } from '../ask/client';
import type { Block } from './blocks';
import { blockHolds } from './blocks';
import { tryEntity } from './cilium-entities';
import { selectsPeer } from './cilium-selection';
import { isOfService } from './cilium-services';
import type { Side } from './side';
import type { Truth } from '../chain/truth';

/** Whether the other side is one of the peers of a rule of Cilium. */
export function isCiliumPeer(
  network: Network,
  policy: CiliumPolicy,
  { kind, value }: CiliumPeer,
  side: Side,
): Truth {
  const { peer } = side;
  switch (kind) {
    case CiliumPeerKind.ENDPOINTS:
      return selectsPeer(network, policy, labelSelectorOf(value), side);
    case CiliumPeerKind.ENTITIES:
      return tryEntity(textOf(value) ?? '', side);
    case CiliumPeerKind.CIDR:
      return isInBlock(textOf(value), [], side);
    case CiliumPeerKind.CIDR_SET:
      return isInBlock(textOf(at(value, 'cidr')), textsOf(at(value, 'except')), side);
    case CiliumPeerKind.SERVICES:
      return isOfService(network, value, peer);
    case CiliumPeerKind.FQDNS:
    case CiliumPeerKind.NODES:
      if (peer.kind === 'pod' && peer.namespace !== undefined) return false;
      return { why: `whether ${peer.text} is among ${WORDS[kind]} is not in the checked files` };
    case CiliumPeerKind.GROUPS:
      return { why: 'which addresses a group of the cloud has is not in the checked files' };
  }
}

const WORDS = {
  [CiliumPeerKind.FQDNS]: 'the addresses of the names of a rule',
  [CiliumPeerKind.NODES]: 'the nodes of a rule',
};

/** No block of Cilium holds a pod, and an option decides whether one holds a node. */
function isInBlock(cidr: string | undefined, except: readonly string[], { peer }: Side): Truth {
  if (peer.kind === 'pod') {
    return peer.namespace === undefined
      ? { why: `which address ${peer.text} has is not known` }
      : false;
  }
  if (cidr === undefined) return { why: 'which addresses a CiliumCIDRGroup has is not read' };
  const block: Block = { cidr: asCidr(cidr), except: except.map(asCidr) };
  const isHeld = blockHolds(block, peer);
  if (isHeld !== true || peer.where !== ClientKind.NODE) return isHeld;
  return { why: 'an option of Cilium decides whether blocks hold the addresses of nodes' };
}

/** An address alone is a block of one. */
function asCidr(text: string): string {
  if (text.includes('/')) return text;
  return `${text}/${text.includes(':') ? 128 : 32}`;
}
