import type { CiliumAnnouncement } from '../../model/objects/cilium-announcement';
import { ciliumAnnouncements } from '../../model/queries/cilium-announcements';
import { at, isAbsent } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET181: Rule = {
  id: 'NET181',
  name: 'cilium-announces-nothing',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'A CiliumL2AnnouncementPolicy or an entry of a CiliumBGPAdvertisement cannot announce any address.',
  why: 'Cilium announces only the kinds of addresses that an announcement names, of the Services that it selects',
  fix: 'Write what it announces, and for which Services.',
  waive: 'If a later tool adds the rest.',
  sources: [
    'https://docs.cilium.io/en/stable/network/l2-announcements/#external-load-balancer-ips',
    'https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane-configuration/#service-virtual-ips',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/l2announcer/l2announcer.go#L1154',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/k8s/apis/cilium.io/v2/bgp_advert_types.go#L109',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/k8s/apis/cilium.io/v2/bgp_advert_types.go#L130',
  ],
  check(network, report) {
    for (const announcement of ciliumAnnouncements(network)) {
      const isPolicy = announcement.selectsByDefault === 'all';
      const draft = isPolicy ? tryPolicyDraft(announcement) : tryEntryDraft(announcement);
      if (draft) report(draft);
    }
  },
};

function tryPolicyDraft({ manifest, addresses }: CiliumAnnouncement): Draft | undefined {
  if (addresses.length > 0) return undefined;
  return {
    places: ['loadBalancerIPs', 'externalIPs'].map((key) => place(manifest, `spec.${key}`)),
    what: `the policy ${manifest.name} announces neither load-balancer nor external addresses`,
    why: 'Cilium announces the first only with loadBalancerIPs: true, and the others only with externalIPs: true; both are off if they are missing',
    fix: 'Write loadBalancerIPs: true.',
  };
}

function tryEntryDraft({ manifest, field, selector }: CiliumAnnouncement): Draft | undefined {
  const entry = entryAt(manifest.spec, field);
  if (isAbsent(at(entry, 'service'))) {
    return {
      places: [place(manifest, `${field}.service`)],
      what: `an entry of the advertisement ${manifest.name} is for Services, and has no \`service\``,
      why: 'the definition of CiliumBGPAdvertisement requires the field beside advertisementType: Service, and the API server refuses the object; without it nothing is announced',
      fix: 'Write `service: {addresses: [LoadBalancerIP]}`.',
      severity: Severity.ERROR,
    };
  }
  if (selector || !isAbsent(at(entry, 'selector'))) return undefined;
  return {
    places: [place(manifest, `${field}.selector`)],
    what: `an entry of the advertisement ${manifest.name} has no selector, and so selects no Service`,
    why: 'a missing selector selects nothing here; only an empty one selects all Services',
    fix: 'Write a selector for the Services, or `selector: {}` for all of them.',
  };
}

function entryAt(spec: unknown, field: string): unknown {
  const entries = at(spec, 'advertisements');
  return Array.isArray(entries) ? entries[Number(/\d+/.exec(field)?.[0])] : undefined;
}
