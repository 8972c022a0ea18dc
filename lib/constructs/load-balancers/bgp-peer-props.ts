import {
  asNumber,
  bgpPort,
  connectTime,
  exactlyOne,
  holdTime,
  keepaliveTime,
  passwordSecret,
  routerId,
} from '../../facts/controllers/bgp-peers';
import { ipAddress } from '../../facts/values/addresses';
import { deviceName } from '../../facts/values/devices';
import type { Check } from '../../props/check';
import { orElse } from '../../props/relations';
import { flag, made, number, oneOf, required, struct, text, unshown } from '../../props/shape';
import { DynamicAsn } from '../common/enums';
import type { LabelSelector } from '../common/label-selector';
import { LABEL_SELECTORS } from '../common/label-selector';
import { BfdProfile } from './bfd-profile';
import type { MetallbProps } from './metallb-object';
import { METALLB_PROPS } from './metallb-object';

/**
 * What a `BgpPeer` is made of. Props that need FRR are refused unless the cluster's `bgpMode` says
 * that FRR speaks BGP there.
 *
 * @see https://metallb.io/apis/#bgppeerspec
 */
export interface BgpPeerProps extends MetallbProps {
  /**
   * The AS number of the cluster's side, from 1 to 4294967295. Refused: another number.
   */
  readonly myAsn: number;

  /**
   * The AS number of the neighbour, from 1 to 4294967295. Refused: another number, one beside
   * `dynamicAsn`, and neither of the two.
   *
   * @default - none; then `dynamicAsn` is needed
   */
  readonly peerAsn?: number;

  /**
   * Which AS numbers the neighbour may have, in place of `peerAsn`. Refused: any without FRR, and
   * before MetalLB 0.14.9.
   *
   * @default - none; then `peerAsn` is needed
   */
  readonly dynamicAsn?: DynamicAsn;

  /**
   * An AS number that this neighbour is told in place of `myAsn`, from 1 to 4294967295. Refused:
   * another number, any without FRR, and before MetalLB 0.16.
   *
   * @default - `myAsn`
   */
  readonly localAsn?: number;

  /**
   * The address of the neighbour, IPv4 or IPv6. Refused: what is no address, one beside
   * `peerInterface`, and neither of the two.
   *
   * @default - none; then `peerInterface` is needed
   */
  readonly peerAddress?: string;

  /**
   * The network interface of the nodes behind which the neighbour is, in place of `peerAddress`
   * (unnumbered BGP). Refused: what is no name of a network device, of at most 15 characters, any
   * without FRR, and before MetalLB 0.15.
   *
   * @default - none; then `peerAddress` is needed
   */
  readonly peerInterface?: string;

  /**
   * The port that the neighbour listens on, from 1 to 16384. Refused: another number.
   *
   * @default - 179
   */
  readonly peerPort?: number;

  /**
   * The address of the node that the session comes from. Refused: what is no IP address.
   *
   * @default - chosen by the node
   */
  readonly sourceAddress?: string;

  /**
   * What the nodes call themselves, written as an IPv4 address. FRR has one on each node, so peers
   * of the same nodes need the same one. Refused: what is no IPv4 address, and 0.0.0.0.
   *
   * @default - chosen by MetalLB
   */
  readonly routerId?: string;

  /**
   * After how many seconds without a message the session counts as down: 0 for never, or 3 to
   * 65535. Refused: another number, and 0 before MetalLB 0.14.9.
   *
   * @default - three times `keepaliveTime` from MetalLB 0.14.9 on, else 90, or what FRR has
   */
  readonly holdTime?: number;

  /**
   * How many seconds there are between messages, from 0 to `holdTime`; without it to 21845, or to
   * 90 before MetalLB 0.14.9. Refused: another number, any without FRR, and 0 before MetalLB
   * 0.14.9.
   *
   * @default - a third of `holdTime`
   */
  readonly keepaliveTime?: number;

  /**
   * How many seconds there are between attempts to connect, from 1 to 65535. Refused: another
   * number, any without FRR, and before MetalLB 0.14.4.
   *
   * @default - 120, that of FRR
   */
  readonly connectTime?: number;

  /**
   * The nodes that speak to the neighbour: those that one of the selectors matches. Refused: an
   * empty list, a selector without conditions, and one twice.
   *
   * @default - all
   */
  readonly nodeSelectors?: LabelSelector[];

  /**
   * The name of the Secret with the password of the session, a DNS subdomain. It is of type
   * `kubernetes.io/basic-auth`, has the password under `password`, and is in the namespace of
   * MetalLB. A password itself cannot be written here. Refused: another form, without a word of
   * what was written.
   *
   * @default - no password
   */
  readonly passwordSecret?: string;

  /**
   * How BFD watches the neighbour. Refused: any without FRR, one of another cluster, and one with
   * echo mode beside `ebgpMultiHop`.
   *
   * @default - no BFD
   */
  readonly bfdProfile?: BfdProfile;

  /**
   * Whether traffic goes on while BGP restarts. It cannot be changed later. Refused: any without
   * FRR, and before MetalLB 0.14.6, or 0.14.9 with FRR-K8s.
   *
   * @default - false
   */
  readonly enableGracefulRestart?: boolean;

  /**
   * Whether the neighbour is of another AS and several hops away. Refused: true where `peerAsn` is
   * `myAsn`.
   *
   * @default - false
   */
  readonly ebgpMultiHop?: boolean;

  /**
   * The VRF of the nodes, a network device, that the session belongs to. Refused: what is no name
   * of a network device, of at most 15 characters, and any without FRR.
   *
   * @default - the default VRF
   */
  readonly vrf?: string;

  /**
   * Whether networks of both families go over the session. Refused: any without FRR, and before
   * MetalLB 0.15.
   *
   * @default - false
   */
  readonly dualStackAddressFamily?: boolean;

  /**
   * Whether networks of the session's own family alone go over it; from MetalLB 0.15 on it is
   * always so. Refused: any without FRR, before MetalLB 0.14.4, and from 0.15 on.
   *
   * @default - false
   */
  readonly disableMp?: boolean;
}

function oneOfTwo<Other extends string>(prop: string, other: Other, check: Check) {
  return orElse(other, check, (given) => exactlyOne([prop, other], given));
}

export const BGP_PEER_SHAPE = struct<BgpPeerProps>({
  ...METALLB_PROPS,
  myAsn: required('myAsn: 64512', number(asNumber)),
  peerAsn: oneOfTwo('peerAsn', 'dynamicAsn', number(asNumber)),
  dynamicAsn: oneOf('DynamicAsn', DynamicAsn),
  localAsn: number(asNumber),
  peerAddress: oneOfTwo('peerAddress', 'peerInterface', text(ipAddress)),
  peerInterface: text(deviceName),
  peerPort: number(bgpPort),
  sourceAddress: text(ipAddress),
  routerId: text(routerId),
  holdTime: number(holdTime),
  keepaliveTime: number(keepaliveTime),
  connectTime: number(connectTime),
  nodeSelectors: LABEL_SELECTORS,
  passwordSecret: unshown(text(passwordSecret)),
  bfdProfile: made((value) => value instanceof BfdProfile, 'a BfdProfile', 'the BfdProfile itself'),
  enableGracefulRestart: flag(),
  ebgpMultiHop: flag(),
  vrf: text(deviceName),
  dualStackAddressFamily: flag(),
  disableMp: flag(),
});
