import { FRR_FIELDS } from '../../facts/controllers/bgp-peers';
import { isLargeCommunity } from '../../facts/controllers/communities';
import { isSet } from '../../model/objects/bgp-peer';
import { bgpAdvertisements, narrowestPrefix, poolsOf } from '../../model/queries/bgp';
import type { Network } from '../../model/queries/network';
import { at, listOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
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
  sources: [
    'https://metallb.io/concepts/bgp/#limitations',
    'https://github.com/metallb/metallb/blob/v0.16.1/internal/config/validation.go#L68',
  ],
  check(network, report) {
    if (network.target.bgpMode !== 'native') return;
    for (const drafts of [peerDrafts, profileDrafts, communityDrafts, advertisementDrafts]) {
      for (const draft of drafts(network)) report(draft);
    }
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

/** MetalLB loads nothing where there is one, be it of any peer or of none. */
function profileDrafts(network: Network): Draft[] {
  return network.others('metallb.io', 'BFDProfile').map((manifest) => ({
    places: [place(manifest, 'kind')],
    what: 'native BGP mode does not support BFD',
  }));
}

function communityDrafts(network: Network): Draft[] {
  return network.others('metallb.io', 'Community').flatMap((manifest) =>
    listOf(at(manifest.spec, 'communities')).flatMap((one, index) => {
      const value = textOf(at(one, 'value')) ?? '';
      if (!isLargeCommunity(value)) return [];
      return [tooLarge(manifest, `spec.communities[${index}].value`, value)];
    }),
  );
}

function tooLarge(manifest: Manifest, field: string, value: string): Draft {
  return {
    places: [place(manifest, field)],
    what: `native BGP mode does not support the large community ${value}`,
  };
}

function advertisementDrafts(network: Network): Draft[] {
  return bgpAdvertisements(network).flatMap((advertisement) => {
    const { manifest } = advertisement;
    const large = textsOf(at(manifest.spec, 'communities')).find(isLargeCommunity);
    const pool = poolsOf(network, advertisement).find((one) => narrowestPrefix(one, 'IPv6') > 0);
    return [
      ...(large ? [tooLarge(manifest, 'spec.communities', large)] : []),
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
