import type { GatewayObject } from '../objects/gateway';
import type { ParentRef, Route } from '../objects/route';
import { groupBy } from './group';
import { tryParentGateway } from './listener-scopes';
import type { Network } from './network';

/** A route and a given Gateway that it names. */
export interface Attachment {
  readonly route: Route;
  readonly parent: ParentRef;
  readonly gateway: GatewayObject;
}

/** Every pair of a route and a given Gateway. */
export function attachments(network: Network): Attachment[] {
  // A Gateway that is given twice, as in overlays, is not known: the route may be for either.
  const copies = groupBy(
    network.gateways,
    ({ manifest: { namespace, name } }) => `${namespace}/${name}`,
  );
  return network.routes.flatMap((route) =>
    route.parents.flatMap((parent) => {
      const gateway = tryParentGateway(network, parent);
      const count = copies.get(`${parent.namespace}/${parent.name}`)?.length ?? 0;
      return gateway && count === 1 ? [{ route, parent, gateway }] : [];
    }),
  );
}
