import type { CiliumPool } from '../../model/objects/cilium-pool';
import { holdsAddress, reservesAddress } from '../../model/objects/cilium-pool';
import type { CiliumRequest } from '../../model/queries/cilium-pools';
import { ciliumPools, ciliumRequests, isForService } from '../../model/queries/cilium-pools';
import type { Service } from '../../model/objects/service';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET178: Rule = {
  id: 'NET178',
  name: 'cilium-address-outside-pools',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'services'],
  what: 'A Service requests a load-balancer address from Cilium that no CiliumLoadBalancerIPPool in the checked files has for it.',
  why: 'Cilium only assigns addresses of pools that select the Service, so the Service does not get the address',
  fix: 'Write an address of a pool that selects the Service, or add the address to one.',
  waive: 'If the pool that has the address is defined elsewhere.',
  sources: [
    'https://docs.cilium.io/en/stable/network/lb-ipam/#requesting-ips',
    'https://github.com/cilium/cilium/blob/main/operator/pkg/lbipam/lbipam.go',
  ],
  check(network, report) {
    const pools = ciliumPools(network);
    if (pools.length === 0 || !pools.every(isKnown)) return;
    for (const service of network.services) {
      for (const request of ciliumRequests(service)) {
        const draft = tryDraft(service, request, pools);
        if (draft) report(draft);
      }
    }
  },
};

/** Whether all addresses of a pool are read, so that another one is not in it. */
function isKnown({ manifest, blocks }: CiliumPool): boolean {
  return (
    blocks.length > 0 && blocks.every(({ range }) => range) && !isOpenPlace(place(manifest, 'spec'))
  );
}

function tryDraft(
  service: Service,
  { text, ip, field }: CiliumRequest,
  pools: readonly CiliumPool[],
): Draft | undefined {
  const places: Place[] = [place(service.manifest, field)];
  const holders = pools.filter((pool) => holdsAddress(pool, ip));
  if (holders.length === 0)
    return { places, what: `${text} is not in any CiliumLoadBalancerIPPool of the checked files` };
  const enabled = holders.filter(({ isDisabled }) => !isDisabled);
  if (enabled.length === 0) {
    return {
      places: [...places, ...placesOf(holders, 'spec.disabled')],
      what: `${text} is only in pools of Cilium that are disabled`,
      why: 'Cilium takes no address of a disabled pool for a Service that does not have it yet',
      fix: 'Enable the pool, or write an address of another one.',
      severity: Severity.INFO,
    };
  }
  const selecting = enabled.filter((pool) => isForService(pool, service));
  if (selecting.length === 0) {
    return {
      places: [
        ...places,
        place(service.manifest, 'metadata.labels'),
        ...placesOf(enabled, 'spec.serviceSelector'),
      ],
      what: `no CiliumLoadBalancerIPPool with ${text} selects the Service`,
    };
  }
  if (!selecting.every((pool) => reservesAddress(pool, ip))) return undefined;
  return {
    places: [...places, ...placesOf(selecting, 'spec.allowFirstLastIPs')],
    what: `${text} is the first or last address of its block, which the pool reserves`,
    why: 'with allowFirstLastIPs: No Cilium assigns neither of them',
    fix: 'Write another address, or allowFirstLastIPs: Yes.',
  };
}

function placesOf(pools: readonly CiliumPool[], field: string): Place[] {
  return pools.map(({ manifest }) => place(manifest, field));
}
