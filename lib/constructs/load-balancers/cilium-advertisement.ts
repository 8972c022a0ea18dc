import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  EVERY_PEER,
  PEER_LABEL,
  ciliumCommunities,
  exactInterface,
} from '../../facts/controllers/cilium-objects';
import { selectorManifests } from '../common/label-selector';
import type { AddressPoolProps } from './address-pool-props';
import type { AdvertisementData } from './advertisement';
import type { BgpOptions, Layer2Options } from './advertisement-options';
import { ciliumObject } from './balancer-object';
import { serviceSelector } from './cilium-pool';

/**
 * The objects that announce the addresses of a pool. Cilium announces by Service, so they select the
 * Services that the pool selects.
 */
export function ciliumAdvertisement(
  construct: Construct,
  props: AddressPoolProps,
  data: AdvertisementData,
  index: number,
): ApiObject[] {
  if (data.kind === 'BGPAdvertisement')
    return bgpAdvertisements(construct, props, data.options, index);
  const kind = 'CiliumL2AnnouncementPolicy';
  const { name } = data.options;
  const spec = policySpec(props, data.options);
  return [ciliumObject(construct, props, { id: `${kind}-${index}`, kind, name, spec })];
}

function policySpec(
  { serviceAllocation }: AddressPoolProps,
  { serviceSelectors, nodeSelectors, interfaces }: Layer2Options,
): Readonly<Record<string, unknown>> {
  return {
    loadBalancerIPs: true,
    serviceSelector: serviceSelector(serviceAllocation, serviceSelectors),
    nodeSelector: selectorManifests(nodeSelectors)?.[0],
    interfaces: interfaces?.map(exactInterface),
  };
}

/** One for all peers, or one for each that is named, since a peer selects them by one label. */
function bgpAdvertisements(
  construct: Construct,
  props: AddressPoolProps,
  options: BgpOptions,
  index: number,
): ApiObject[] {
  const kind = 'CiliumBGPAdvertisement';
  const peers = options.peers?.map(({ peerName }) => peerName) ?? [EVERY_PEER];
  const name = options.name ?? props.name ?? construct.node.id;
  return peers.map((peer, at) =>
    ciliumObject(construct, props, {
      id: peers.length > 1 ? `${kind}-${index}-${at}` : `${kind}-${index}`,
      kind,
      name: peers.length > 1 ? `${name}-${peer}` : name,
      labels: { [PEER_LABEL]: peer },
      spec: { advertisements: [advertisement(props, options)] },
    }),
  );
}

function advertisement(
  { serviceAllocation }: AddressPoolProps,
  { serviceSelectors, communities, localPreference, ...lengths }: BgpOptions,
): object {
  const attributes = {
    ...(communities?.length && { communities: ciliumCommunities(communities) }),
    ...(localPreference !== undefined && { localPreference }),
  };
  return {
    advertisementType: 'Service',
    service: {
      addresses: ['LoadBalancerIP'],
      aggregationLengthIPv4: shorterThan(32, lengths.aggregationLength),
      aggregationLengthIPv6: shorterThan(128, lengths.aggregationLengthV6),
    },
    // Without a selector it selects nothing; an empty one selects all.
    selector: serviceSelector(serviceAllocation, serviceSelectors) ?? {},
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
  };
}

/** A length of a network; each address by itself is what a missing one means. */
function shorterThan(whole: number, length: number | undefined): number | undefined {
  return length === whole ? undefined : length;
}
