import { compareIp, tryIp } from '../net/ip';
import type { Family } from '../net/ip';
import type { Fact, FaultAt } from './fault';

/** Endpoints are mirrored up to this number, and a slice holds no more. */
export const MAX_ENDPOINTS = 1000;

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#over-capacity-endpoints */
export const addressCount: Fact<readonly string[]> = (addresses) => {
  if (addresses.length >= 1 && addresses.length <= MAX_ENDPOINTS) return undefined;
  return {
    what: `has ${addresses.length} addresses`,
    why: `the cluster refuses none, and uses at most ${MAX_ENDPOINTS}`,
    fix: 'write the addresses of the system outside, such as ["192.0.2.10"]',
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

function otherFamily(family: Family, written: boolean) {
  return {
    what: `is an ${family} address`,
    why: written
      ? 'the Service has not that family, so no client is ever sent there'
      : 'a Service of one family sends no client to an address of the other',
    fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or leave the address out',
  };
}
