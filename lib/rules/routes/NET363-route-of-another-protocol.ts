import { PROTOCOLS } from '../../facts/values/gateway-listeners';
import { namedListeners, takesKind } from '../../model/queries/listener-scopes';
import { attachments } from '../../model/queries/parents';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET363: Rule = {
  id: 'NET363',
  name: 'route-of-another-protocol',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'listenerSets', 'routes'],
  what: 'A route is attached to listeners of another protocol.',
  why: 'the Gateway does not accept the route, so it receives no request',
  fix: 'Write a listener of the protocol, or a route of the kind that the listener accepts.',
  waive: 'If the implementation accepts the kind on such a listener.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/api-overview/#route-summary-table'],
  check(network, report) {
    for (const { route, parent, holder } of attachments(network)) {
      const { kind } = route.manifest;
      const listeners = namedListeners(holder, parent);
      if (listeners.length === 0 || listeners.some((one) => takesKind(one, kind))) continue;
      const spoken = [...new Set(listeners.map(({ protocol }) => protocol))].sort().join(', ');
      report({
        places: [
          place(route.manifest, parent.field),
          ...listeners.map(({ field }) => place(holder.manifest, `${field}.protocol`)),
        ],
        what: `a ${kind} needs ${(PROTOCOLS[kind] ?? []).join(' or ')}, but the listeners use ${spoken}`,
      });
    }
  },
};
