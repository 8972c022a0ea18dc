import type { Route } from '../../model/objects/route';
import type { ReferenceGrant } from '../../model/queries/reference-grants';
import { grantsForReferencesOf, isGranted } from '../../model/queries/reference-grants';
import type { RouteBackend } from '../../model/queries/route-backends';
import { routeBackends } from '../../model/queries/route-backends';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { grantPlaces } from './grant-places';

export const NET364: Rule = {
  id: 'NET364',
  name: 'reference-not-granted',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'routes'],
  what: 'A route names a backend in another namespace, and no ReferenceGrant there allows it.',
  why: 'the Gateway does not follow the reference (RefNotPermitted) and answers with status 500',
  fix: 'Write a ReferenceGrant in the namespace of the backend.',
  waive: 'If the ReferenceGrant is not in the checked files.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  check(network, report) {
    for (const route of network.routes) {
      for (const backend of routeBackends(route)) {
        if (backend.namespace === route.manifest.namespace) continue;
        const there = grantsForReferencesOf(network, route.manifest, backend.namespace);
        if (!isGranted(there, backend)) report(draftOf(route, backend, there));
      }
    }
  },
};

const CONNECTIONS: ReadonlySet<string> = new Set(['TCPRoute', 'TLSRoute', 'UDPRoute']);
const BY_CONNECTION =
  'the Gateway does not follow the reference (RefNotPermitted) and accepts no connection for it';

/** A grant for the route that leaves the backend out proves that somebody thought of it. */
function draftOf(
  { manifest }: Route,
  { field, kind, namespace, name }: RouteBackend,
  grants: readonly ReferenceGrant[],
): Draft {
  const what = `no ReferenceGrant allows ${manifest.kind} ${manifest.name} to use ${kind} ${namespace}/${name}`;
  return {
    places: [place(manifest, field)],
    others: grantPlaces(grants),
    what,
    ...(CONNECTIONS.has(manifest.kind) && { why: BY_CONNECTION }),
    severity: grants.length > 0 ? Severity.ERROR : Severity.INFO,
  };
}
