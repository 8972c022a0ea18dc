import { selectedAdvertisements } from '../../model/queries/cilium-announcements';
import type { CiliumPeerFamily } from '../../model/queries/cilium-peers';
import { ciliumPeerFamilies } from '../../model/queries/cilium-peers';
import { labelSelectorOf, selectorText } from '../../model/queries/label-selector';
import { at, isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET185: Rule = {
  id: 'NET185',
  name: 'cilium-peer-without-advertisement',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others'],
  what: 'A CiliumBGPPeerConfig selects no CiliumBGPAdvertisement of the checked files, although they contain some.',
  why: 'Cilium sends its peers only the advertisements that a family of their configuration selects by labels',
  fix: 'Write the labels of a CiliumBGPAdvertisement into `advertisements` of the family.',
  waive: 'If nothing is to be advertised to the peer, or the advertisement is defined elsewhere.',
  sources: [
    'https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane-configuration/#bgp-advertisements',
    'https://github.com/cilium/cilium/blob/v1.20.2/pkg/bgp/manager/reconciler/peer_advertisements.go#L161',
  ],
  check(network, report) {
    const advertisements = network.others('cilium.io', 'CiliumBGPAdvertisement');
    if (advertisements.length === 0) return;
    if (advertisements.some((one) => isOpenPlace(place(one, 'metadata.labels')))) return;
    const families = ciliumPeerFamilies(network);
    for (const family of families) {
      if (!family.selector || selectedAdvertisements(family.selector, advertisements).length > 0)
        continue;
      report(draftOfFamily(family, advertisements));
    }
    for (const manifest of network.others('cilium.io', 'CiliumBGPPeerConfig')) {
      const own = families.filter((one) => one.manifest === manifest);
      if (own.some(({ selector }) => selector) || isAbsent(at(manifest.object, 'spec'))) continue;
      report({
        places: [place(manifest, 'spec.families')],
        what: `no family of the CiliumBGPPeerConfig ${manifest.name} selects advertisements`,
        why: 'a family without `advertisements` selects none, so Cilium sends its peers no addresses',
      });
    }
  },
};

function draftOfFamily(
  { manifest, field, selector }: CiliumPeerFamily,
  advertisements: readonly Manifest[],
): Draft {
  const labels = selectorText(labelSelectorOf(selector));
  return {
    places: [place(manifest, field), ...advertisements.map((one) => place(one, 'metadata.labels'))],
    what: `no CiliumBGPAdvertisement in the checked files has ${labels}`,
  };
}
