import type { Workload } from '../../model/objects/workload';
import type { NetworkPolicy, PolicyPort } from '../../model/queries/network-policy';
import { networkPolicies } from '../../model/queries/network-policy';
import { podsOf } from '../../model/queries/pods';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET515: Rule = {
  id: 'NET515',
  name: 'network-policy-port-name',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'workloads'],
  what: 'A NetworkPolicy admits a port by a name that none of its pods has.',
  why: 'the name stands for no port of these pods, so the rule admits nothing to them',
  fix: 'Write the number, or the name that the port has in the containers.',
  waive: 'If pods that are not in the checked files have the port.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
  ],
  check(network, report) {
    for (const policy of networkPolicies(network)) {
      const { manifest, podSelector } = policy;
      const pods = podsOf(network, manifest.namespace, podSelector);
      if (pods.length === 0) continue;
      for (const port of namedPorts(policy)) {
        if (pods.some((workload) => hasPort(workload, port))) continue;
        report({
          places: [
            place(manifest, port.field),
            ...pods.map((workload) => place(workload.manifest, workload.podField)),
          ],
          what: `no port of ${pods
            .map((one) => one.manifest.name)
            .sort()
            .join(', ')} is named ${port.port} for ${port.protocol}`,
        });
      }
    }
  },
};

function namedPorts({ ingress }: NetworkPolicy): PolicyPort[] {
  return ingress.flatMap(({ ports }) => ports.filter(({ port }) => typeof port === 'string'));
}

function hasPort({ ports }: Workload, { port, protocol }: PolicyPort): boolean {
  return ports.some((one) => one.name === port && one.protocol === protocol);
}
