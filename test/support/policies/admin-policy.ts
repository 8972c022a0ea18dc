import type { Manifest } from '../chart';
import { contains } from './cidr';
import type { Connection, Direction, End } from './connection';
import { addressOf, isNamed, sides } from './connection';
import { nodeAddresses } from './network-policy';
import type { LabelSelector, NamespacedPod } from './selector';
import { selects, selectsNamespace, selectsPod } from './selector';

/** `Accept` is the word of ClusterNetworkPolicy for `Allow`. */
export type Action = 'Allow' | 'Accept' | 'Deny' | 'Pass';

interface Subject {
  readonly namespaces?: LabelSelector;
  readonly pods?: NamespacedPod;
}

interface Peer extends Subject {
  readonly nodes?: LabelSelector;
  readonly networks?: readonly string[];
  readonly domainNames?: readonly string[];
}

interface Port {
  readonly portNumber?: { readonly protocol?: string; readonly port: number };
  readonly portRange?: { readonly protocol?: string; readonly start: number; readonly end: number };
  readonly namedPort?: string;
}

interface DestinationPort {
  readonly destinationPort?: {
    readonly number?: number;
    readonly range?: { readonly start: number; readonly end: number };
  };
}

interface ProtocolMatch {
  readonly tcp?: DestinationPort;
  readonly udp?: DestinationPort;
  readonly sctp?: DestinationPort;
  readonly destinationNamedPort?: string;
}

interface Rule {
  readonly action: Action;
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  /** Of v1alpha1. */
  readonly ports?: readonly Port[];
  /** Of v1alpha2. */
  readonly protocols?: readonly ProtocolMatch[];
}

export interface AdminSpec {
  readonly tier?: 'Admin' | 'Baseline';
  readonly priority?: number;
  readonly subject: Subject;
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

/**
 * What the first rule that matches says: of the policies in their order, then of the rules as written.
 * @see https://pkg.go.dev/sigs.k8s.io/network-policy-api/apis/v1alpha1#AdminNetworkPolicySpec
 * @see https://pkg.go.dev/sigs.k8s.io/network-policy-api/apis/v1alpha2#ClusterNetworkPolicySpec
 */
export function byFirstRule(
  manifests: readonly Manifest[],
  policies: readonly AdminSpec[],
  connection: Connection,
  direction: Direction,
): Action | undefined {
  const { subject, peer } = sides(connection, direction);
  for (const policy of policies) {
    if (!isSelected(manifests, policy.subject, subject)) continue;
    for (const rule of policy[direction] ?? []) {
      const peers = (direction === 'ingress' ? rule.from : rule.to) ?? [];
      if (peers.some((one) => !isKnown(one))) {
        if (rule.action === 'Allow' || rule.action === 'Accept') continue;
        return 'Deny';
      }
      const isPeer = peers.some((one) => isPeerOf(manifests, one, peer));
      if (isPeer && isPortOf(rule, connection)) return rule.action;
    }
  }
  return undefined;
}

/** What an implementation does not know fails closed: no traffic is allowed by it, or all is denied. */
function isKnown({ namespaces, pods, nodes, networks }: Peer): boolean {
  return [namespaces, pods, nodes, networks].some((field) => field !== undefined);
}

function isSelected(manifests: readonly Manifest[], { namespaces, pods }: Subject, end: End) {
  if (namespaces) return selectsNamespace(manifests, namespaces, end);
  return pods !== undefined && selectsPod(manifests, pods, end);
}

function isPeerOf(manifests: readonly Manifest[], peer: Peer, end: End): boolean {
  const { nodes, networks = [] } = peer;
  if (isSelected(manifests, peer, end)) return true;
  if (networks.some((cidr) => contains(cidr, addressOf(end)))) return true;
  if (!nodes) return false;
  return manifests.some(
    ({ kind, metadata, status }) =>
      kind === 'Node' &&
      selects(nodes, metadata.labels ?? {}) &&
      nodeAddresses(status).includes(addressOf(end)),
  );
}

function isPortOf({ ports, protocols }: Rule, connection: Connection): boolean {
  if (ports) return ports.some((port) => isPort(port, connection));
  if (protocols) return protocols.some((protocol) => isProtocol(protocol, connection));
  return true;
}

function isPort({ portNumber, portRange, namedPort }: Port, connection: Connection): boolean {
  const { port, protocol } = connection;
  if (portNumber) return (portNumber.protocol ?? 'TCP') === protocol && portNumber.port === port;
  if (portRange) {
    const isIn = portRange.start <= port && port <= portRange.end;
    return (portRange.protocol ?? 'TCP') === protocol && isIn;
  }
  return namedPort !== undefined && isNamed(connection, namedPort);
}

function isProtocol(match: ProtocolMatch, connection: Connection): boolean {
  if (match.destinationNamedPort !== undefined) {
    return isNamed(connection, match.destinationNamedPort);
  }
  const own = { TCP: match.tcp, UDP: match.udp, SCTP: match.sctp }[connection.protocol];
  if (!own) return false;
  const { number, range } = own.destinationPort ?? {};
  if (number !== undefined) return number === connection.port;
  return range === undefined || (range.start <= connection.port && connection.port <= range.end);
}
