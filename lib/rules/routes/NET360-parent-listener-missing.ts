import { namedListeners } from '../../model/queries/listener-scopes';
import { attachments } from '../../model/queries/parents';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET360: Rule = {
  id: 'NET360',
  name: 'parent-listener-missing',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'listenerSets', 'routes'],
  what: 'A route names a listener or a port that its Gateway or ListenerSet does not have.',
  why: 'the Gateway does not accept the route (NoMatchingParent), so it receives no request',
  fix: 'Write the name of one of its listeners.',
  waive:
    'Never: a route reaches the listeners of a ListenerSet only by naming the ListenerSet as its parent.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#parentreference',
    'https://gateway-api.sigs.k8s.io/geps/gep-1713/',
  ],
  check(network, report) {
    for (const { route, parent, holder } of attachments(network)) {
      // Without any, an older release may take them from elsewhere.
      if (holder.listeners.length === 0 || namedListeners(holder, parent).length > 0) continue;
      const { kind, name } = holder.manifest;
      const wanted = [
        ...(parent.sectionName === undefined
          ? []
          : [`listener ${JSON.stringify(parent.sectionName)}`]),
        ...(parent.port === undefined ? [] : [`port ${parent.port}`]),
      ].join(' with ');
      const names = holder.listeners.map((one) => `${one.name} (${one.port ?? ''})`);
      report({
        places: [place(route.manifest, parent.field), place(holder.manifest, 'spec.listeners')],
        what: `${kind} ${name} has no ${wanted}`,
        fix: `Write one of its listeners: ${names.join(', ')}.`,
      });
    }
  },
};
