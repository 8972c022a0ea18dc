import { selectorMatches } from '../../facts/values/label-selectors';
import type { PortOfService } from '../objects/service';
import type { Workload } from '../objects/workload';
import { at } from '../read/fields';
import { derived } from './derived';
import { groupBy } from './group';
import { namespaces, tryNamespaceLabels } from './namespaces';
import type { Network } from './network';
import type { NetworkPolicy, PolicyPeer, PolicyPort } from './network-policy';
import { networkPolicies } from './network-policy';
import { mayHavePods, podsOf } from './pods';

/**
 * The policies that isolate the pods of a workload from who comes in. A pod in the network of its
 * node is subject to none.
 */
export const isolatingPolicies = derived((network) =>
  policiesOfPods(network, ({ isolatesIngress }) => isolatesIngress),
);

/** The policies that isolate the pods of a workload from where they go out to. */
export const egressPolicies = derived((network) =>
  policiesOfPods(network, ({ isolatesEgress }) => isolatesEgress),
);

/** Pods that the same policies select have one list of them. */
function policiesOfPods(
  network: Network,
  isolates: (policy: NetworkPolicy) => boolean,
): ReadonlyMap<Workload, readonly NetworkPolicy[]> {
  const policies = new Map<Workload, readonly NetworkPolicy[]>();
  const joined = new Map<readonly NetworkPolicy[] | undefined, readonly NetworkPolicy[]>();
  const bySelector = groupBy(networkPolicies(network).filter(isolates), selectorKey);
  for (const those of bySelector.values()) {
    const [{ manifest, podSelector }] = those as [NetworkPolicy];
    joined.clear();
    for (const workload of podsOf(network, manifest.namespace, podSelector)) {
      if (at(workload.podSpec, 'hostNetwork') === true) continue;
      const before = policies.get(workload);
      const all = joined.get(before) ?? [...(before ?? []), ...those];
      joined.set(before, all);
      policies.set(workload, all);
    }
  }
  return policies;
}

function selectorKey({ manifest, podSelector }: NetworkPolicy): string {
  return JSON.stringify([manifest.namespace, podSelector]);
}

/**
 * Policies that admit more than NetworkPolicies, or go before them.
 *
 * @see https://network-policy-api.sigs.k8s.io/
 * @see https://antrea.io/docs/main/docs/antrea-network-policy/
 */
const OTHER_POLICIES = [
  ['cilium.io', 'CiliumNetworkPolicy'],
  ['cilium.io', 'CiliumClusterwideNetworkPolicy'],
  ['crd.projectcalico.org', 'NetworkPolicy'],
  ['crd.projectcalico.org', 'GlobalNetworkPolicy'],
  ['projectcalico.org', 'NetworkPolicy'],
  ['projectcalico.org', 'GlobalNetworkPolicy'],
  ['crd.antrea.io', 'ClusterNetworkPolicy'],
  ['crd.antrea.io', 'NetworkPolicy'],
  ['policy.networking.k8s.io', 'ClusterNetworkPolicy'],
  ['policy.networking.k8s.io', 'AdminNetworkPolicy'],
  ['policy.networking.k8s.io', 'BaselineAdminNetworkPolicy'],
] as const;

export function hasOtherPolicies(network: Network): boolean {
  return OTHER_POLICIES.some(([group, kind]) => network.others(group, kind).length > 0);
}

/** Whether policies admit anybody to a port of a Service. A port that cannot be told is admitted. */
export function isAdmitted(
  workload: Workload,
  { port, protocol, targetPort = port }: PortOfService,
  policies: readonly NetworkPolicy[],
): boolean {
  const named = workload.ports.find((one) => one.name === targetPort && one.protocol === protocol);
  const number = typeof targetPort === 'string' ? named?.port : targetPort;
  if (number === undefined) return true;
  return policies.some(({ ingress }) =>
    ingress.some(
      ({ ports }) =>
        ports.length === 0 ||
        ports.some((one) => one.protocol === protocol && admits(one, number, workload)),
    ),
  );
}

export function admits(
  { port, endPort, protocol }: PolicyPort,
  number: number,
  { ports }: Workload,
): boolean {
  if (port === undefined) return true;
  if (typeof port === 'number') return port <= number && number <= (endPort ?? port);
  return ports.some((one) => one.name === port && one.port === number && one.protocol === protocol);
}

/** Whether a peer means pods, none of which are given. What is not known counts as given. */
export function meansNoPods(network: Network, policy: NetworkPolicy, peer: PolicyPeer): boolean {
  const { podSelector, namespaceSelector } = peer;
  if (!podSelector && !namespaceSelector) return false;
  const namespaces = namespaceSelector
    ? labelsOfNamespaces(network).filter(
        ({ labels }) => !labels || selectorMatches(namespaceSelector, labels),
      )
    : [{ name: policy.manifest.namespace, labels: undefined }];
  if (namespaceSelector && namespaces.some(({ labels }) => !labels)) return false;
  return !namespaces.some(({ name }) => mayHavePods(network, name, podSelector ?? {}));
}

/** Every namespace with a workload; without labels where the Namespace is not given. */
const labelsOfNamespaces = derived((network) => {
  const names = new Set([
    ...namespaces(network).keys(),
    ...network.workloads.map(({ manifest }) => manifest.namespace),
  ]);
  return [...names].map((name) => ({ name, labels: tryNamespaceLabels(network, name) }));
});
