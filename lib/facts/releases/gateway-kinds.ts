import type { Fault } from '../values/fault';
import { isAtLeast } from './versions';

export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

/** The release and the channel of a cluster. */
export interface GatewayTarget {
  readonly gatewayApi: string;
  readonly gatewayChannel: string;
}

interface Served {
  /** The releases that serve it in the standard channel: from, and before. */
  readonly standard?: readonly [string, string?];
  readonly experimental: readonly [string, string?];
}

/**
 * Which releases serve a version of a kind, of those from 1.1 on; the best version first.
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/CHANGELOG
 */
const SERVED: Readonly<Record<string, Readonly<Record<string, Served>>>> = {
  GatewayClass: always('v1', 'v1beta1'),
  Gateway: always('v1', 'v1beta1'),
  HTTPRoute: always('v1', 'v1beta1'),
  GRPCRoute: { ...always('v1'), v1alpha2: { experimental: ['1.1', '1.2'] } },
  ReferenceGrant: {
    v1: both('1.5'),
    ...always('v1beta1'),
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
  target: GatewayTarget,
): Fault | undefined {
  const versions = Object.hasOwn(SERVED, kind) ? SERVED[kind] : undefined;
  if (!versions) return undefined;
  const served = servedVersions(kind, target);
  if (served.includes(version)) return undefined;
  const [best] = served;
  return {
    what: `is not served by Gateway API ${target.gatewayApi} in the ${target.gatewayChannel} channel`,
    why: 'the API server knows no such kind and refuses the object',
    fix: best
      ? `write apiVersion: ${GATEWAY_GROUP}/${best}`
      : `install ${whereServed(versions)}, or leave the object out`,
  };
}

/** The versions of a kind that a cluster serves, the best first. */
export function servedVersions(kind: string, target: GatewayTarget): string[] {
  const versions = Object.hasOwn(SERVED, kind) ? (SERVED[kind] ?? {}) : {};
  return Object.entries(versions)
    .filter(([, served]) => isIn(rangeOf(served, target), target.gatewayApi))
    .map(([version]) => version);
}

/** Whether any release serves a version of a kind, in any channel. */
export function isEverServed(kind: string, version: string): boolean {
  return Object.hasOwn(SERVED, kind) && Object.hasOwn(SERVED[kind] ?? {}, version);
}

/** Since when there is a kind: `1.5 in the standard channel`. */
export function kindSince(kind: string): string[] {
  const versions = Object.hasOwn(SERVED, kind) ? Object.values(SERVED[kind] ?? {}) : [];
  const standard = versions.find((served) => served.standard)?.standard?.[0];
  const experimental = versions.find((served) => !served.standard)?.experimental[0];
  return [
    ...(standard === undefined ? [] : [`${standard} in the standard channel`]),
    ...(experimental === undefined ? [] : [`${experimental} in the experimental channel`]),
  ];
}

function rangeOf(
  served: Served | undefined,
  { gatewayChannel }: GatewayTarget,
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
