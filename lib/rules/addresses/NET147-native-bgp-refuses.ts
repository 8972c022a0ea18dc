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
  what: 'An object needs FRR, but the MetalLB of the cluster runs in native BGP mode.',
  why: 'MetalLB refuses features in its native mode that only FRR supports',
  fix: 'Remove it, or run MetalLB with FRR-K8s.',
  waive: 'If MetalLB runs with FRR, but the cluster does not declare it.',
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
      what: `native BGP mode does not support ${key}`,
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
        ? [
            {
              places: [place(manifest, 'spec.communities')],
              what: `native BGP mode does not support ${large}`,
            },
          ]
        : []),
      ...(pool
        ? [
            {
              places: [
                place(manifest, 'spec.ipAddressPools'),
                place(pool.manifest, 'spec.addresses'),
              ],
              what: `native BGP mode does not announce IPv6 addresses, such as those of the pool ${pool.manifest.name}`,
            },
          ]
        : []),
    ];
  });
}
