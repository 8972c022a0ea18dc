import { FRR_FIELDS } from '../../facts/controllers/bgp-peers';
import { isLargeCommunity } from '../../facts/controllers/communities';
import { isSet } from '../../model/objects/bgp-peer';
import { bgpAdvertisements, narrowestPrefix, poolsOf } from '../../model/queries/bgp';
import type { Network } from '../../model/queries/network';
import { at, textsOf } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET147: Rule = {
  id: 'NET147',
  name: 'native-bgp-refuses',
  severity: Severity.ERROR,
  reads: ['advertisements', 'others', 'pools'],
  what: 'Something needs FRR, and the MetalLB of the cluster speaks BGP itself.',
  why: 'MetalLB refuses in its native mode what only FRR can do',
  fix: 'Leave it out, or run MetalLB with FRR-K8s.',
  waive: 'Where MetalLB runs with FRR, and the target does not say so.',
  sources: ['https://metallb.io/concepts/bgp/#limitations'],
  check(network, report) {
    if (network.target.bgpMode !== 'native') return;
    for (const draft of [...peerDrafts(network), ...advertisementDrafts(network)]) report(draft);
  },
};

function peerDrafts(network: Network): Draft[] {
  return network.others('metallb.io', 'BGPPeer').flatMap((manifest) =>
    FRR_FIELDS.filter((key) => isSet(manifest, key)).map((key) => ({
      places: [place(manifest, `spec.${key}`)],
      what: `native BGP has no ${key}`,
    })),
  );
}

function advertisementDrafts(network: Network): Draft[] {
  return bgpAdvertisements(network).flatMap((advertisement) => {
    const { manifest } = advertisement;
    const large = textsOf(at(manifest.spec, 'communities')).find(isLargeCommunity);
    const pool = poolsOf(network, advertisement).find((one) => narrowestPrefix(one, 'IPv6') > 0);
    return [
      ...(large
        ? [{ places: [place(manifest, 'spec.communities')], what: `native BGP has no ${large}` }]
        : []),
      ...(pool
        ? [
            {
              places: [
                place(manifest, 'spec.ipAddressPools'),
                place(pool.manifest, 'spec.addresses'),
              ],
              what: `native BGP announces no IPv6, as in the pool ${pool.manifest.name}`,
            },
          ]
        : []),
    ];
  });
}
