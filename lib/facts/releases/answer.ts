import type { Feature, FeatureName } from './features';
import { FEATURES } from './features';
import type { Releases } from './products';
import { RANGES, RELEASE_PROPERTIES, assumedFor, releaseOf } from './products';
import { isAtLeast } from './versions';

/** Whether a cluster has a feature. */
export enum Answer {
  YES = 'yes',
  NO = 'no',
  /** It depends on a release that nobody stated and no file shows. */
  UNKNOWN = 'not known',
}

/** Whether a cluster has a feature, for sure. */
export function ask(releases: Releases, name: FeatureName): Answer {
  const feature: Feature = FEATURES[name];
  if (assumedFor(releases, feature.product).length === 0) return answerOf(has(releases, name));
  const possible = new Set(possibleReleases(releases, feature).map((one) => isThere(one, feature)));
  return possible.size > 1 ? Answer.UNKNOWN : answerOf(possible.has(true));
}

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

function answerOf(isThere: boolean): Answer {
  return isThere ? Answer.YES : Answer.NO;
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

/** The ends of what a cluster may be whose releases are assumed, and where the answer turns. */
function possibleReleases(
  releases: Releases,
  { product, since, experimental }: Feature,
): Releases[] {
  const assumed = assumedFor(releases, product);
  const range = RANGES[product];
  const channels = assumed.includes('gatewayChannel')
    ? ['standard', 'experimental']
    : [releases.gatewayChannel];
  const property = RELEASE_PROPERTIES[product];
  const within = [since, experimental].filter(
    (one) => one !== undefined && isAtLeast(one, range.oldest) && isAtLeast(range.newest, one),
  );
  const numbers = assumed.includes(property)
    ? [range.oldest, ...within, range.newest]
    : [releaseOf(releases, product)];
  return channels.flatMap((gatewayChannel) =>
    numbers.map((number) => ({ ...releases, gatewayChannel, [property]: number })),
  );
}
