import { firstNumber, has } from '../facts/releases/answer';
import type { FeatureName } from '../facts/releases/features';
import { FEATURES } from '../facts/releases/features';
import type { ReleaseProperty, Releases } from '../facts/releases/products';
import { RELEASE_PROPERTIES, releaseOf } from '../facts/releases/products';
import type { Fault } from '../facts/values/fault';

/** Where a `Cluster` states a release. */
function wayTo(property: ReleaseProperty): string {
  const isOfBalancer = property === 'metallb' || property === 'cilium';
  return isOfBalancer ? 'release in loadBalancer' : property;
}

/** Why a cluster does not have a feature that a construct asks for. */
export function lackingFault(
  releases: Releases,
  name: FeatureName,
  why = 'the API server keeps the field',
): Fault | undefined {
  if (has(releases, name)) return undefined;
  const { product } = FEATURES[name];
  const [since, property] = [firstNumber(name), RELEASE_PROPERTIES[product]];
  return {
    what: `does not exist in ${product} ${releaseOf(releases, product)}`,
    why: `${why} from ${product} ${since} on`,
    fix: `set ${wayTo(property)}: "${since}" or later on the Cluster, or remove it`,
  };
}
