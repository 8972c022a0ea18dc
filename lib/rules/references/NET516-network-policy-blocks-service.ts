import type { Service, PortOfService } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { selectsAll } from '../../model/queries/label-selector';
import type { NetworkPolicy } from '../../model/queries/network-policy';
import { perList, perListAndKey } from '../../model/queries/per-list';
import { behind } from '../../model/queries/pods';
import { hasOtherPolicies, isAdmitted, isolatingPolicies } from '../../model/queries/policy-pods';
import { at } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { MOST_LISTED, listed } from '../listed';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET516: Rule = {
  id: 'NET516',
  name: 'network-policy-blocks-service',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'services', 'workloads'],
  what: 'NetworkPolicies isolate the pods of a Service, and none of them allows its port; where the Service is headless, and a policy of these pods has an empty ingress, this is an info.',
  why: 'every connection to that port is dropped, and clients wait until a timeout',
  fix: 'Allow the port of the pods, not that of the Service, in spec.ingress of a policy.',
  waive: 'Where a policy outside the checked files allows it.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  ],
  check(network, report) {
    if (hasOtherPolicies(network)) return;
    const policies = isolatingPolicies(network);
    if (policies.size === 0) return;
    const policiesOf = perList((pods: readonly Workload[]) => {
      const lists = new Set(pods.map((pod) => policies.get(pod) ?? []));
      return [...new Set([...lists].flat())];
    });
    const allowanceOf = perList((pods: readonly Workload[]) => allowance(policiesOf(pods), pods));
    const isShut = perListAndKey((pods: readonly Workload[], port) =>
      pods.every((pod) => {
        const those = policies.get(pod);
        return those && !isAdmitted(pod, JSON.parse(port) as PortOfService, those);
      }),
    );
    for (const service of network.services) {
      const pods = behind(network, service);
      if (pods.length === 0) continue;
      for (const one of service.ports) {
        const { port, protocol, targetPort } = one;
        if (!isShut(pods, JSON.stringify({ port, protocol, targetPort }))) continue;
        report(draftOf(service, one, pods, policiesOf(pods), allowanceOf(pods)));
      }
    }
  },
};

function draftOf(
  { manifest, isHeadless }: Service,
  { field, port, targetPort = port }: PortOfService,
  pods: readonly Workload[],
  policies: readonly NetworkPolicy[],
  { ports, isPartial }: Allowance,
): Draft {
  const names = namesOf(policies);
  const isMixedUp = port !== undefined && port !== targetPort && ports.has(port);
  const isNamed = isHeadless && policies.some(isShutOnPurpose);
  return {
    // Whoever allows others of these ports may have left this one out on purpose.
    severity: isNamed || (isPartial && !isMixedUp) ? Severity.INFO : undefined,
    why: isNamed ? NAMED : undefined,
    places: [
      place(manifest, field),
      ...firstPolicies(policies).map((policy) => place(policy.manifest, 'spec')),
      ...firstPods(pods).map((pod) => place(pod.manifest, pod.podField)),
    ],
    what: `port ${targetPort} of the pods behind Service ${manifest.name} is not allowed by NetworkPolicy ${listed(names)}`,
  };
}

const NAMED =
  'every connection to that port is dropped; a headless Service may only give names to pods that take no connections, as the empty ingress says';

/** Whether a policy is for some pods, and says that it allows no connection to them. */
function isShutOnPurpose({ manifest, podSelector }: NetworkPolicy): boolean {
  const ingress = at(manifest.spec, 'ingress');
  return Array.isArray(ingress) && ingress.length === 0 && !selectsAll(podSelector);
}

/** The ports that policies name, and whether some of them are ports of the pods. */
interface Allowance {
  readonly ports: ReadonlySet<number | string>;
  readonly isPartial: boolean;
}

function allowance(policies: readonly NetworkPolicy[], pods: readonly Workload[]): Allowance {
  const rules = policies.flatMap(({ ingress }) => ingress.flatMap(({ ports }) => ports));
  const ports = new Set(rules.flatMap(({ port }) => port ?? []));
  const isPartial = pods.some((pod) =>
    pod.ports.some(({ name, port }) => ports.has(name) || (port !== undefined && ports.has(port))),
  );
  return { ports, isPartial };
}

const namesOf = perList((policies: readonly NetworkPolicy[]) =>
  policies.map((policy) => policy.manifest.name).sort(),
);

/** Whatever their order in the files is. */
function inOrder<T extends { readonly manifest: Manifest }>(all: readonly T[]): T[] {
  const order = (a: T, b: T) => (a.manifest.identity < b.manifest.identity ? -1 : 1);
  return [...all].sort(order).slice(0, MOST_LISTED);
}

const firstPolicies = perList(inOrder<NetworkPolicy>);
const firstPods = perList(inOrder<Workload>);
