import { namedListeners, takesKind } from '../../model/queries/listener-scopes';
import type { Attachment } from '../../model/queries/parents';
import { attachments } from '../../model/queries/parents';
import { commonHosts, hostPattern } from '../../net/host-pattern';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET361: Rule = {
  id: 'NET361',
  name: 'hostname-of-no-listener',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'listenerSets', 'routes'],
  what: 'No listener of a route matches one of its hostnames.',
  why: 'the Gateway ignores the hostname, and does not accept a route that has no other; `*.example.com` does not match `example.com`',
  fix: 'Write a hostname of the listener, or a listener for the hostname.',
  waive: 'If the hostname is kept for a listener that is added later.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec'],
  check(network, report) {
    for (const [route, those] of groupBy(attachments(network), (one) => one.route)) {
      const listeners = those.flatMap(listenersOf);
      if (those.length < route.parents.length || listeners.length === 0) continue;
      const lost = route.hostnames.filter((hostname) =>
        listeners.every(({ own }) => commonHosts(own, hostPattern(hostname)) === undefined),
      );
      if (lost.length === 0) continue;
      const isAll = lost.length === route.hostnames.length;
      report({
        places: [place(route.manifest, 'spec.hostnames'), place(route.manifest, 'spec.parentRefs')],
        others: listeners.map((one) => place(one.manifest, one.field)),
        what: `no listener of ${route.manifest.kind} ${route.manifest.name} matches ${lost.join(', ')}`,
        severity: isAll ? Severity.ERROR : Severity.WARNING,
      });
    }
  },
};

function listenersOf({ holder, parent, route }: Attachment) {
  return namedListeners(holder, parent)
    .filter((one) => takesKind(one, route.manifest.kind))
    .map(({ hostname, field }) => ({
      own: hostPattern(hostname),
      field: `${field}.hostname`,
      manifest: holder.manifest,
    }));
}
