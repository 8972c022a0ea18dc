import type { ListenerHolder } from '../objects/gateway';
import type { ParentRef, Route } from '../objects/route';
import { groupBy } from './group';
import { tryParent } from './listener-scopes';
import type { Network } from './network';

/** A route, and a given Gateway or ListenerSet that it names. */
export interface Attachment {
  readonly route: Route;
  readonly parent: ParentRef;
  readonly holder: ListenerHolder;
}

/** Every pair of a route and a given Gateway or ListenerSet. */
export function attachments(network: Network): Attachment[] {
  // What is given twice, as in overlays, is not known: the route may be for either.
  const copies = groupBy(
    [...network.gateways, ...network.listenerSets],
    ({ manifest: { kind, namespace, name } }) => `${kind} ${namespace}/${name}`,
  );
  return network.routes.flatMap((route) =>
    route.parents.flatMap((parent) => {
      const holder = tryParent(network, parent);
      const key = `${parent.kind} ${parent.namespace}/${parent.name}`;
      return holder && copies.get(key)?.length === 1 ? [{ route, parent, holder }] : [];
    }),
  );
}
