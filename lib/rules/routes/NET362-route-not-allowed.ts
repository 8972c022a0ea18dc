import type { Listener } from '../../model/objects/gateway';
import { namedListeners } from '../../model/queries/listener-scopes';
import type { Attachment } from '../../model/queries/parents';
import { attachments } from '../../model/queries/parents';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET362: Rule = {
  id: 'NET362',
  name: 'route-not-allowed',
  severity: Severity.ERROR,
  reads: ['gateways', 'routes'],
  what: 'A Gateway does not accept routes from the namespace of a route.',
  why: 'the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; by default a listener only accepts routes of its own namespace',
  fix: 'Write `allowedRoutes: {namespaces: {from: All}}` on the listener, or a selector.',
  waive: 'Never: the route receives no request.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes'],
  check(network, report) {
    for (const one of attachments(network)) {
      const { route, parent, gateway } = one;
      const listeners = namedListeners(gateway, parent);
      if (listeners.length === 0 || listeners.some((listener) => mayTake(listener, one))) continue;
      report({
        places: [
          place(route.manifest, parent.field),
          place(route.manifest, 'metadata.namespace'),
          ...listeners.map(({ field }) => place(gateway.manifest, `${field}.allowedRoutes`)),
        ],
        what: `Gateway ${gateway.manifest.namespace}/${gateway.manifest.name} accepts no ${route.manifest.kind} from namespace ${route.manifest.namespace}`,
      });
    }
  },
};

/** What a selector takes is told by labels of a Namespace, which others may set. */
function mayTake({ routesFrom, fields }: Listener, { route, gateway }: Attachment): boolean {
  const kinds = listOf(within(fields, 'allowedRoutes', 'kinds')).map((kind) =>
    textOf(at(kind, 'kind')),
  );
  if (kinds.length > 0 && !kinds.includes(route.manifest.kind)) return false;
  if (routesFrom === 'None') return false;
  return routesFrom !== 'Same' || route.manifest.namespace === gateway.manifest.namespace;
}
