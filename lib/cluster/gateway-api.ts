import { GATEWAY_GROUP, kindSince, servedVersions } from '../facts/releases/gateway-kinds';
import { isAtLeast } from '../facts/releases/versions';
import type { Fault } from '../facts/values/fault';
import type { Cluster } from './cluster';
import { GatewayChannel } from './gateway';

/**
 * What depends on a cluster's release and channel of Gateway API, each decided here alone.
 */

/** The release that serves something first in a channel. */
interface Served {
  readonly since: string;
  readonly channel: GatewayChannel;
}

const { STANDARD, EXPERIMENTAL } = GatewayChannel;

/** The kinds that are made. */
export type GatewayKind =
  | 'Gateway'
  | 'HTTPRoute'
  | 'GRPCRoute'
  | 'ReferenceGrant'
  | 'BackendTLSPolicy'
  | 'TLSRoute'
  | 'TCPRoute'
  | 'UDPRoute';

/** The fields of an HTTPRoute that not every release and channel has. */
const FIELDS = {
  timeouts: [served('1.2', STANDARD), served('1.1', EXPERIMENTAL)],
  // 1.3 has it too, without "*" for all origins
  cors: [served('1.5', STANDARD), served('1.4', EXPERIMENTAL)],
  sessionCookie: [served('1.1', EXPERIMENTAL)],
  redirectStatus: [served('1.5', STANDARD)],
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
  const versions: readonly Served[] = FIELDS[field];
  if (versions.some((one) => serves(cluster, one))) return undefined;
  const there = versions.map(({ since, channel }) => `${since} in the ${channel} channel`);
  return missingFault(cluster, there, 'is a field of an HTTPRoute that');
}

/**
 * How many hosts a TLSRoute may have.
 * @see https://github.com/kubernetes-sigs/gateway-api/blob/main/config/crd/standard/gateway.networking.k8s.io_tlsroutes.yaml
 */
export function mostTlsHosts(cluster: Cluster): number {
  return isAtLeast(cluster.gatewayApi, '1.6') ? 1024 : 16;
}

function missingFault(
  { gatewayApi, gatewayChannel }: Cluster,
  there: readonly string[],
  what: string,
): Fault {
  return {
    what: `${what} Gateway API ${gatewayApi} does not have in the ${gatewayChannel} channel`,
    why: `it is there from ${there.join(', and from ')} on; an older one refuses or drops it`,
    fix: 'write gatewayApi and gatewayChannel on the Cluster where it has them, or leave this out',
  };
}

function serves(cluster: Cluster, { since, channel }: Served): boolean {
  const inChannel = channel === STANDARD || cluster.gatewayChannel === EXPERIMENTAL;
  return inChannel && isAtLeast(cluster.gatewayApi, since);
}

function served(since: string, channel: GatewayChannel): Served {
  return { since, channel };
}
