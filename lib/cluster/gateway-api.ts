import { channelsWith, has } from '../facts/releases/answer';
import { GATEWAY_GROUP, kindSince, servedVersions } from '../facts/releases/gateway-kinds';
import type { Fault } from '../facts/values/fault';
import type { Cluster } from './cluster';

/**
 * What depends on a cluster's release and channel of Gateway API, each decided here alone.
 */

/** The kinds that are made. */
export type GatewayKind =
  | 'Gateway'
  | 'HTTPRoute'
  | 'GRPCRoute'
  | 'ListenerSet'
  | 'ReferenceGrant'
  | 'BackendTLSPolicy'
  | 'TLSRoute'
  | 'TCPRoute'
  | 'UDPRoute';

/** The fields of an HTTPRoute that not every release and channel has. */
const FIELDS = {
  timeouts: 'timeouts',
  cors: 'corsWithAnyOrigin',
  sessionCookie: 'sessionPersistence',
  redirectStatus: 'moreRedirectStatuses',
} as const;

export type GatewayField = keyof typeof FIELDS;

/** The API version of a kind; nothing where the cluster does not serve it. */
export function gatewayApiVersionOf(cluster: Cluster, kind: GatewayKind): string | undefined {
  const [best] = servedVersions(kind, cluster);
  return best && `${GATEWAY_GROUP}/${best}`;
}

/** Why a cluster does not take a kind. */
export function kindFault(cluster: Cluster, kind: GatewayKind): Fault | undefined {
  if (servedVersions(kind, cluster).length > 0) return undefined;
  return missingFault(cluster, kindSince(kind), `needs a ${kind}, which`);
}

/** Why a cluster does not take a field of an HTTPRoute. */
export function fieldFault(cluster: Cluster, field: GatewayField): Fault | undefined {
  if (has(cluster, FIELDS[field])) return undefined;
  return missingFault(cluster, channelsWith(FIELDS[field]), 'is a field of an HTTPRoute that');
}

function missingFault(
  { gatewayApi, gatewayChannel }: Cluster,
  there: readonly string[],
  what: string,
): Fault {
  return {
    what: `${what} Gateway API ${gatewayApi} does not have in the ${gatewayChannel} channel`,
    why: `it exists from ${there.join(', and from ')} on; older releases refuse it or drop it`,
    fix: 'write gatewayApi and gatewayChannel on the Cluster if it has them, or remove this',
  };
}
