import { NOT_IP_ADDRESS, ONE_OF_EACH_FAMILY, ONE_FAMILY_BY_DEFAULT } from './sentences';
import type { Family, Ip } from '../../net/ip';
import { compareIp, plus, tryCidr, tryIp, isWithin } from '../../net/ip';
import { ipAddress } from './addresses';
import type { Fact, Fault, FaultAt } from './fault';
import { isDualStack } from './ip-families';

/** What the cluster IPs of a Service are judged by. */
export interface ClusterIpFacts {
  readonly ipFamilies: readonly string[];
  readonly ipFamilyPolicy: string | undefined;
  readonly serviceCidrs: readonly string[] | undefined;
}

/** @see https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/ */
export const clusterIp: Fact<string> = (text) =>
  text === 'None'
    ? {
        what: NOT_IP_ADDRESS,
        why: 'None makes a Service headless, which changes how clients reach it',
        fix: 'write Exposure.headless(), a HeadlessSet, or headless: true on a LegacyBackend',
      }
    : ipAddress(text);

export const someClusterIp: Fact<readonly string[]> = (ips) =>
  ips.length > 0
    ? undefined
    : {
        what: 'contains no address',
        why: 'an empty list has no effect, and the cluster picks an address',
        fix: 'write an address of the service network, or remove it',
      };

/** A wish for the address of a Service that has none. */
export const virtualIpMissing: Fact<unknown> = (value) =>
  value === undefined
    ? undefined
    : {
        what: 'needs a Service with a cluster IP',
        why: 'the name of a headless Service resolves to its endpoints, and clients connect to them directly',
        fix: 'remove it, or remove headless',
      };

/** The cluster IPs of a Service, each of them known to be an address. */
export function clusterIps(ips: readonly string[], service: ClusterIpFacts): FaultAt[] {
  const families = ips.map((text) => tryIp(text)?.family);
  return ips.flatMap((text, index) => {
    const family = families[index];
    const fault =
      (family && families.indexOf(family) < index && sameFamily(family)) ||
      (index > 0 && !isDualStack(service.ipFamilyPolicy) && ONE_FAMILY) ||
      otherFamily(family, service.ipFamilies[index]) ||
      inServiceNetwork(service.serviceCidrs)(text);
    return fault ? [{ index, field: '', fault }] : [];
  });
}

/** Addresses that the cluster keeps for its Services or pods, as those of something else. */
export function outsideNetworks(
  cidrs: readonly string[] | undefined,
  whose: 'Services' | 'pods',
): Fact<string> {
  return (text) => {
    const ip = tryIp(text);
    const inside = cidrs?.find((cidr) => ip && isWithin(ip, cidr));
    if (inside === undefined) return undefined;
    return {
      what: `is in the network of the ${whose}`,
      why: `the cluster uses ${inside} for the addresses of its ${whose}, so no other address there is reachable`,
      fix: 'write an address outside of it',
    };
  };
}

function otherFamily(family: string | undefined, expected: string | undefined): Fault | undefined {
  if (expected === undefined || family === expected) return undefined;
  return {
    what: `is an ${String(family)} address`,
    why: `ipFamilies has ${expected} at this position, and the API server refuses a different order`,
    fix: 'write both lists in the same order',
  };
}

function inServiceNetwork(cidrs: readonly string[] | undefined): Fact<string> {
  return (text) => {
    const ip = tryIp(text);
    if (!ip || !cidrs) return undefined;
    const index = cidrs.findIndex((cidr) => isWithin(ip, cidr));
    const range = tryCidr(cidrs[index] ?? '');
    if (!range) {
      return {
        what: 'is not in the service network',
        why: `the API server only assigns addresses of ${cidrs.join(' and ')} to Services`,
        fix: 'write an address of that network, or remove it so that the cluster picks one',
      };
    }
    const isEnd = [range.first, ...(ip.family === 'IPv4' ? [range.last] : [])].some(isSame(ip));
    if (isEnd) return kept(`the first or last address of the network ${String(cidrs[index])}`);
    // The Service `kubernetes` is there before all others.
    const second = plus(range.first, 1);
    return index === 0 && second && isSame(ip)(second)
      ? kept('the address of the API server')
      : undefined;
  };
}

function isSame(ip: Ip): (other: Ip) => boolean {
  return (other) => compareIp(ip, other) === 0;
}

function kept(what: string): Fault {
  return {
    what: `is ${what}`,
    why: 'the API server assigns it to no other Service',
    fix: 'write another address of the network',
  };
}

function sameFamily(family: Family): Fault {
  return {
    what: `is a second ${family} address`,
    why: ONE_OF_EACH_FAMILY,
    fix: 'write one address of each family',
  };
}

const ONE_FAMILY: Fault = {
  what: 'is an address of a second family',
  why: ONE_FAMILY_BY_DEFAULT,
  fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one address',
};
