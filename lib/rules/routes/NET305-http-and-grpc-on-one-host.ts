import type { RouteClaim } from '../../model/queries/route-claim';
import { claimsOfRoutes, isOpenClaim } from '../../model/queries/route-claims';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET305: Rule = {
  id: 'NET305',
  name: 'http-and-grpc-on-one-host',
  severity: Severity.INFO,
  reads: ['gateways', 'listenerSets', 'routes'],
  what: 'An HTTPRoute and a GRPCRoute are for the same host at the same listener.',
  why: 'the specification requires a Gateway to accept the older of the two and refuse the other, and not all implementations do',
  fix: 'Write a different host for gRPC, or match its calls by paths of the HTTPRoute.',
  waive: 'If the implementation can serve both.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#grpcroute'],
  check(network, report) {
    const claims = claimsOfRoutes(network).claims.filter(
      (claim) => KINDS.has(claim.manifest.kind) && !isOpenClaim(claim),
    );
    const seen = new Set<string>();
    for (const those of groupBy(claims, placeKey).values()) {
      const [first] = those;
      const manifests = [...new Set(those.map(({ manifest }) => manifest))];
      const key = manifests
        .map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`)
        .join();
      if (!first || new Set(manifests.map(({ kind }) => kind)).size < 2) continue;
      if (seen.has(`${first.host} ${key}`)) continue; // at another listener
      seen.add(`${first.host} ${key}`);
      report({
        places: manifests.map((manifest) => place(manifest, 'spec.hostnames')),
        what: `${first.host || 'every host'} is claimed by an HTTPRoute and a GRPCRoute`,
      });
    }
  },
};

const KINDS = new Set(['HTTPRoute', 'GRPCRoute']);

/** The listener without the kind of the route, and the host. */
function placeKey({ scope, host }: RouteClaim): string {
  return `${scope.slice(scope.indexOf(' '))} ${host}`;
}
