import type { FeatureName } from '../../facts/releases/features';
import { first, has } from '../../facts/releases/answer';
import type { Releases } from '../../facts/releases/products';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET619: Rule = {
  id: 'NET619',
  name: 'cilium-old-kind',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A pool, an announcement or a BGP object of Cilium has a version that the release does not serve, or has deprecated.',
  why: 'the API server has no such kind in that version, and refuses the object',
  fix: 'Write the version that the release serves.',
  waive: 'If the object is for another cluster, with another Cilium.',
  sources: [
    'https://github.com/cilium/cilium/tree/v1.17.0/pkg/k8s/apis/cilium.io/client/crds/v2alpha1',
    'https://github.com/cilium/cilium/tree/v1.18.0/pkg/k8s/apis/cilium.io/client/crds/v2',
    'https://github.com/cilium/cilium/tree/v1.19.0/pkg/k8s/apis/cilium.io/client/crds',
    'https://github.com/cilium/cilium/tree/v1.20.2/pkg/k8s/apis/cilium.io/client/crds',
  ],
  check(network, report) {
    const { target } = network;
    for (const [kind, deprecated] of DEPRECATED) {
      for (const manifest of network.others('cilium.io', kind)) {
        const draft = tryDraft(manifest, deprecated, target);
        if (draft) report(draft);
      }
    }
    if (!has(target, 'ciliumPeeringPolicyGone')) return;
    for (const manifest of network.others('cilium.io', 'CiliumBGPPeeringPolicy')) {
      report({
        places: [place(manifest, 'apiVersion')],
        what: `${first('ciliumPeeringPolicyGone')} no longer has the kind of the CiliumBGPPeeringPolicy ${manifest.name}`,
        fix: 'Write a CiliumBGPClusterConfig, CiliumBGPPeerConfigs and CiliumBGPAdvertisements.',
      });
    }
  },
};

/** The kinds that became stable, and the release that deprecates their older version first. */
const DEPRECATED: readonly (readonly [kind: string, deprecated: FeatureName])[] = [
  ['CiliumLoadBalancerIPPool', 'ciliumPoolAlphaDeprecated'],
  ['CiliumBGPAdvertisement', 'ciliumBgpAlphaDeprecated'],
  ['CiliumBGPClusterConfig', 'ciliumBgpAlphaDeprecated'],
  ['CiliumBGPNodeConfigOverride', 'ciliumBgpAlphaDeprecated'],
  ['CiliumBGPPeerConfig', 'ciliumBgpAlphaDeprecated'],
];

function tryDraft(
  manifest: Manifest,
  deprecated: FeatureName,
  target: Releases,
): Draft | undefined {
  const { apiVersion, kind, name } = manifest;
  const places = [place(manifest, 'apiVersion')];
  if (apiVersion === 'cilium.io/v2' && !has(target, 'ciliumV2')) {
    return {
      places,
      what: `${kind} ${name} is of v2, which ${first('ciliumV2')} serves first`,
      fix: 'Write apiVersion: cilium.io/v2alpha1.',
    };
  }
  if (apiVersion !== 'cilium.io/v2alpha1' || !has(target, deprecated)) return undefined;
  return {
    places,
    what: `${kind} ${name} is of v2alpha1`,
    why: `that version of the kind is deprecated since ${first(deprecated)}`,
    fix: 'Write apiVersion: cilium.io/v2.',
    severity: Severity.WARNING,
  };
}
