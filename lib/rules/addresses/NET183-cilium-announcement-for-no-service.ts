import { ciliumAnnouncements, selectsService } from '../../model/queries/cilium-announcements';
import { ciliumBalancers } from '../../model/queries/cilium-balancers';
import { labelSelectorOf, selectorText } from '../../model/queries/label-selector';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET183: Rule = {
  id: 'NET183',
  name: 'cilium-announcement-for-no-service',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'services'],
  what: 'A CiliumL2AnnouncementPolicy or a CiliumBGPAdvertisement selects none of the load balancers in the checked files.',
  why: 'if there is no other Service with these labels, nothing is announced',
  fix: 'Correct the selector, or add the labels to the Service.',
  waive: 'If the Services come from elsewhere, such as a chart.',
  sources: [
    'https://docs.cilium.io/en/stable/network/l2-announcements/#service-selector',
    'https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane-configuration/#service-virtual-ips',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/l2announcer/l2announcer.go#L622',
  ],
  check(network, report) {
    const { services } = network;
    // An announcement alone may be a part of what is applied.
    if (ciliumBalancers(network).length === 0) return;
    if (services.some(({ manifest }) => isOpenPlace(place(manifest, 'metadata.labels')))) return;
    for (const announcement of ciliumAnnouncements(network)) {
      const { manifest, field, selector, selectorKey } = announcement;
      if (!selector || services.some((service) => selectsService(announcement, service))) continue;
      report({
        places: [place(manifest, `${field}.${selectorKey}`)],
        what: `no Service in the checked files has ${selectorText(labelSelectorOf(selector))}`,
      });
    }
  },
};
