import { firstNumber, has } from '../releases/answer';
import type { FeatureName } from '../releases/features';
import type { Releases } from '../releases/products';
import type { Fact } from '../values/fault';

/** The values that the API server takes, and what each depends on. */
const VALUES: Readonly<Record<string, FeatureName>> = {
  PreferClose: 'preferClose',
  PreferSameZone: 'preferSameZone',
  PreferSameNode: 'preferSameNode',
};

/** What a value depends on; nothing of one that no release takes. */
export function trafficDistributionFeature(value: string): FeatureName | undefined {
  return Object.hasOwn(VALUES, value) ? VALUES[value] : undefined;
}

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution */
export function trafficDistribution(releases: Releases): Fact<string> {
  return (value) => {
    const known = Object.entries(VALUES)
      .filter(([, feature]) => has(releases, feature))
      .map(([one]) => one);
    if (known.includes(value)) return undefined;
    return {
      what: trafficDistributionFeature(value)
        ? `does not exist in Kubernetes ${releases.kubernetes}`
        : 'is not a trafficDistribution of Kubernetes',
      why: has(releases, 'preferClose')
        ? 'the API server refuses an unknown value'
        : `the API server keeps the field from Kubernetes ${firstNumber('preferClose')} on, and silently drops it before`,
      fix: known.length > 0 ? `write ${known.join(' or ')}` : 'remove it',
    };
  };
}
