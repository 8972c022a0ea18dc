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
import type { BalancerProps } from './balancer-object';
import { BALANCER_PROPS } from './balancer-object';

/**
 * Properties of `BgpPeer`. Props that need FRR are refused unless `bgpMode` of the cluster is FRR
 * or FRR-K8s.
 *
 * @see https://metallb.io/apis/#bgppeerspec
 */
export interface BgpPeerProps extends BalancerProps {
  /** The AS number of the cluster, from 1 to 4294967295. Refused: another number. */
  readonly myAsn: number;

  /**
   * The AS number of the neighbour, from 1 to 4294967295. Refused: another number, one together
   * with `dynamicAsn`, and neither of the two.
   *
   * @default - none; then `dynamicAsn` is required
   */
  readonly peerAsn?: number;

  /**
   * The AS numbers that the neighbour can have, instead of `peerAsn`. Refused: any without FRR, and
   * before MetalLB 0.14.9.
   *
   * @default - none; then `peerAsn` is required
   */
  readonly dynamicAsn?: DynamicAsn;

  /**
   * The AS number that is sent to this neighbour instead of `myAsn`, from 1 to 4294967295. Refused:
   * another number, any without FRR, and before MetalLB 0.16.
   *
   * @default - `myAsn`
   */
  readonly localAsn?: number;

  /**
   * The address of the neighbour, IPv4 or IPv6. Refused: a value that is not an address, one
   * together with `peerInterface`, and neither of the two.
   *
   * @default - none; then `peerInterface` is required
   */
  readonly peerAddress?: string;

  /**
   * The network interface of the nodes that connects to the neighbour, instead of `peerAddress`
   * (unnumbered BGP). Refused: a value that is not the name of a network device, of at most 15
   * characters, any without FRR, and before MetalLB 0.15.
   *
   * @default - none; then `peerAddress` is required
   */
  readonly peerInterface?: string;

  /**
   * The port that the neighbour listens on, from 1 to 16384. Refused: another number.
   *
   * @default - 179
   */
  readonly peerPort?: number;

  /**
   * The source address of the session on the node. Refused: a value that is not an IP address.
   *
   * @default - chosen by the node
   */
  readonly sourceAddress?: string;

  /**
   * The router ID of the nodes, written as an IPv4 address. FRR has one on each node, so peers of
   * the same nodes need the same one. Refused: a value that is not an IPv4 address, and 0.0.0.0.
   *
   * @default - chosen by MetalLB
   */
  readonly routerId?: string;

  /**
   * The seconds without a message after which the session is down: 0 for never, or 3 to 65535.
   * Refused: another number, and 0 before MetalLB 0.14.9.
   *
   * @default - three times `keepaliveTime` from MetalLB 0.14.9 on, otherwise 90, or the default of
   * FRR
   */
  readonly holdTime?: number;

  /**
   * The seconds between messages, from 0 to `holdTime`; without it to 21845, or to 90 before
   * MetalLB 0.14.9. Refused: another number, any without FRR, and 0 before MetalLB 0.14.9.
   *
   * @default - a third of `holdTime`
   */
  readonly keepaliveTime?: number;

  /**
   * The seconds between attempts to connect, from 1 to 65535. Refused: another number, any without
   * FRR, and before MetalLB 0.14.4.
   *
   * @default - 120, the default of FRR
   */
  readonly connectTime?: number;

  /**
   * The nodes that connect to the neighbour: the nodes that match one of the selectors. Refused: an
   * empty list, a selector without conditions, and one twice.
   *
   * @default - all
   */
  readonly nodeSelectors?: LabelSelector[];

  /**
   * The name of the Secret with the password of the session, a DNS subdomain. It has the type
   * `kubernetes.io/basic-auth` and the key `password`, and is in the namespace of MetalLB. There is
   * no prop for the password itself. Refused: another form; the message does not repeat the value.
   *
   * @default - no password
   */
  readonly passwordSecret?: string;

  /**
   * The BFD settings of the session. Refused: any without FRR, a profile of another cluster, and
   * one with echo mode together with `ebgpMultiHop`.
   *
   * @default - no BFD
   */
  readonly bfdProfile?: BfdProfile;

  /**
   * Whether traffic continues while BGP restarts. It cannot change later. Refused: any without FRR,
   * and before MetalLB 0.14.6, or 0.14.9 with FRR-K8s.
   *
   * @default - false
   */
  readonly enableGracefulRestart?: boolean;

  /**
   * Whether the neighbour is in another AS and several hops away. Refused: true if `peerAsn` equals
   * `myAsn`.
   *
   * @default - false
   */
  readonly ebgpMultiHop?: boolean;

  /**
   * The VRF of the nodes, a network device, of the session. Refused: a value that is not the name
   * of a network device, of at most 15 characters, and any without FRR.
   *
   * @default - the default VRF
   */
  readonly vrf?: string;

  /**
   * Whether the session announces networks of both families. Refused: any without FRR, and before
   * MetalLB 0.15.
   *
   * @default - false
   */
  readonly dualStackAddressFamily?: boolean;

  /**
   * Whether the session only announces networks of its own family, which is the default from
   * MetalLB 0.15 on. Refused: any without FRR, before MetalLB 0.14.4, and from 0.15 on.
   *
   * @default - false
   */
  readonly disableMp?: boolean;
}

function oneOfTwo<Other extends string>(prop: string, other: Other, check: Check) {
  return orElse(other, check, (which) => exactlyOne([prop, other], which));
}

export const BGP_PEER_SHAPE = struct<BgpPeerProps>({
  ...BALANCER_PROPS,
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
