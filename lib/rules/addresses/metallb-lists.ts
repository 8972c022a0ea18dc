import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';

/** The lists of label selectors in objects of MetalLB. */
export const SELECTOR_LISTS = [
  'spec.ipAddressPoolSelectors',
  'spec.nodeSelectors',
  'spec.serviceAllocation.namespaceSelectors',
  'spec.serviceAllocation.serviceSelectors',
  'spec.serviceSelectors',
];

/** The objects of MetalLB that have lists. */
export function objectsWithLists(network: Network): Manifest[] {
  const { pools, advertisements } = network;
  return [
    ...[...pools, ...advertisements].map(({ manifest }) => manifest),
    ...network.others('metallb.io', 'BGPPeer'),
  ];
}
