import { compareIp, tryIp } from '../net/ip';
import type { Family } from '../net/ip';
import { routableAddress } from './addresses';
import type { Fact, FaultAt } from './fault';
import { isSubdomain } from './names';

/** Endpoints are mirrored up to this number, and a slice holds no more. */
export const MAX_ENDPOINTS = 1000;

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#over-capacity-endpoints */
export const addressCount: Fact<readonly string[]> = (addresses) => {
  if (addresses.length === 0) {
    return {
      what: 'holds no address',
      why: 'the API server refuses Endpoints without one, and no client would get anywhere',
      fix: 'write the addresses of the system outside, such as ["192.0.2.10"]',
    };
  }
  const most = Math.max(...FAMILIES.map((family) => ofFamily(addresses, family).length));
  if (most <= MAX_ENDPOINTS) return undefined;
  return {
    what: `has ${most} addresses of one family`,
    why: `a cluster reads at most ${MAX_ENDPOINTS} of them`,
    fix: `write at most ${MAX_ENDPOINTS}, or put a load balancer in front of them`,
  };
};

export const FAMILIES = ['IPv4', 'IPv6'] as const;

/** The addresses of one family, in their order. */
export function ofFamily(addresses: readonly string[], family: Family): string[] {
  return addresses.filter((address) => tryIp(address)?.family === family);
}

/** Labels by which the cluster tells whose endpoints are whose. */
export const freeLabel: Fact<string> = (key) =>
  RESERVED_LABELS.includes(key)
    ? {
        what: 'is a label of the cluster itself',
        why: 'by it the cluster decides which Service endpoints are of and who looks after them',
        fix: 'leave it out; the right one is written where it is needed',
      }
    : undefined;

const RESERVED_LABELS: readonly string[] = [
  'kubernetes.io/service-name',
  'endpointslice.kubernetes.io/managed-by',
  'endpointslice.kubernetes.io/skip-mirror',
  'service.kubernetes.io/headless',
];

/** An address of a system outside. */
export const endpointAddress: Fact<string> = (text) => {
  const fault = routableAddress(text);
  if (!fault || tryIp(text) || !isSubdomain(text) || !/[a-z]/.test(text)) return fault;
  return {
    ...fault,
    fix: 'use ExternalAlias, which gives a name to a DNS name, or write an address',
  };
};

export function repeatedAddresses(addresses: readonly string[]): FaultAt[] {
  const ips = addresses.map(tryIp);
  return addresses.flatMap((_, index) => {
    const ip = ips[index];
    const first = ips.findIndex((other) => other && ip && compareIp(other, ip) === 0);
    if (!ip || first === index) return [];
    const fault = {
      what: `is the address of addresses[${first}] too`,
      why: 'an endpoint that is listed twice gets twice the traffic on some proxies and is refused by others',
      fix: 'write each address once',
    };
    return [{ index, field: '', fault }];
  });
}

/** The families of a Service: those that are written, and whether it may have two. */
export interface ServiceFamilies {
  readonly families: readonly string[];
  readonly dualStack: boolean;
}

/** Addresses of a family that the Service does not have, so that no client is ever sent there. */
export function addressFamily(addresses: readonly string[], service: ServiceFamilies): FaultAt[] {
  const ofAddress = addresses.map((address) => tryIp(address)?.family);
  const allowed = new Set<string | undefined>(
    service.families.length > 0 ? service.families : [ofAddress.find((family) => family)],
  );
  if (service.dualStack && service.families.length < 2) return [];
  return ofAddress.flatMap((family, index) =>
    family === undefined || allowed.has(family)
      ? []
      : [{ index, field: '', fault: otherFamily(family, service.families.length > 0) }],
  );
}

/** The endpoints controller writes the pods of a selector over Endpoints made by hand. */
export const overwrittenEndpoints: Fact<string | undefined> = (kind) =>
  kind === 'Endpoints'
    ? {
        what: 'does not go with a selector',
        why: 'the cluster writes the addresses of the selected pods over an Endpoints made by hand',
        fix: 'leave endpointsKind out, and an EndpointSlice is made',
      }
    : undefined;

/** A port of pods where no pods are selected. */
export const unusedPodPort: Fact<unknown> = (value) =>
  value === undefined
    ? undefined
    : {
        what: 'leads to no pods',
        why: 'without a selector the traffic goes to the addresses, on targetPort',
        fix: 'write targetPort, or the selector of the pods',
      };

/** A wish for pods where no pods are selected. */
export const noPods: Fact<unknown> = (value) =>
  value === undefined
    ? undefined
    : {
        what: 'is for pods, and there are none',
        why: 'without a selector the addresses are all that there is, and they are ready as they stand',
        fix: 'leave it out, or write the selector of the pods',
      };

function otherFamily(family: Family, written: boolean) {
  return {
    what: `is an ${family} address`,
    why: written
      ? 'the Service does not have that family, so no client is ever sent there'
      : 'a Service of one family sends no client to an address of the other',
    fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or leave the address out',
  };
}
