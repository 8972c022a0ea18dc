import { ONLY_OUTSIDE } from '../../facts/controllers/bgp-advertisements';
import { bgpAdvertisements, numberIn } from '../../model/queries/bgp';
import { at, numberOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET134: Rule = {
  id: 'NET134',
  name: 'local-preference-unsent',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['advertisements', 'others'],
  what: 'An advertisement has a local preference, but all its peers are in another AS.',
  why: 'BGP does not send a local preference to another AS, so it has no effect',
  fix: 'Remove localPref; for a neighbour in another AS, write communities that it evaluates.',
  waive: 'If a peer of the same AS is not in the checked files.',
  sources: ['https://www.rfc-editor.org/rfc/rfc4271#section-5.1.5'],
  check(network, report) {
    const peers = network.others('metallb.io', 'BGPPeer');
    const byName = new Map(peers.map((peer) => [peer.name, peer]));
    for (const advertisement of bgpAdvertisements(network)) {
      const { manifest } = advertisement;
      if (!numberIn(advertisement, 'localPref')) continue;
      const names = textsOf(at(manifest.spec, 'peers'));
      const those = names.length > 0 ? names.map((name) => byName.get(name)) : peers;
      if (those.length === 0 || !those.every((peer) => peer && isOutside(peer))) continue;
      report({
        places: [
          place(manifest, 'spec.localPref'),
          ...those.flatMap((peer) => (peer ? [place(peer, 'spec.peerASN')] : [])),
        ],
        what: `localPref ${ONLY_OUTSIDE.what}`,
        // Of all peers, some may be given elsewhere.
        severity: names.length > 0 ? Severity.WARNING : Severity.INFO,
      });
    }
  },
};

function isOutside({ spec }: Manifest): boolean {
  if (textOf(at(spec, 'dynamicASN')) === 'external') return true;
  const [mine, theirs] = ['localASN', 'peerASN'].map((key) => numberOf(at(spec, key)));
  const own = mine ?? numberOf(at(spec, 'myASN'));
  return own !== undefined && theirs !== undefined && own !== theirs;
}
