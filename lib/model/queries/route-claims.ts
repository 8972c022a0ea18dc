import type { HostPattern } from '../../net/host-pattern';
import { hostPattern } from '../../net/host-pattern';
import { PathKind } from '../../net/path-pattern';
import type { Ingress } from '../objects/ingress';
import type { Manifest } from '../read/manifest';
import { isOpen, isOpenAt } from '../read/placeholders';
import { derived } from './derived';
import { gatewayClaims } from './gateway-claims';
import { ingressClaims } from './ingress-claims';
import type { RouteClaim, Tie, Unreachable } from './route-claim';
import { overlapsOf } from './route-overlaps';

/** Who asks for which requests, in an order that no order of files changes, and what overlaps. */
export interface RouteClaims {
  readonly claims: readonly RouteClaim[];
  readonly ties: readonly Tie[];
  readonly unreachable: readonly Unreachable[];
}

/** Those of Ingresses that are not alone with all of their hosts. No route meets them. */
export const claimsOfIngresses = derived((network) =>
  overlapping(
    ofSharedHosts(network.ingresses).map((one) => claimsOf(one, ingressClaims(network, one))),
  ),
);

export const claimsOfRoutes = derived((network) =>
  overlapping(network.routes.map((one) => claimsOf(one, gatewayClaims(network, one)))),
);

function overlapping(objects: readonly ObjectClaims[]): RouteClaims {
  const claims = inOrder(objects);
  return { claims, ...overlapsOf(claims) };
}

/** Most are alone with their hosts: none of their requests is asked for twice. */
function ofSharedHosts(ingresses: readonly Ingress[]): readonly Ingress[] {
  const counts = new Map<HostPattern, number>(); // host -> paths
  let most = 0;
  for (const { rules } of ingresses) {
    for (const { host, paths } of rules) {
      const pattern = hostPattern(host);
      const count = (counts.get(pattern) ?? 0) + paths.length;
      counts.set(pattern, count);
      most = Math.max(most, count);
    }
  }
  if (most < 2) return [];
  return ingresses.filter(({ rules }) =>
    rules.some(({ host }) => (counts.get(hostPattern(host)) ?? 0) > 1),
  );
}

/** Whether a later tool fills in what a claim asks for. */
export function isOpenClaim({
  manifest,
  field,
  order,
  host,
  path,
  conditions,
}: RouteClaim): boolean {
  if (!manifest.mayHoldPlaceholders) return false;
  const fields = [
    ...['spec.parentRefs', 'spec.hostnames', 'spec.ingressClassName', 'metadata'],
    ...[`spec.rules[${order}].host`, `${field}.path`],
  ];
  return (
    isOpen([host, path.text, ...conditions]) ||
    fields.some((field) => isOpenAt(manifest.object, field))
  );
}

/** What a claim asks for, as people say it: `/shop and below of shop.example.com`. */
export function claimText({ manifest, host, path, conditions }: RouteClaim): string {
  const connections = CONNECTIONS[manifest.kind];
  if (connections) return connections(host || 'every host');
  const paths = {
    [PathKind.EXACT]: `exactly ${path.text}`,
    [PathKind.PREFIX]: `${path.text || '/'} and below`,
    [PathKind.OPAQUE]: path.text.trim(),
  };
  const { length } = conditions;
  const more = length === 0 ? '' : ` with ${length} more condition${length === 1 ? '' : 's'}`;
  return `${paths[path.kind]} of ${host || 'every host'}${more}`;
}

/** What routes ask for that are not for requests over HTTP. */
const CONNECTIONS: Readonly<Record<string, (host: string) => string>> = {
  TCPRoute: () => 'every TCP connection of the listener',
  TLSRoute: (host) => `every TLS connection for ${host}`,
  UDPRoute: () => 'every UDP packet of the listener',
};

interface ObjectClaims {
  readonly key: string;
  readonly claims: readonly RouteClaim[];
}

function claimsOf(
  { manifest }: { readonly manifest: Manifest },
  claims: readonly RouteClaim[],
): ObjectClaims {
  return { key: manifest.identity, claims };
}

/** Object by object; those of one identity have an order of their own already. */
function inOrder(objects: readonly ObjectClaims[]): RouteClaim[] {
  return [...objects]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(({ claims }) => claims);
}
