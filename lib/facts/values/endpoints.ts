import { ENDPOINTS_OVERWRITTEN, COUNTED_ONCE, REFUSED, WRITE_EACH_ADDRESS_ONCE } from './sentences';
import type { Family } from '../../net/ip';
import { canonicalIp, tryIp } from '../../net/ip';
import { routableAddress } from './addresses';
import type { Fact, Fault, FaultAt } from './fault';
import { isSubdomain, labelValue } from './names';

/** The cluster mirrors an Endpoints up to this number, both families and all states together. */
export const MAX_MIRRORED = 1000;

/** The most zones, and the most nodes, that an endpoint is for. */
const MAX_HINTS = 8;

export const addressMissing: Fault = {
  what: 'contains no address',
  why: 'the API server refuses Endpoints without one, and no client would reach anything',
  fix: 'write the addresses of the external system, such as ["192.0.2.10"]',
};

/**
 * The number of addresses in an Endpoints that nothing but the cluster turns into EndpointSlices.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#over-capacity-endpoints
 */
export const mirroredCount: Fact<number> = (count) =>
  count <= MAX_MIRRORED
    ? undefined
    : {
        what: `has ${count} addresses`,
        why: `a cluster reads at most ${MAX_MIRRORED} addresses of an Endpoints, and drops the rest`,
        fix: 'write endpointsKind: EndpointsKind.ENDPOINT_SLICE, which has no such limit',
      };

/** Labels by which the cluster tells whose endpoints are whose. */
export const freeLabel: Fact<string> = (key) =>
  RESERVED_LABELS.includes(key)
    ? {
        what: 'is a reserved label',
        why: 'the cluster uses it to assign endpoints to a Service and to a controller',
        fix: 'remove it; the construct writes the right value where it is needed',
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
    fix: 'use ExternalAlias for a DNS name, or write an address',
  };
};

/** An address, and the prop that it is written in. */
export interface AddressInProp {
  readonly address: string;
  readonly prop: string;
}

export function repeatedAddresses(written: readonly AddressInProp[]): FaultAt[] {
  const props = new Map<string, string>(); // canonical address -> where it was written first
  return written.flatMap(({ address, prop }, index) => {
    const canonical = canonicalIp(address);
    const first = props.get(canonical);
    if (first === undefined) props.set(canonical, prop);
    return first === undefined || !tryIp(address)
      ? []
      : [{ index, field: '', fault: repeated(first) }];
  });
}

function repeated(first: string): Fault {
  return {
    what: `is also the address of ${first}`,
    why: COUNTED_ONCE,
    fix: WRITE_EACH_ADDRESS_ONCE,
  };
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
  kind === 'Endpoints' || kind === 'Both'
    ? {
        what: 'cannot be combined with a selector',
        why: ENDPOINTS_OVERWRITTEN,
        fix: 'remove endpointsKind to get an EndpointSlice',
      }
    : undefined;

/** What only an EndpointSlice can say of an address. */
export const sliceOnly: Fact<unknown> = (value) =>
  value === undefined
    ? undefined
    : {
        what: 'is not supported by an Endpoints',
        why: 'an Endpoints only contains the host name, the node and the readiness of an address',
        fix: 'write endpointsKind: EndpointsKind.ENDPOINT_SLICE, or remove it',
      };

/** A zone or the name of a node, as the label of a node holds it. */
export const hint: Fact<string> = (name) =>
  name !== '' && labelValue(name) === undefined
    ? undefined
    : {
        what: 'is not the name of a zone or a node',
        why: 'kube-proxy compares it with a label of the nodes: 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit',
        fix: 'write for example "eu-west-1a"',
      };

/** The zones or nodes that one endpoint is for. */
export const hintList: Fact<readonly string[]> = (names) => {
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    return {
      what: `names ${JSON.stringify(twice)} twice`,
      why: REFUSED,
      fix: 'write each name once',
    };
  }
  if (names.length <= MAX_HINTS) return undefined;
  return {
    what: `has ${names.length} names`,
    why: `the API server accepts at most ${MAX_HINTS}`,
    fix: `write at most ${MAX_HINTS}`,
  };
};

/** Hints that not every address has. @see https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/#safeguards */
export const hintsOfSome: Fault = {
  what: 'is only set on some of the addresses',
  why: 'if one ready address of a Service has no such hint, kube-proxy ignores the hints of all others',
  fix: 'write it on every ready address, or on none',
};

/** A port of pods where no pods are selected. */
export const unusedPodPort: Fact<unknown> = (value) =>
  value === undefined
    ? undefined
    : {
        what: 'has no pods',
        why: 'without a selector the traffic goes to the addresses, on targetPort',
        fix: 'write targetPort, or the selector of the pods',
      };

/** A wish for pods where no pods are selected. */
export const noPods: Fact<unknown> = (value) =>
  value === undefined
    ? undefined
    : {
        what: 'applies to pods, and there are none',
        why: 'without a selector the Service only has the addresses, and each declares itself whether it is ready',
        fix: 'remove it, or write the selector of the pods',
      };

/** A policy that keeps traffic on its node where no address is known to be on one. */
export const nothingLocal: Fact<string | undefined> = (policy) =>
  policy !== 'Local'
    ? undefined
    : {
        what: 'drops all traffic',
        why: 'a node only sends it to addresses on the same node, and no address declares a node',
        fix: 'write nodeName on the endpoints, or remove it',
      };

function otherFamily(family: Family, written: boolean) {
  return {
    what: `is an ${family} address`,
    why: written
      ? 'the Service does not have that family, so it sends no client there'
      : 'a Service of one family sends no client to an address of the other',
    fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or remove the address',
  };
}
