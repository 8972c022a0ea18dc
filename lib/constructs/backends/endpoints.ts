import { createHash } from 'node:crypto';
import { FAMILIES } from '../../facts/values/words';
import type { Family } from '../../net/ip';
import { canonicalIp, tryIp } from '../../net/ip';
import { filledList } from '../common/filled-list';
import type { BackendEndpoint } from './backend-endpoint';
import { EndpointState, isReady } from './backend-endpoint';
import type { BackendPort } from './backend-port';

/** An EndpointSlice, which holds one family; its name is told behind that of the Service. */
export interface NamedSlice {
  readonly suffix: string;
  readonly manifest: SliceManifest;
}

interface SliceManifest {
  readonly addressType: Family;
  readonly endpoints: readonly object[];
  readonly ports?: readonly EndpointPort[];
}

interface EndpointPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

/** The maximum size of slices that the cluster creates. @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#distribution-of-endpointslices */
const MOST = 100;

/** The slices of each family. kube-proxy reads the first address of an endpoint alone. */
export function endpointSlices(
  endpoints: readonly BackendEndpoint[],
  ports: readonly BackendPort[],
): NamedSlice[] {
  return FAMILIES.flatMap((addressType) => {
    const own = endpoints.filter(({ address }) => tryIp(address)?.family === addressType);
    if (own.length === 0) return [];
    return split(own.map(hashed)).map(({ name, endpoints: part }) => ({
      suffix: [addressType.toLowerCase(), ...(name ? [name] : [])].join('-'),
      manifest: {
        addressType,
        endpoints: part.map(sliceEndpoint),
        ports: filledList(ports.map(endpointPort)),
      },
    }));
  });
}

export function endpointsSubsets(
  endpoints: readonly BackendEndpoint[],
  ports: readonly BackendPort[],
): object[] {
  const [ready, others] = [endpoints.filter(isReady), endpoints.filter((one) => !isReady(one))];
  return [
    {
      addresses: filledList(ready.map(endpointsAddress)),
      notReadyAddresses: filledList(others.map(endpointsAddress)),
      ports: filledList(ports.map(endpointPort)),
    },
  ];
}

/** An endpoint, and the first 32 bits of a hash of its address. */
interface Hashed {
  readonly endpoint: BackendEndpoint;
  readonly hash: string;
}

interface Part {
  readonly name: string;
  readonly endpoints: readonly BackendEndpoint[];
}

/**
 * Halves by the hash, until each part is small enough. So it does not matter where in the list an
 * address stands: one that comes or goes changes its own part, or makes one part two. The new one of
 * the two comes first, so that no address is gone while they are applied in order.
 */
function split(all: readonly Hashed[], bits = ''): Part[] {
  if (all.length > MOST) {
    return ['1', '0'].flatMap((bit) =>
      split(
        all.filter(({ hash }) => hash.charAt(bits.length) === bit),
        bits + bit,
      ),
    );
  }
  // Of two halves, the first keeps the name.
  return [{ name: bits.replace(/0*$/, ''), endpoints: all.map(({ endpoint }) => endpoint) }];
}

function hashed(endpoint: BackendEndpoint): Hashed {
  const digest = createHash('sha256').update(canonicalIp(endpoint.address)).digest();
  return { endpoint, hash: digest.readUInt32BE().toString(2).padStart(32, '0') };
}

function sliceEndpoint(endpoint: BackendEndpoint): object {
  const { address, hostname, nodeName, zone, forZones, forNodes } = endpoint;
  const hints = {
    forZones: filledList(forZones?.map(named)),
    forNodes: filledList(forNodes?.map(named)),
  };
  return {
    // From 1.33 on a slice takes an IPv6 address in its canonical form alone.
    addresses: [canonicalIp(address)],
    conditions: conditions(endpoint.state),
    hostname,
    nodeName,
    zone,
    hints: hints.forZones || hints.forNodes ? hints : undefined,
  };
}

/**
 * What is not said counts as ready, serving and not terminating. The Gateways of Traefik drop an
 * endpoint that is not said to be ready.
 * @see https://github.com/traefik/traefik/blob/v3.7.13/pkg/provider/kubernetes/gateway/kubernetes.go#L1003
 */
function conditions(state: EndpointState | undefined): object {
  switch (state) {
    case EndpointState.NOT_READY:
      return { ready: false, serving: false };
    case EndpointState.TERMINATING:
      return { ready: false, serving: true, terminating: true };
    default:
      return { ready: true };
  }
}

function endpointsAddress({ address, hostname, nodeName }: BackendEndpoint): object {
  return { ip: address, hostname, nodeName };
}

function endpointPort(port: BackendPort): EndpointPort {
  return {
    name: port.name,
    port: port.targetPort ?? port.port,
    protocol: port.protocol,
    appProtocol: port.appProtocol,
  };
}

function named(name: string): object {
  return { name };
}
