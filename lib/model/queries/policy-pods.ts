import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { PortOfService } from '../objects/service';
import type { ContainerPort, Workload } from '../objects/workload';
import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import { namespaces, tryNamespaceLabels } from './namespaces';
import type { Network } from './network';
import type { NetworkPolicy, PolicyPeer, PolicyPort } from './network-policy';
import { networkPolicies } from './network-policy';
import { perListAndKey } from './per-list';
import { mayHavePods, podsOf } from './pods';
import { saidOfEach } from './said-of-each';

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

/** Pods that the same policies select have one list of them, and so do policies that select the same pods. */
function policiesOfPods(
  network: Network,
  isolates: (policy: NetworkPolicy) => boolean,
): ReadonlyMap<Workload, readonly NetworkPolicy[]> {
  const bySelector = groupBy(networkPolicies(network).filter(isolates), selectorOf);
  const byPods = groupBy(bySelector.values(), ([one]) =>
    one ? podsOf(network, one.manifest.namespace, one.podSelector) : NO_PODS,
  );
  return saidOfEach([...byPods].map(([pods, those]) => [withNetwork(pods), those.flat()] as const));
}

const NO_PODS: readonly Workload[] = [];

/** Those that are not in the network of their node. */
function withNetwork(pods: readonly Workload[]): readonly Workload[] {
  return pods.filter(({ podSpec }) => at(podSpec, 'hostNetwork') !== true);
}

function selectorOf({ manifest, podSelector }: NetworkPolicy): string {
  return JSON.stringify([manifest.namespace, podSelector]);
}

/**
 * Policies that admit more than NetworkPolicies, or go before them, and what policies are made for that are in no file.
 *
 * @see https://network-policy-api.sigs.k8s.io/
 * @see https://antrea.io/docs/main/docs/antrea-network-policy/
 * @see https://docs.redhat.com/en/documentation/red_hat_openshift_service_mesh/3.0/html/migrating_from_service_mesh_2_to_service_mesh_3/ossm-migrating-network-policies
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
  // The operator of this mesh makes NetworkPolicies in the namespaces of the mesh.
  ['maistra.io', 'ServiceMeshControlPlane'],
  ['maistra.io', 'ServiceMeshMember'],
  ['maistra.io', 'ServiceMeshMemberRoll'],
  // Its operator makes NetworkPolicies of these.
  ['k8s.otterize.com', 'ClientIntents'],
] as const;

export function hasOtherPolicies(network: Network): boolean {
  return (
    OTHER_POLICIES.some(([group, kind]) => network.others(group, kind).length > 0) ||
    ['ClusterPolicy', 'Policy'].some((kind) =>
      network.others('kyverno.io', kind).some(generatesPolicies),
    )
  );
}

/** @see https://kyverno.io/docs/policy-types/cluster-policy/generate/ */
function generatesPolicies({ spec }: Manifest): boolean {
  return listOf(at(spec, 'rules')).some(
    (rule) => textOf(within(rule, 'generate', 'kind')) === 'NetworkPolicy',
  );
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
  const names = workload.ports.filter((one) => one.port === number && one.protocol === protocol);
  const key = JSON.stringify({ number, protocol, names: names.map(({ name }) => name).sort() });
  return admitSome(policies, key);
}

/** Whether a rule of the policies admits a port of pods that have it under these names. */
const admitSome = perListAndKey((policies: readonly NetworkPolicy[], key) => {
  const { number, protocol, names } = JSON.parse(key) as PodPort;
  const ports = names.map((name) => ({ name, port: number, protocol }));
  return policies.some(({ ingress }) =>
    ingress.some(
      (rule) =>
        rule.ports.length === 0 ||
        rule.ports.some((one) => one.protocol === protocol && admits(one, number, { ports })),
    ),
  );
});

interface PodPort {
  readonly number: number;
  readonly protocol: string;
  readonly names: readonly string[];
}

export function admits(
  { port, endPort, protocol }: PolicyPort,
  number: number,
  { ports }: { readonly ports: readonly Omit<ContainerPort, 'field'>[] },
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
    ? namesOfSelected(labelsOfNamespaces(network), JSON.stringify(namespaceSelector))
    : [policy.manifest.namespace];
  return !!namespaces && !namespaces.some((name) => mayHavePods(network, name, podSelector ?? {}));
}

/** The namespaces that a selector takes; nothing where the labels of one are not known. */
const namesOfSelected = perListAndKey(
  (namespaces: readonly LabelledNamespace[], key): readonly string[] | undefined => {
    const selector = JSON.parse(key) as SelectorLike;
    if (namespaces.some(({ labels }) => !labels)) return undefined;
    return namespaces
      .filter(({ labels = {} }) => selectorMatches(selector, labels))
      .map(({ name }) => name);
  },
);

interface LabelledNamespace {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Every namespace with a workload; without labels where the Namespace is not given. */
const labelsOfNamespaces = derived((network): readonly LabelledNamespace[] => {
  const names = new Set([
    ...namespaces(network).keys(),
    ...network.workloads.map(({ manifest }) => manifest.namespace),
  ]);
  return [...names].map((name) => ({ name, labels: tryNamespaceLabels(network, name) }));
});
