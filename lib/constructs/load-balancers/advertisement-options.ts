import { aggregationLength } from '../../facts/controllers/bgp-advertisements';
import { communityOrName } from '../../facts/controllers/communities';
import { deviceName } from '../../facts/values/devices';
import { allOf } from '../../facts/values/fault';
import { distinct, narrowing } from '../../facts/values/lists';
import { dnsSubdomain } from '../../facts/values/names';
import { list, made, number, struct, text } from '../../props/shape';
import type { LabelSelector } from '../common/label-selector';
import { LABEL_SELECTORS } from '../common/label-selector';
import { BgpPeer } from './bgp-peer';

/**
 * Options of both kinds of advertisement.
 *
 * @see https://metallb.io/configuration/
 */
export interface AdvertisementOptions {
  /**
   * The name of the object, a DNS subdomain. Refused: another form, and the name of another
   * advertisement of the pool and the same kind.
   *
   * @default - the name of the pool
   */
  readonly name?: string;

  /**
   * The nodes that announce: the nodes that match one of the selectors. MetalLB skips nodes with
   * the label `node.kubernetes.io/exclude-from-external-load-balancers` (from 0.14.2 on). Refused:
   * an empty list, a selector without conditions, and one twice.
   *
   * @default - all
   *
   * @see https://metallb.io/configuration/_advanced_l2_configuration/#limiting-the-nodes-where-the-service-can-be-announced-from
   */
  readonly nodeSelectors?: LabelSelector[];

  /**
   * The Services that are announced: the Services whose labels match one of the selectors. Needs
   * MetalLB 0.16. Refused: an empty list, a selector without conditions, one twice, and any before
   * MetalLB 0.16.
   *
   * @default - all that have an address of the pool
   */
  readonly serviceSelectors?: LabelSelector[];
}

/**
 * An announcement in layer 2 mode.
 *
 * @see https://metallb.io/apis/#l2advertisementspec
 */
export interface Layer2Options extends AdvertisementOptions {
  /**
   * The network interfaces of the nodes that announce the addresses. A node without any of them
   * announces nothing. Refused: an empty list, and a value that is not the name of a network
   * device, of at most 15 characters.
   *
   * @default - all
   */
  readonly interfaces?: string[];
}

/**
 * An announcement via BGP.
 *
 * @see https://metallb.io/apis/#bgpadvertisementspec
 */
export interface BgpOptions extends AdvertisementOptions {
  /**
   * The peers to which MetalLB advertises the addresses, each once. Refused: an empty list, a peer
   * twice or of another cluster, a peer whose BFD profile has echo mode if the pool contains IPv6
   * addresses, and peers that conflict in one FRR instance.
   *
   * @default - all peers of the cluster
   */
  readonly peers?: BgpPeer[];

  /**
   * The communities, each once: values such as `65535:65281` or `large:64512:1:2`, and names that a
   * `Community` defines. Refused: another form, a community twice, and a large one without FRR.
   *
   * @default - none
   */
  readonly communities?: string[];

  /**
   * The preference of the addresses inside the AS, from 1 to 4294967295 (to 2147483647 from
   * Kubernetes 1.36 on), the greatest first. Only peers of the same AS receive it. Refused: another
   * number, one if all peers are in another AS, and a value that differs from that of an
   * advertisement of the same networks to the same peers.
   *
   * @default - none
   */
  readonly localPreference?: number;

  /**
   * The length of the networks in which IPv4 addresses are announced, from that of the pool's own
   * networks to 32; with Cilium since 1.18. Refused: another length, one for a pool without IPv4
   * addresses, and together with `serviceSelectors` all except 32.
   *
   * @default - 32, each address by itself
   */
  readonly aggregationLength?: number;

  /**
   * The length of the networks in which IPv6 addresses are announced, from that of the pool's own
   * networks to 128; with Cilium since 1.18. Refused: another length, one for a pool without IPv6
   * addresses, and together with `serviceSelectors` all except 128.
   *
   * @default - 128, each address by itself
   */
  readonly aggregationLengthV6?: number;
}

const COMMON = {
  name: text(dnsSubdomain),
  nodeSelectors: LABEL_SELECTORS,
  serviceSelectors: LABEL_SELECTORS,
};

/** The checks of the options, by kind. */
export const ADVERTISEMENT_OPTIONS = {
  L2Advertisement: struct<Layer2Options>({
    ...COMMON,
    interfaces: list(text(deviceName), narrowing),
  }),
  BGPAdvertisement: struct<BgpOptions>({
    ...COMMON,
    peers: list(
      made((value) => value instanceof BgpPeer, 'a BgpPeer', 'the BgpPeer itself'),
      allOf<readonly BgpPeer[]>(
        narrowing,
        distinct(({ peerName }) => peerName),
      ),
    ),
    communities: list(
      text(communityOrName),
      distinct<string>((community) => community),
    ),
    // Which numbers it may have is known to the cluster alone.
    localPreference: number(() => undefined),
    aggregationLength: number(aggregationLength('IPv4')),
    aggregationLengthV6: number(aggregationLength('IPv6')),
  }),
};
