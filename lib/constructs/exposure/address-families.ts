import type { Fact, Fault } from '../../facts/values/fault';
import { tryIp } from '../../net/ip';
import { IpFamilyPolicy } from '../common/enums';
import type { AddressPool } from '../load-balancers/address-pool';
import type { ServiceExposure } from './service-plan';

type Families = ServiceExposure['options'];

/**
 * A pool that lacks a family of the Service.
 * @param program what assigns the addresses
 */
export function poolFamilies(
  { ipFamilies = [], ipFamilyPolicy }: Families,
  program: string,
): Fact<AddressPool> {
  const needed: readonly string[] =
    ipFamilyPolicy === IpFamilyPolicy.REQUIRE_DUAL_STACK ? ['IPv4', 'IPv6'] : ipFamilies;
  return (pool) => {
    const missing = needed.find((family) => !pool._families.includes(family));
    if (missing === undefined) return undefined;
    return {
      what: `contains no ${missing} address`,
      why: `the Service has the families ${needed.join(' and ')}, and ${lackOf(program)}`,
      fix: `add ${missing} addresses to the pool, or write other families`,
    };
  };
}

/** Addresses that are not of the families of the Service. */
export function addressFamilies(
  { ipFamilies = [], ipFamilyPolicy }: Families,
  addresses: readonly string[],
  program: string,
): Fault | undefined {
  const isOfTwo = ipFamilyPolicy === IpFamilyPolicy.REQUIRE_DUAL_STACK || ipFamilies.length > 1;
  if (addresses.length > 1) {
    const mayBeOfTwo = isOfTwo || ipFamilyPolicy === IpFamilyPolicy.PREFER_DUAL_STACK;
    return mayBeOfTwo ? undefined : TWO_FOR_ONE;
  }
  const family = tryIp(addresses[0] ?? '')?.family;
  if (isOfTwo) return halfOfTwo(program, family);
  if (ipFamilies.length === 0 || ipFamilies.some((one) => one === family)) return undefined;
  return {
    what: `is an ${family} address`,
    why: `the Service has the families ${ipFamilies.join(' and ')}, and ${lackOf(program)}`,
    fix: 'write an address of the same family',
  };
}

/** What becomes of a Service for which there is no address of one of its families. */
function lackOf(program: string): string {
  return program === 'MetalLB'
    ? 'MetalLB then assigns no address to it'
    : `${program} then assigns it no address of that family`;
}

function halfOfTwo(program: string, family: string | undefined): Fault {
  return {
    what: 'is one address for two families',
    why:
      program === 'MetalLB'
        ? 'MetalLB assigns one address for each family to a dual-stack Service, or none'
        : `${program} then assigns this ${family} address alone`,
    fix: 'write one address of each family, only pool, or another ipFamilyPolicy',
  };
}

const TWO_FOR_ONE: Fault = {
  what: 'are addresses of two families for a Service of one',
  why: 'without ipFamilyPolicy the API server gives a Service one family',
  fix: 'write ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK, or one address',
};
