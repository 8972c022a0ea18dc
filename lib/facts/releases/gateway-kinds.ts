import type { Releases } from './products';
import { isAtLeast } from './versions';

export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

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

/** The versions of a kind that a cluster serves, the best first. */
export function servedVersions(
  kind: string,
  target: Pick<Releases, 'gatewayApi' | 'gatewayChannel'>,
): string[] {
  const versions = Object.hasOwn(SERVED, kind) ? (SERVED[kind] ?? {}) : {};
  return Object.entries(versions)
    .filter(([, served]) => isIn(rangeOf(served, target), target.gatewayApi))
    .map(([version]) => version);
}

/** The release that serves a kind in the standard channel first; nothing where none does. */
export function servedSince(kind: string): string | undefined {
  return versionsOf(kind).find(({ standard }) => standard)?.standard?.[0];
}

/** Since when there is a kind: `1.5 in the standard channel`. */
export function kindSince(kind: string): string[] {
  const versions = versionsOf(kind);
  const standard = versions.find((served) => served.standard)?.standard?.[0];
  const experimental = versions.find((served) => !served.standard)?.experimental[0];
  return [
    ...(standard === undefined ? [] : [`${standard} in the standard channel`]),
    ...(experimental === undefined ? [] : [`${experimental} in the experimental channel`]),
  ];
}

function versionsOf(kind: string): readonly Served[] {
  return Object.hasOwn(SERVED, kind) ? Object.values(SERVED[kind] ?? {}) : [];
}

function rangeOf(
  served: Served | undefined,
  { gatewayChannel }: Pick<Releases, 'gatewayApi' | 'gatewayChannel'>,
): readonly [string, string?] | undefined {
  return gatewayChannel === 'experimental' ? served?.experimental : served?.standard;
}

function isIn(range: readonly [string, string?] | undefined, release: string): boolean {
  if (!range) return false;
  const [from, before] = range;
  return isAtLeast(release, from) && !(before !== undefined && isAtLeast(release, before));
}

function always(...versions: readonly string[]): Record<string, Served> {
  return Object.fromEntries(versions.map((version) => [version, both('1.0')]));
}

function both(since: string): Served {
  return { standard: [since], experimental: [since] };
}
