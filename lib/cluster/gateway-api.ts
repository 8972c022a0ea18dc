import type { Fault } from '../facts/fault';
import { isAtLeast } from '../facts/versions';
import type { Cluster } from './cluster';
import { GatewayChannel } from './gateway';

/**
 * What depends on a cluster's release and channel of Gateway API, each decided here alone.
 */

const GROUP = 'gateway.networking.k8s.io';

/** A version of a kind, and the release that serves it first in a channel. */
interface Served {
  readonly version: string;
  readonly since: string;
  readonly channel: GatewayChannel;
}

const { STANDARD, EXPERIMENTAL } = GatewayChannel;

/**
 * The versions of each kind, the newest first. A release that serves one of them does not serve
 * those below it for long.
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/CHANGELOG
 */
const KINDS = {
  Gateway: [served('v1', '1.1', STANDARD)],
  HTTPRoute: [served('v1', '1.1', STANDARD)],
  GRPCRoute: [served('v1', '1.1', STANDARD)],
  // v1 is there from 1.5 on; every release serves v1beta1
  ReferenceGrant: [served('v1', '1.5', STANDARD), served('v1beta1', '1.1', STANDARD)],
  BackendTLSPolicy: [served('v1', '1.4', STANDARD), served('v1alpha3', '1.1', EXPERIMENTAL)],
  TLSRoute: [served('v1', '1.5', STANDARD), served('v1alpha2', '1.1', EXPERIMENTAL)],
  TCPRoute: [served('v1', '1.6', STANDARD), served('v1alpha2', '1.1', EXPERIMENTAL)],
  UDPRoute: [served('v1', '1.6', STANDARD), served('v1alpha2', '1.1', EXPERIMENTAL)],
} as const;

export type GatewayKind = keyof typeof KINDS;

/** The fields of an HTTPRoute that not every release and channel has. */
const FIELDS = {
  timeouts: [served('', '1.2', STANDARD), served('', '1.1', EXPERIMENTAL)],
  // 1.3 has it too, without "*" for all origins
  cors: [served('', '1.5', STANDARD), served('', '1.4', EXPERIMENTAL)],
  sessionCookie: [served('', '1.1', EXPERIMENTAL)],
  redirectStatus: [served('', '1.5', STANDARD)],
} as const;

export type GatewayField = keyof typeof FIELDS;

/** The API version of a kind; nothing where the cluster does not serve it. */
export function gatewayApiVersionOf(cluster: Cluster, kind: GatewayKind): string | undefined {
  const found = KINDS[kind].find((one) => serves(cluster, one));
  return found && `${GROUP}/${found.version}`;
}

/** Why a cluster does not take a kind. */
export function kindFault(cluster: Cluster, kind: GatewayKind): Fault | undefined {
  return servedFault(cluster, KINDS[kind], `needs a ${kind}, which`);
}

/** Why a cluster does not take a field of an HTTPRoute. */
export function fieldFault(cluster: Cluster, field: GatewayField): Fault | undefined {
  return servedFault(cluster, FIELDS[field], 'is a field of an HTTPRoute that');
}

/**
 * How many hosts a TLSRoute may have.
 * @see https://github.com/kubernetes-sigs/gateway-api/blob/main/config/crd/standard/gateway.networking.k8s.io_tlsroutes.yaml
 */
export function mostTlsHosts(cluster: Cluster): number {
  return isAtLeast(cluster.gatewayApi, '1.6') ? 1024 : 16;
}

function servedFault(
  cluster: Cluster,
  versions: readonly Served[],
  what: string,
): Fault | undefined {
  if (versions.some((one) => serves(cluster, one))) return undefined;
  const { gatewayApi, gatewayChannel } = cluster;
  const there = versions.map(({ since, channel }) => `${since} in the ${channel} channel`);
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

function served(version: string, since: string, channel: GatewayChannel): Served {
  return { version, since, channel };
}
