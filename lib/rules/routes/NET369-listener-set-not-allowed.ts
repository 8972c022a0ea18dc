import type { GatewayObject } from '../../model/objects/gateway';
import { at, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET369: Rule = {
  id: 'NET369',
  name: 'listener-set-not-allowed',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'others'],
  what: 'A ListenerSet adds listeners to a Gateway that does not allow its namespace.',
  why: 'the Gateway does not attach them, and only reports it in the status of the ListenerSet: by default it allows no namespace',
  fix: 'Write `allowedListeners: {namespaces: {from: Same}}` on the Gateway, or All.',
  waive: 'Never: the listeners receive no connection.',
  sources: ['https://gateway-api.sigs.k8s.io/geps/gep-1713/'],
  check(network, report) {
    const gateways = groupBy(network.gateways, ({ manifest }) => keyOf(manifest));
    for (const set of network.others(GROUP, 'ListenerSet')) {
      // Of a Gateway that is given twice, another one may allow it.
      const [gateway, ...copies] = gateways.get(parentOf(set)) ?? [];
      if (!gateway || copies.length > 0 || mayTake(gateway, set)) continue;
      report({
        places: [
          place(set, 'spec.parentRef'),
          place(gateway.manifest, 'spec.allowedListeners'),
          place(gateway.manifest, 'spec'),
        ],
        what: `Gateway ${gateway.manifest.name} allows no ListenerSet from namespace ${set.namespace}`,
      });
    }
  },
};

const GROUP = 'gateway.networking.k8s.io';

function keyOf({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${name}`;
}

function parentOf({ spec, namespace }: Manifest): string {
  const parent = at(spec, 'parentRef');
  if ((textOf(at(parent, 'kind')) ?? 'Gateway') !== 'Gateway') return '';
  return keyOf({
    namespace: textOf(at(parent, 'namespace')) ?? namespace,
    name: textOf(at(parent, 'name')) ?? '',
  });
}

function mayTake({ manifest }: GatewayObject, set: Manifest): boolean {
  const from = textOf(within(manifest.spec, 'allowedListeners', 'namespaces', 'from')) ?? 'None';
  return from !== 'None' && (from !== 'Same' || set.namespace === manifest.namespace);
}
