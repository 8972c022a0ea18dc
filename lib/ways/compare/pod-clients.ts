import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { Service } from '../../model/objects/service';
import type { PolicyPeer, NetworkPolicy } from '../../model/queries/network-policy';
import type { Network } from '../../model/queries/network';
import { namespaces, tryNamespaceLabels } from '../../model/queries/namespaces';
import { behind } from '../../model/queries/pods';
import type { PodClient } from '../ask/client';
import { ClientKind, clientText } from '../ask/client';
import { policiesFor } from '../policies/network-policies';
import { podParty } from '../policies/parties';
import { hasPolicies } from '../policies/policy-kinds';

/** A label that no selector asks for: a client that has it stands for all that have none. */
const ANY_POD: Readonly<Record<string, string>> = { 'example.com/any': 'pod' };
/** A namespace that no file has. */
const ANY_NAMESPACE = 'any-other-namespace';

/** No more clients of one Service are told apart. */
const MOST = 24;

/** One client of each class that the policies before the pods of a Service tell apart, on either side. */
export function podClients(
  networks: readonly Network[],
  namespace: string,
  services: readonly { readonly network: Network; readonly service: Service }[],
): readonly PodClient[] {
  if (!networks.some(hasPolicies)) return [{ ...podIn(ANY_NAMESPACE, {}), text: 'any pod' }];
  const peers = services.flatMap(({ network, service }) => peersBefore(network, service));
  const clients = [
    podIn(namespace, {}),
    ...(needsRealNamespace(peers) ? realOther(networks, namespace, peers) : [ANY_NAMESPACE]).map(
      (one) => podIn(one, {}),
    ),
    ...peers.flatMap((one) => clientsOfPeer(networks, one)),
  ];
  const byKey = new Map(clients.map((one) => [JSON.stringify([one.namespace, one.labels]), one]));
  return [...byKey.values()].slice(0, MOST);
}

interface Peer {
  readonly policy: NetworkPolicy;
  readonly peer: PolicyPeer;
}

function peersBefore(network: Network, service: Service): Peer[] {
  return behind(network, service).flatMap((workload) =>
    policiesFor(network, { subject: podParty(workload), direction: 'ingress' }).flatMap(
      ({ policies }) =>
        policies.flatMap((policy) =>
          policy.ingress.flatMap(({ peers }) => peers.map((peer) => ({ policy, peer }))),
        ),
    ),
  );
}

function podIn(namespace: string, labels: Readonly<Record<string, string>>): PodClient {
  const client = { kind: ClientKind.POD, namespace, labels } as const;
  const text =
    namespace === ANY_NAMESPACE
      ? 'a pod of any other namespace'
      : Object.keys(labels).length === 0
        ? `any pod of namespace ${namespace}`
        : clientText(client);
  return { ...client, labels: { ...labels, ...ANY_POD }, text };
}

/** Of a namespace that no file has, only the name is known. */
function needsRealNamespace(peers: readonly Peer[]): boolean {
  return peers.some(({ peer: { namespaceSelector } }) => {
    const { matchLabels = {}, matchExpressions = [] } = namespaceSelector ?? {};
    const keys = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
    return keys.some((key) => key !== NAME);
  });
}

const NAME = 'kubernetes.io/metadata.name';

/** The first namespace of the files that no peer is for. */
function realOther(
  networks: readonly Network[],
  own: string,
  peers: readonly Peer[],
): readonly string[] {
  const selectors = peers.flatMap(({ peer }) => peer.namespaceSelector ?? []);
  const other = namesIn(networks).find(
    (name) =>
      name !== own &&
      networks.every((network) =>
        selectors.every(
          (one) => !selectorMatches(one, tryNamespaceLabels(network, name) ?? { [NAME]: name }),
        ),
      ),
  );
  return other === undefined ? [] : [other];
}

function namesIn(networks: readonly Network[]): readonly string[] {
  const names = networks.flatMap((network) => [...namespaces(network).keys()]);
  return [...new Set(names)].sort();
}

function clientsOfPeer(
  networks: readonly Network[],
  { policy, peer: { podSelector = {}, namespaceSelector, cidr } }: Peer,
): PodClient[] {
  if (cidr !== undefined) return [];
  const labels = labelsFor(podSelector);
  if (!namespaceSelector) return [podIn(policy.manifest.namespace, labels)];
  return networks.flatMap((network) => {
    const name = namespaceFor(network, namespaceSelector);
    return name === undefined ? [] : [podIn(name, labels)];
  });
}

function namespaceFor(network: Network, selector: SelectorLike): string | undefined {
  const named = selector.matchLabels?.[NAME];
  if (named !== undefined) return named;
  const given = [...namespaces(network).keys()].sort();
  return given.find((name) => selectorMatches(selector, tryNamespaceLabels(network, name) ?? {}));
}

/** Labels that a selector takes; what it wants not to be there is not there. */
export function labelsFor({
  matchLabels = {},
  matchExpressions = [],
}: SelectorLike): Readonly<Record<string, string>> {
  const wanted = matchExpressions.flatMap(({ key, operator, values = [] }): [string, string][] => {
    if (operator === 'In') return [[key, values[0] ?? '']];
    return operator === 'Exists' ? [[key, 'any']] : [];
  });
  return Object.fromEntries([...wanted, ...Object.entries(matchLabels)]);
}
