import type { CiliumAnnouncement } from '../../model/objects/cilium-announcement';
import { announces, ciliumAnnouncements } from '../../model/queries/cilium-announcements';
import { ciliumBalancers } from '../../model/queries/cilium-balancers';
import { ciliumPools, isForService } from '../../model/queries/cilium-pools';
import { isForCloud } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import type { Service } from '../../model/objects/service';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET182: Rule = {
  id: 'NET182',
  name: 'cilium-address-not-announced',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'pools', 'services'],
  what: 'A Service gets an address of a CiliumLoadBalancerIPPool, and no announcement in the checked files is for the Service.',
  why: 'no node answers for an address that Cilium does not announce, so clients outside the cluster cannot reach it',
  fix: 'Add the labels that an announcement selects, or a CiliumL2AnnouncementPolicy or CiliumBGPAdvertisement for the Service.',
  waive: 'If a router has a route to the address, or another program announces it.',
  sources: [
    'https://docs.cilium.io/en/stable/network/lb-ipam/',
    'https://docs.cilium.io/en/stable/network/l2-announcements/',
    'https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane/',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/l2announcer/l2announcer.go#L676',
  ],
  check(network, report) {
    const pools = ciliumPools(network).filter(({ isDisabled }) => !isDisabled);
    if (pools.length === 0 || network.pools.length > 0 || isAnnouncedOtherwise(network)) return;
    const announcements = ciliumAnnouncements(network);
    if (announcements.some(({ manifest }) => isOpenPlace(place(manifest, 'spec')))) return;
    for (const service of ciliumBalancers(network)) {
      const pool = pools.find((one) => isForService(one, service));
      if (!pool || isForCloud(service) || announcements.some((one) => announces(one, service)))
        continue;
      report({
        places: [
          place(service.manifest, 'metadata.labels'),
          place(service.manifest, 'spec.loadBalancerClass'),
          place(pool.manifest, 'spec'),
        ],
        what: whatOf(service, announcements),
        severity: announcements.length > 0 ? Severity.WARNING : Severity.INFO,
      });
    }
  },
};

function whatOf({ manifest }: Service, announcements: readonly CiliumAnnouncement[]): string {
  return announcements.length > 0
    ? `no announcement of Cilium in the checked files is for Service ${manifest.name}`
    : `nothing in the checked files announces the address of Service ${manifest.name}`;
}

/** What announces addresses of Cilium's pools, and is not read here. */
const OTHER_ANNOUNCERS = [
  ['cilium.io', 'CiliumBGPPeeringPolicy'],
  ['crd.projectcalico.org', 'BGPConfiguration'],
  ['projectcalico.org', 'BGPConfiguration'],
] as const;

function isAnnouncedOtherwise(network: Network): boolean {
  return OTHER_ANNOUNCERS.some(([group, kind]) => network.others(group, kind).length > 0);
}
