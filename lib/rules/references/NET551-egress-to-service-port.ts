import type { PortOfService, Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { selectsAll } from '../../model/queries/label-selector';
import type { Network } from '../../model/queries/network';
import type {
  NetworkPolicy,
  PolicyPeer,
  PolicyPort,
  PolicyRule,
} from '../../model/queries/network-policy';
import { networkPolicies } from '../../model/queries/network-policy';
import { perList } from '../../model/queries/per-list';
import { podsOf, servicesOfPods } from '../../model/queries/pods';
import { admits, egressPolicies, hasOtherPolicies } from '../../model/queries/policy-pods';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET551: Rule = {
  id: 'NET551',
  name: 'egress-to-service-port',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'services', 'workloads'],
  what: 'A NetworkPolicy allows egress to the port of a Service, but the pods of the Service listen on another one, which no policy of the same pods allows.',
  why: 'policies apply to the connection as it arrives at the pod, after the Service has translated the port, so it is dropped',
  fix: 'Allow the port of the pods, not that of the Service, in spec.egress.',
  waive: 'If a policy of the pods that is not in the checked files allows the port.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
    'https://github.com/kubernetes/website/issues/38267',
  ],
  check(network, report) {
    if (hasOtherPolicies(network)) return;
    for (const policy of networkPolicies(network)) {
      for (const rule of policy.isolatesEgress ? policy.egress : []) {
        for (const port of rule.ports) {
          const wrong = tryTranslated(network, policy, rule, port);
          if (!wrong) continue;
          report({
            places: [
              place(policy.manifest, `${port.field}.port`),
              place(wrong.service.manifest, wrong.of.field),
              place(wrong.workload.manifest, wrong.workload.podField),
            ],
            what: `${port.port} is the port of Service ${wrong.service.manifest.name}, whose pods listen on ${wrong.of.targetPort}`,
          });
        }
      }
    }
  },
};

interface Translated {
  readonly service: Service;
  readonly of: PortOfService;
  readonly workload: Workload;
}

/** A Service of the peers that has this port, where neither its pods nor any rule of the policies have it. */
function tryTranslated(
  network: Network,
  policy: NetworkPolicy,
  { peers }: PolicyRule,
  { port, endPort, protocol }: PolicyPort,
): Translated | undefined {
  if (typeof port !== 'number' || endPort !== undefined) return undefined;
  const isOwn = peers.every((peer) => peer.podSelector && !peer.namespaceSelector);
  if (!isOwn || peers.length === 0) return undefined;
  const lists = peers.map(({ podSelector = {} }) =>
    podsOf(network, policy.manifest.namespace, podSelector),
  );
  if (lists.some((pods) => portsOf(pods).has(port))) return undefined;
  let beside: Beside | undefined;
  for (const workload of lists.flat()) {
    for (const service of servicesOfPods(network).get(workload) ?? []) {
      const own: PortOfService | undefined = service.ports.find(
        (one) => one.port === port && one.protocol === protocol,
      );
      const target: number | undefined = own && numberOf(workload, own);
      if (!own || target === undefined || target === port) continue;
      beside ??= policiesBeside(network, policy);
      if (isAllowed(network, beside, workload, { target, protocol })) continue;
      return { service, of: own, workload };
    }
  }
  return undefined;
}

interface Connection {
  readonly target: number;
  readonly protocol: string;
}

/** Whether each pod of a policy may connect to a workload: what any of its policies allows is allowed. */
function isAllowed(
  network: Network,
  { lists, common }: Beside,
  workload: Workload,
  { target, protocol }: Connection,
): boolean {
  const allows = ({ egress, manifest: { namespace } }: NetworkPolicy) =>
    egress.some(
      ({ peers, ports }) =>
        (ports.length === 0 ||
          ports.some((one) => one.protocol === protocol && admits(one, target, workload))) &&
        (peers.length === 0 || peers.some((one) => mayMean(network, namespace, one, workload))),
    );
  return common.some(allows) || lists.every((those) => those.some(allows));
}

/** A peer of other namespaces, and a block of addresses, may mean any pod. */
function mayMean(
  network: Network,
  namespace: string,
  { podSelector, namespaceSelector }: PolicyPeer,
  workload: Workload,
): boolean {
  if (!podSelector || namespaceSelector) return true;
  return setOf(podsOf(network, namespace, podSelector)).has(workload);
}

interface Beside {
  /** The policies of each pod of a policy. */
  readonly lists: readonly (readonly NetworkPolicy[])[];
  /** Those that all the pods have, which are asked first: the lists may be as many as the pods. */
  readonly common: readonly NetworkPolicy[];
}

/** The policies of each pod of a policy; of pods that are in no file, those of all in the namespace. */
function policiesBeside(network: Network, policy: NetworkPolicy): Beside {
  const { namespace } = policy.manifest;
  const pods = podsOf(network, namespace, policy.podSelector);
  if (pods.length > 0) {
    const those = pods.map((pod) => egressPolicies(network).get(pod));
    // Pods of the node's network have none.
    const lists = [...new Set(those.filter((one) => one !== undefined))];
    return { lists, common: commonOf(lists) };
  }
  const ofAll = networkPolicies(network).filter(
    ({ manifest, podSelector }) => manifest.namespace === namespace && selectsAll(podSelector),
  );
  return { lists: [[policy, ...ofAll]], common: [] };
}

function commonOf(lists: readonly (readonly NetworkPolicy[])[]): readonly NetworkPolicy[] {
  const [first = [], ...others] = lists.map((those) => new Set(those));
  return [...first].filter((one) => others.every((those) => those.has(one)));
}

const setOf = perList((pods: readonly Workload[]) => new Set(pods));

const portsOf = perList(
  (pods: readonly Workload[]) =>
    new Set<unknown>(pods.flatMap(({ ports }) => ports.map(({ port }) => port))),
);

function numberOf(
  { ports }: Workload,
  { targetPort, protocol }: PortOfService,
): number | undefined {
  if (typeof targetPort !== 'string') return targetPort;
  return ports.find((one) => one.name === targetPort && one.protocol === protocol)?.port;
}
