import { PEER_REFUSED } from '../../facts/values/sentences';
import { exactlyOne } from '../../facts/controllers/bgp-peers';
import { isSet } from '../../model/objects/bgp-peer';
import { at, numberOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET141: Rule = {
  id: 'NET141',
  name: 'bgp-peer-ambiguous',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A BGPPeer sets two fields of which MetalLB accepts one, or does not define its neighbour.',
  why: PEER_REFUSED,
  fix: 'Write one of peerASN and dynamicASN, one of peerAddress and interface, and one of password and passwordSecret.',
  waive: 'If the manifest is a patch of an object that is defined elsewhere.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    const peers = groupBy(network.others('metallb.io', 'BGPPeer'), ({ identity }) => identity);
    for (const those of peers.values()) {
      for (const manifest of those) {
        for (const pair of PAIRS) {
          // Of a peer that is given twice, one may be a patch of the other.
          const draft = draftOf(manifest, pair, those.length > 1 || pair[0] === 'password');
          if (draft) report(draft);
        }
        if (isMultiHopInside(manifest)) report(multiHop(manifest));
      }
    }
  },
};

const PAIRS = [
  ['peerASN', 'dynamicASN'],
  ['peerAddress', 'interface'],
  ['password', 'passwordSecret'],
] as const;

function draftOf(
  manifest: Manifest,
  [first, second]: (typeof PAIRS)[number],
  mayBeNeither: boolean,
): Draft | undefined {
  const [one, other] = [isSet(manifest, first), isSet(manifest, second)];
  const neither = !mayBeNeither && !one && !other;
  const fault = exactlyOne([first, second], { both: one && other, neither });
  return (
    fault && {
      places: [first, second].map((key) => place(manifest, `spec.${key}`)),
      what: neither ? `${first} and ${second} are both missing` : `${first} ${fault.what}`,
      fix: `Write ${first} or ${second}.`,
    }
  );
}

function isMultiHopInside({ spec }: Manifest): boolean {
  const [mine, theirs] = ['myASN', 'peerASN'].map((key) => numberOf(at(spec, key)));
  return at(spec, 'ebgpMultiHop') === true && mine !== undefined && mine === theirs;
}

function multiHop(manifest: Manifest): Draft {
  return {
    places: ['ebgpMultiHop', 'myASN', 'peerASN'].map((key) => place(manifest, `spec.${key}`)),
    what: 'ebgpMultiHop is only for neighbours in another AS, but peerASN equals myASN',
    fix: 'Remove ebgpMultiHop: sessions inside one AS can always cross several hops.',
  };
}
