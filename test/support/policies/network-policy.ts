import type { Manifest } from '../chart';
import { contains } from './cidr';
import type { Connection, Direction, End, Pod, Protocol } from './connection';
import { addressOf, isNamed, sides } from './connection';
import type { LabelSelector } from './selector';
import { selects, selectsNamespace } from './selector';

interface Peer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

interface PolicyPort {
  readonly protocol?: Protocol;
  readonly port?: number | string;
  readonly endPort?: number;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly PolicyPort[];
}

interface Spec {
  readonly podSelector?: LabelSelector;
  readonly policyTypes?: readonly ('Ingress' | 'Egress')[];
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

/**
 * What the NetworkPolicies say of one direction; nothing where none isolates the pod in it.
 * @see https://pkg.go.dev/k8s.io/api/networking/v1#NetworkPolicySpec
 */
export function byNetworkPolicies(
  manifests: readonly Manifest[],
  connection: Connection,
  direction: Direction,
): 'allow' | 'deny' | undefined {
  const { subject, peer } = sides(connection, direction);
  if (typeof subject === 'string') return undefined;
  let isIsolated = false;
  for (const { kind, metadata, spec } of manifests) {
    if (kind !== 'NetworkPolicy') continue;
    const policy = spec as Spec;
    const namespace = metadata.namespace ?? 'default';
    if (namespace !== subject.namespace) continue;
    if (!selects(policy.podSelector ?? {}, subject.labels)) continue;
    if (!directionsOf(policy).includes(direction)) continue;
    isIsolated = true;
    for (const rule of policy[direction] ?? []) {
      const peers = (direction === 'ingress' ? rule.from : rule.to) ?? [];
      const isPeer =
        peers.length === 0 || peers.some((one) => isPeerOf(manifests, namespace, one, peer));
      const ports = rule.ports ?? [];
      const isPort = ports.length === 0 || ports.some((one) => isPortOf(one, connection));
      if (isPeer && isPort) return 'allow';
    }
  }
  if (!isIsolated) return undefined;
  return isOnNode(manifests, subject, peer) ? 'allow' : 'deny';
}

/** Without `policyTypes` each policy isolates ingress, and egress where it has rules for it. */
function directionsOf({ policyTypes = [], egress = [] }: Spec): readonly Direction[] {
  if (policyTypes.length > 0) return policyTypes.map((type) => type.toLowerCase() as Direction);
  return egress.length > 0 ? ['ingress', 'egress'] : ['ingress'];
}

function isPeerOf(
  manifests: readonly Manifest[],
  namespace: string,
  { podSelector, namespaceSelector, ipBlock }: Peer,
  end: End,
): boolean {
  if (ipBlock) {
    const address = addressOf(end);
    const isExcepted = (ipBlock.except ?? []).some((cidr) => contains(cidr, address));
    return contains(ipBlock.cidr, address) && !isExcepted;
  }
  if (typeof end === 'string') return false;
  if (podSelector && !selects(podSelector, end.labels)) return false;
  if (namespaceSelector) return selectsNamespace(manifests, namespaceSelector, end);
  return podSelector !== undefined && end.namespace === namespace;
}

/** A name is looked up on the target, also for egress. */
function isPortOf(
  { protocol = 'TCP', port, endPort }: PolicyPort,
  connection: Connection,
): boolean {
  if (protocol !== connection.protocol) return false;
  if (port === undefined) return true;
  if (typeof port === 'string') return isNamed(connection, port);
  return port <= connection.port && connection.port <= (endPort ?? port);
}

/**
 * Traffic to and from the node where a pod runs is always allowed.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
function isOnNode(manifests: readonly Manifest[], { node }: Pod, end: End): boolean {
  if (typeof end !== 'string') return false;
  return manifests.some(
    ({ kind, metadata, status }) =>
      kind === 'Node' && metadata.name === node && nodeAddresses(status).includes(end),
  );
}

export function nodeAddresses(status: unknown): string[] {
  const { addresses = [] } = (status ?? {}) as { addresses?: readonly { address: string }[] };
  return addresses.map(({ address }) => address);
}
