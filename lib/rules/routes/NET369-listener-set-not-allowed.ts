import { ADD_SELECTED_LABELS, sentence } from '../../facts/values/sentences';
import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import type { GatewayObject, ListenerSetObject } from '../../model/objects/gateway';
import { tryNotAllowed } from '../../model/queries/listener-sets';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET369: Rule = {
  id: 'NET369',
  name: 'listener-set-not-allowed',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'listenerSets', 'others'],
  what: 'A ListenerSet adds listeners to a Gateway that does not allow its namespace.',
  why: 'the Gateway does not attach them, and only reports it in the status of the ListenerSet: by default it allows no namespace',
  fix: 'Write `allowedListeners: {namespaces: {from: Same}}` on the Gateway, or All.',
  waive: 'Never: the listeners receive no connection.',
  sources: ['https://gateway-api.sigs.k8s.io/geps/gep-1713/'],
  check(network, report) {
    const gateways = groupBy(network.gateways, ({ manifest }) => nameOf(manifest));
    for (const set of network.listenerSets) {
      const { group, kind } = set.parent;
      if (group !== GATEWAY_GROUP || kind !== 'Gateway') continue;
      // Of a Gateway that is given twice, another one may allow it.
      const [gateway, ...copies] = gateways.get(nameOf(set.parent)) ?? [];
      if (!gateway || copies.length > 0) continue;
      const ruledOut = tryNotAllowed(network, gateway, set);
      if (ruledOut) report(draftOf(gateway, set, ruledOut));
    }
  },
};

function nameOf({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${name}`;
}

function draftOf(
  gateway: GatewayObject,
  { manifest }: ListenerSetObject,
  namespaces: readonly Manifest[],
): Draft {
  return {
    places: [
      place(manifest, 'spec.parentRef'),
      place(gateway.manifest, 'spec.allowedListeners'),
      place(gateway.manifest, 'spec'),
      ...namespaces.map((one) => place(one, 'metadata.labels')),
    ],
    what: `Gateway ${gateway.manifest.name} allows no ListenerSet from namespace ${manifest.namespace}`,
    ...(namespaces.length > 0 && {
      why: 'the Gateway does not attach them, and only reports it in the status of the ListenerSet: the Namespace does not have the labels that allowedListeners selects',
      fix: sentence(ADD_SELECTED_LABELS),
    }),
  };
}
