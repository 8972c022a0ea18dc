import type { Fact } from '../values/fault';
import { isAtLeast } from './versions';

/** The release of Kubernetes from which on the API server takes each value, and keeps the field. */
const SINCE: Readonly<Record<string, string>> = {
  PreferClose: '1.31',
  PreferSameZone: '1.34',
  PreferSameNode: '1.34',
};

/** The release that takes a value first; nothing of one that is not known. */
export function trafficDistributionSince(value: string): string | undefined {
  return Object.hasOwn(SINCE, value) ? SINCE[value] : undefined;
}

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution */
export function trafficDistribution(kubernetes: string): Fact<string> {
  return (value) => {
    const known = Object.keys(SINCE).filter((one) => isAtLeast(kubernetes, SINCE[one] ?? ''));
    if (known.includes(value)) return undefined;
    const since = trafficDistributionSince(value);
    return {
      what: since
        ? `is not there in Kubernetes ${kubernetes}`
        : 'is no trafficDistribution that Kubernetes knows',
      why: isAtLeast(kubernetes, '1.31')
        ? 'the API server refuses a value that it does not know'
        : 'the API server keeps the field from Kubernetes 1.31 on, and drops it before without a word',
      fix: known.length > 0 ? `write ${known.join(' or ')}` : 'leave it out',
    };
  };
}
