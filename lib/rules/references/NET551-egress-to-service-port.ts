import type { PortOfService, Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import type { NetworkPolicy, PolicyPort, PolicyRule } from '../../model/queries/network-policy';
import { networkPolicies } from '../../model/queries/network-policy';
import { perList } from '../../model/queries/per-list';
import { podsOf, servicesOfPods } from '../../model/queries/pods';
import { admits, hasOtherPolicies } from '../../model/queries/policy-pods';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET551: Rule = {
  id: 'NET551',
  name: 'egress-to-service-port',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'services', 'workloads'],
  what: 'A NetworkPolicy allows egress to the port of a Service, but the pods of the Service listen on another one.',
  why: 'policies apply to the connection as it arrives at the pod, after the Service has translated the port, so it is dropped',
  fix: 'Allow the port of the pods, not that of the Service, in spec.egress.',
  waive: 'If another policy of the pods allows the port.',
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

/** A Service of the peers that has this port, where neither its pods nor any rule of the policy have it. */
function tryTranslated(
  network: Network,
  { egress, manifest }: NetworkPolicy,
  { peers }: PolicyRule,
  { port, endPort, protocol }: PolicyPort,
): Translated | undefined {
  if (typeof port !== 'number' || endPort !== undefined) return undefined;
  const isOwn = peers.every((peer) => peer.podSelector && !peer.namespaceSelector);
  if (!isOwn || peers.length === 0) return undefined;
  const lists = peers.map(({ podSelector = {} }) =>
    podsOf(network, manifest.namespace, podSelector),
  );
  if (lists.some((pods) => portsOf(pods).has(port))) return undefined;
  const all = egress.flatMap(({ ports }) => ports);
  if (egress.some(({ ports }) => ports.length === 0)) return undefined;
  for (const workload of lists.flat()) {
    for (const service of servicesOfPods(network).get(workload) ?? []) {
      const own: PortOfService | undefined = service.ports.find(
        (one) => one.port === port && one.protocol === protocol,
      );
      const target: number | undefined = own && numberOf(workload, own);
      if (!own || target === undefined || target === port) continue;
      if (all.some((one) => one.protocol === protocol && admits(one, target, workload))) continue;
      return { service, of: own, workload };
    }
  }
  return undefined;
}

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
