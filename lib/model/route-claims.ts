import { gatewayClaims } from './gateway-claims';
import { ingressClaims } from './ingress-claims';
import type { Network } from './network';
import type { RouteClaim, Tie, Unreachable } from './route-claim';
import { tiesOf, unreachableOf } from './route-overlaps';
import { identityOf } from './stable';

/** Who asks for which requests, in an order that no order of files changes, and what overlaps. */
export interface RouteClaims {
  readonly claims: readonly RouteClaim[];
  readonly ties: readonly Tie[];
  readonly unreachable: readonly Unreachable[];
}

export function routeClaims(network: Network): RouteClaims {
  const known = memo.get(network);
  if (known) return known;
  const claims = sorted([
    ...network.ingresses.flatMap((ingress) => ingressClaims(network, ingress)),
    ...network.routes.flatMap((route) => gatewayClaims(network, route)),
  ]);
  const found = { claims, ties: tiesOf(claims), unreachable: unreachableOf(claims) };
  memo.set(network, found);
  return found;
}

const memo = new WeakMap<Network, RouteClaims>();

function sorted(claims: readonly RouteClaim[]): RouteClaim[] {
  return claims
    .map((claim) => ({ claim, key: `${identityOf(claim.manifest)} ${claim.field}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ claim }) => claim);
}
