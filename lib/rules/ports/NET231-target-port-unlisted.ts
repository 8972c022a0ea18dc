import type { Service, PortOfService } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { perList, perListAndKey } from '../../model/queries/per-list';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { lastingPods, portPlaces } from './lasting';

export const NET231: Rule = {
  id: 'NET231',
  name: 'target-port-unlisted',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'workloads'],
  what: 'A Service has a targetPort that the containers do not list.',
  why: 'the list documents the ports of a container: either the list is incomplete, or connections are refused',
  fix: 'Write the number that the container listens on, or add it to the ports of the container.',
  waive: 'If the container listens on the port without listing it.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
  check(network, report) {
    for (const service of network.services) {
      if (service.type === 'ExternalName') continue;
      for (const port of service.ports) {
        const number = port.targetPort || port.port;
        if (typeof number !== 'number' || !isUnlisted(network, service, port, number)) continue;
        const field = port.targetPort ? 'targetPort' : 'port';
        report({
          places: [
            place(service.manifest, `${port.field}.${field}`),
            place(service.manifest, 'spec.selector'),
          ],
          others: placesOf(lastingPods(network, service)),
          what: `no selected pod lists the ${port.protocol} port ${number}`,
        });
      }
    }
  },
};

/** Pods that list no port at all say nothing by it. */
function isUnlisted(
  network: Network,
  service: Service,
  { protocol }: PortOfService,
  number: number,
): boolean {
  const pods = lastingPods(network, service);
  const [only] = pods;
  if (pods.length > 1) return lack(pods, `${protocol} ${number}`);
  return only !== undefined && lacks(only, protocol, number);
}

const placesOf = perList((pods: readonly Workload[]) => pods.flatMap(portPlaces));

const lack = perListAndKey((pods: readonly Workload[], key) => {
  const [protocol = '', number] = key.split(' ');
  return pods.every((pod) => lacks(pod, protocol, Number(number)));
});

function lacks({ ports }: Workload, protocol: string, number: number): boolean {
  if (ports.length === 0) return false;
  return !ports.some((one) => one.port === number && one.protocol === protocol);
}
