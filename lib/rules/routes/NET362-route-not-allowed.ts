import type { Listener } from '../../model/objects/gateway';
import { namedListeners, takesKind } from '../../model/queries/listener-scopes';
import type { Attachment } from '../../model/queries/parents';
import { attachments } from '../../model/queries/parents';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET362: Rule = {
  id: 'NET362',
  name: 'route-not-allowed',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'routes'],
  what: 'A Gateway does not accept routes from the namespace of a route.',
  why: 'the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; by default a listener only accepts routes of its own namespace',
  fix: 'Write `allowedRoutes: {namespaces: {from: All}}` on the listener, or a selector.',
  waive: 'Never: the route receives no request.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes'],
  check(network, report) {
    for (const one of attachments(network)) {
      const { route, parent, gateway } = one;
      // Of another protocol, that is what NET363 reports.
      const listeners = namedListeners(gateway, parent).filter((listener) =>
        takesKind(listener, route.manifest.kind),
      );
      if (listeners.length === 0 || listeners.some((listener) => mayTake(listener, one))) continue;
      const ofKind = listeners.filter((listener) => allowsKind(listener, one));
      const those = ofKind.length > 0 ? ofKind : listeners;
      report({
        places: [
          place(route.manifest, parent.field),
          place(route.manifest, ofKind.length > 0 ? 'metadata.namespace' : 'kind'),
          ...those.map(({ field }) => place(gateway.manifest, `${field}.allowedRoutes`)),
        ],
        what: `Gateway ${gateway.manifest.namespace}/${gateway.manifest.name} accepts no ${route.manifest.kind}${ofKind.length > 0 ? ` from namespace ${route.manifest.namespace}` : ''}`,
        ...(ofKind.length === 0 && KIND_NOT_ALLOWED),
      });
    }
  },
};

const KIND_NOT_ALLOWED = {
  why: 'the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; allowedRoutes.kinds of the listener does not list its kind',
  fix: 'Add the kind of the route to `allowedRoutes.kinds` of the listener.',
};

function allowsKind({ fields }: Listener, { route }: Attachment): boolean {
  const kinds = listOf(within(fields, 'allowedRoutes', 'kinds')).map((kind) =>
    textOf(at(kind, 'kind')),
  );
  return kinds.length === 0 || kinds.includes(route.manifest.kind);
}

/** What a selector takes is told by labels of a Namespace, which others may set. */
function mayTake(listener: Listener, one: Attachment): boolean {
  const { routesFrom } = listener;
  const { route, gateway } = one;
  if (!allowsKind(listener, one)) return false;
  if (routesFrom === 'None') return false;
  return routesFrom !== 'Same' || route.manifest.namespace === gateway.manifest.namespace;
}
