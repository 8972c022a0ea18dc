import type { Fault } from './fault';
import { isAtLeast } from './versions';

export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

interface Served {
  /** The releases that serve it in the standard channel: from, and before. */
  readonly standard?: readonly [string, string?];
  readonly experimental: readonly [string, string?];
}

/**
 * Which releases serve a version of a kind, of those from 1.1 on.
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/CHANGELOG
 */
const SERVED: Readonly<Record<string, Readonly<Record<string, Served>>>> = {
  GatewayClass: always('v1', 'v1beta1'),
  Gateway: always('v1', 'v1beta1'),
  HTTPRoute: always('v1', 'v1beta1'),
  GRPCRoute: { ...always('v1'), v1alpha2: { experimental: ['1.1', '1.2'] } },
  ReferenceGrant: {
    ...always('v1beta1'),
    v1: both('1.5'),
    v1alpha2: { experimental: ['1.1', '1.2'] },
  },
  BackendTLSPolicy: { v1: both('1.4'), v1alpha3: { experimental: ['1.1'] } },
  TLSRoute: {
    v1: both('1.5'),
    v1alpha2: { experimental: ['1.1'] },
    v1alpha3: { experimental: ['1.4'] },
  },
  TCPRoute: { v1: both('1.6'), v1alpha2: { experimental: ['1.1'] } },
  UDPRoute: { v1: both('1.6'), v1alpha2: { experimental: ['1.1'] } },
  ListenerSet: { v1: both('1.5') },
};

/** Why a cluster does not serve a version of a kind; nothing of kinds that are not known. */
export function gatewayKindFault(
  kind: string,
  version: string,
  target: { readonly gatewayApi: string; readonly gatewayChannel: string },
): Fault | undefined {
  const versions = Object.hasOwn(SERVED, kind) ? SERVED[kind] : undefined;
  if (!versions) return undefined;
  const isServed = (one: string) => isIn(rangeOf(versions[one], target), target.gatewayApi);
  if (Object.hasOwn(versions, version) && isServed(version)) return undefined;
  const served = Object.keys(versions).find(isServed);
  return {
    what: `is not served by Gateway API ${target.gatewayApi} in the ${target.gatewayChannel} channel`,
    why: 'the API server knows no such kind and refuses the object',
    fix: served
      ? `write apiVersion: ${GATEWAY_GROUP}/${served}`
      : `install ${whereServed(versions)}, or leave the object out`,
  };
}

function rangeOf(
  served: Served | undefined,
  { gatewayChannel }: { readonly gatewayChannel: string },
): readonly [string, string?] | undefined {
  return gatewayChannel === 'experimental' ? served?.experimental : served?.standard;
}

function isIn(range: readonly [string, string?] | undefined, release: string): boolean {
  if (!range) return false;
  const [from, before] = range;
  return isAtLeast(release, from) && !(before !== undefined && isAtLeast(release, before));
}

function whereServed(versions: Readonly<Record<string, Served>>): string {
  const first = Object.values(versions).find(({ standard }) => standard);
  return `Gateway API ${first?.standard?.[0] ?? ''} or newer`;
}

function always(...versions: readonly string[]): Record<string, Served> {
  return Object.fromEntries(versions.map((version) => [version, both('1.0')]));
}

function both(since: string): Served {
  return { standard: [since], experimental: [since] };
}
