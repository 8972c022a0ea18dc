import type { Workload } from '../../model/objects/workload';
import { isAddedPort } from '../../model/queries/added-ports';
import type { Network } from '../../model/queries/network';
import type { NetworkPolicy, PolicyPeer, PolicyPort } from '../../model/queries/network-policy';
import { networkPolicies } from '../../model/queries/network-policy';
import { perList } from '../../model/queries/per-list';
import { podsOf } from '../../model/queries/pods';
import { listed } from '../listed';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET515: Rule = {
  id: 'NET515',
  name: 'network-policy-port-name',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'workloads'],
  what: 'A NetworkPolicy allows a port by a name that none of the pods behind it has; where a sidecar that Istio or Linkerd may add has it, this is an info.',
  why: 'the name stands for a port of the pods that receive the traffic, and with none of that name the rule allows nothing to them',
  fix: 'Write the number, or the name that the port has in the containers.',
  waive: 'If pods that are not in the checked files have the port.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
  ],
  check(network, report) {
    for (const policy of networkPolicies(network)) {
      for (const { pods, ports } of receivers(network, policy)) {
        if (pods.length === 0) continue;
        for (const port of ports.filter(isNamed)) {
          if (portsOf(pods).has(`${port.protocol} ${port.port}`)) continue;
          const added = pods.map((one) => isAdded(network, one, port));
          if (added.includes(true)) continue;
          report({
            severity: added.includes(undefined) ? Severity.INFO : undefined,
            places: [place(policy.manifest, port.field)],
            others: placesOf(pods),
            what: `no port of ${namesOf(pods)} is named ${port.port} for ${port.protocol}`,
          });
        }
      }
    }
  },
};

interface Receivers {
  readonly pods: readonly Workload[];
  readonly ports: readonly PolicyPort[];
}

/** Who gets the traffic of a rule: the pods of the policy themselves, or those of its peers. */
function receivers(network: Network, policy: NetworkPolicy): Receivers[] {
  const { manifest, podSelector, ingress, egress } = policy;
  const own = podsOf(network, manifest.namespace, podSelector);
  return [
    ...ingress.map(({ ports }) => ({ pods: own, ports })),
    ...egress
      .filter(({ peers, ports }) => ports.some(isNamed) && peers.every(isOfNamespace))
      .map(({ peers, ports }) => ({ pods: peerPods(network, policy, peers), ports })),
  ];
}

/** Whether it means pods of the namespace alone; who is in others is not known of their labels. */
function isOfNamespace({ podSelector, namespaceSelector }: PolicyPeer): boolean {
  return podSelector !== undefined && namespaceSelector === undefined;
}

function peerPods(
  network: Network,
  { manifest }: NetworkPolicy,
  peers: readonly PolicyPeer[],
): Workload[] {
  const pods = peers.flatMap(({ podSelector = {} }) => [
    ...podsOf(network, manifest.namespace, podSelector),
  ]);
  return [...new Set(pods)];
}

function isNamed({ port }: PolicyPort): boolean {
  return typeof port === 'string';
}

function isAdded(
  network: Network,
  workload: Workload,
  { port, protocol }: PolicyPort,
): boolean | undefined {
  return isAddedPort(network, workload, { name: `${port}`, protocol });
}

const portsOf = perList(
  (pods: readonly Workload[]) =>
    new Set(pods.flatMap(({ ports }) => ports.map(({ name, protocol }) => `${protocol} ${name}`))),
);

const placesOf = perList((pods: readonly Workload[]) =>
  pods.map(({ manifest, podField }) => place(manifest, podField)),
);

const namesOf = perList((pods: readonly Workload[]) =>
  listed(pods.map(({ manifest }) => manifest.name).sort()),
);
