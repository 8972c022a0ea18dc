import { namedListeners } from '../../model/queries/listener-scopes';
import type { Attachment } from '../../model/queries/parents';
import { attachments } from '../../model/queries/parents';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET360: Rule = {
  id: 'NET360',
  name: 'parent-listener-missing',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'others', 'routes'],
  what: 'A route names a listener or a port that its Gateway does not have.',
  why: 'the Gateway does not accept the route (NoMatchingParent), so it receives no request',
  fix: 'Write the name of one of its listeners.',
  waive: 'If a ListenerSet that is not in the checked files provides the listener.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#parentreference'],
  check(network, report) {
    const sets = network.others('gateway.networking.k8s.io', 'ListenerSet').length > 0;
    for (const one of attachments(network)) {
      if (sets || namedListeners(one.gateway, one.parent).length > 0 || mayHaveMore(one)) continue;
      const { route, parent, gateway } = one;
      const wanted = [
        ...(parent.sectionName === undefined
          ? []
          : [`listener ${JSON.stringify(parent.sectionName)}`]),
        ...(parent.port === undefined ? [] : [`port ${parent.port}`]),
      ].join(' with ');
      const names = gateway.listeners.map(({ name, port }) => `${name} (${port ?? ''})`);
      report({
        places: [place(route.manifest, parent.field), place(gateway.manifest, 'spec.listeners')],
        what: `Gateway ${gateway.manifest.name} has no ${wanted}`,
        fix: `Write one of its listeners: ${names.join(', ')}.`,
      });
    }
  },
};

function mayHaveMore({ gateway }: Attachment): boolean {
  return (
    gateway.listeners.length === 0 || at(gateway.manifest.spec, 'allowedListeners') !== undefined
  );
}
