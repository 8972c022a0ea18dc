import type { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { ParentKind } from '../../../cluster/gateway';
import { kindFault } from '../../../cluster/gateway-api';
import { unsupportedFault } from '../../../facts/controllers/gateway-support';
import type { Fault } from '../../../facts/values/fault';
import type { PropPlace } from '../../../props/refusals';
import { programOfGateway } from './route-table';

/** Why the Gateways of a class get no listeners of ListenerSets. */
export function listenerSetFault(
  gateway: GatewayRef | undefined,
  cluster: Cluster,
): Fault | undefined {
  const missing = kindFault(cluster, 'ListenerSet');
  if (missing) return missing;
  const program = programOfGateway(gateway, cluster);
  const fault = program && unsupportedFault(program, 'ListenerSet');
  return fault && { ...fault, what: `needs a ListenerSet, which ${fault.what}` };
}

/** Refuses routes to a ListenerSet that nothing reads. `place` is that of the reference. */
export function checkListenerSet(
  gateway: GatewayRef | undefined,
  cluster: Cluster,
  place: PropPlace,
): void {
  if (gateway?.kind !== ParentKind.LISTENER_SET) return;
  const fault = listenerSetFault(gateway, cluster);
  if (fault) place.field('kind').refuse(gateway.kind, fault);
}
