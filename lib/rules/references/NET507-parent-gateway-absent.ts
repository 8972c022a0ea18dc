import type { Network } from '../../model/queries/network';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

const GATEWAY_API = 'gateway.networking.k8s.io';

export const NET507: Rule = {
  id: 'NET507',
  name: 'parent-gateway-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['listenerSets', 'others', 'routes'],
  what: 'A route or a ListenerSet names a Gateway or a ListenerSet that is not in the checked files, although they contain others.',
  why: 'if it does not exist, no controller accepts the route or the listeners, and requests get no answer',
  fix: 'Correct the name or the namespace; the default namespace is that of the route or the ListenerSet.',
  waive: 'If it comes from another repository.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#parentreference'],
  check(network, report) {
    for (const { manifest, field, group, kind, namespace, name } of parentsOf(network)) {
      if (group !== GATEWAY_API || (kind !== 'Gateway' && kind !== 'ListenerSet')) continue;
      if (!isMissing(network, group, kind, namespace, name)) continue;
      report({
        places: [place(manifest, field)],
        what: `${kind} ${namespace}/${name} is not in the checked files`,
      });
    }
  },
};

function parentsOf({ routes, listenerSets }: Network) {
  return [
    ...routes.flatMap(({ manifest, parents }) => parents.map((one) => ({ ...one, manifest }))),
    ...listenerSets.map(({ manifest, parent }) => ({
      ...parent,
      ...{ manifest, field: 'spec.parentRef' },
    })),
  ];
}
