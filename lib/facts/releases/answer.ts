import type { Feature, FeatureName } from './features';
import { FEATURES } from './features';
import type { Releases } from './products';
import { releaseOf } from './products';
import { isAtLeast } from './versions';

/** Whether a cluster has a feature, where what is assumed of its releases is so. */
export function has(releases: Releases, name: FeatureName): boolean {
  return isThere(releases, FEATURES[name]);
}

/** The release that has a feature first: `Kubernetes 1.33`. */
export function first(name: FeatureName): string {
  return `${FEATURES[name].product} ${firstNumber(name)}`;
}

/** The number of the release that has a feature first, in the standard channel if at all: `1.33`. */
export function firstNumber(name: FeatureName): string {
  const { since, experimental }: Feature = FEATURES[name];
  return since ?? experimental ?? '';
}

/** Where a field of Gateway API is there: `1.2 in the standard channel`, and of the experimental one. */
export function channelsWith(name: FeatureName): string[] {
  const { since, experimental }: Feature = FEATURES[name];
  return [
    ...(since === undefined ? [] : [`${since} in the standard channel`]),
    ...(experimental === undefined || experimental === since
      ? []
      : [`${experimental} in the experimental channel`]),
  ];
}

function isThere(releases: Releases, feature: Feature): boolean {
  const release = releaseOf(releases, feature.product);
  const since = sinceIn(releases.gatewayChannel, feature);
  if (since === undefined || !isAtLeast(release, since)) return false;
  return feature.until === undefined || !isAtLeast(release, feature.until);
}

/** What the experimental channel has first is not in the standard one, which is part of it. */
function sinceIn(channel: string, { since, experimental }: Feature): string | undefined {
  return channel === 'experimental' ? (experimental ?? since) : since;
}
