import type { Workload } from '../objects/workload';
import { selectorMatches } from '../../facts/values/label-selectors';
import { at, fieldsOf, listOf } from '../read/fields';
import { derived } from './derived';
import { monitoredServices, podMonitors, serviceMonitors } from './monitor';
import type { Network } from './network';
import { networkPolicies } from './network-policy';
import { isolatingPolicies } from './policy-pods';
import { servicesOfPods } from './pods';
import { askedPorts, listedPorts } from './probe';

/**
 * Whether an object in the files goes by the name of a port of pods: a Service or a monitor of theirs, a
 * policy, or a probe of another container.
 */
export function isPortNameUsed(network: Network, workload: Workload, name: string): boolean {
  const services = servicesOfPods(network).get(workload) ?? [];
  if (services.some(({ ports }) => ports.some(({ targetPort }) => targetPort === name)))
    return true;
  return (
    isInPolicy(network, workload, name) ||
    isMonitored(network, workload, name) ||
    isInProbe(workload, name)
  );
}

/** Whether a probe goes by the name whose own container lists no such port, be it given without an image or not. */
function isInProbe({ podSpec }: Workload, name: string): boolean {
  return listOf(at(podSpec, 'containers')).some((one) => {
    const container = { field: '', fields: fieldsOf(one) };
    if (listedPorts(container).some((port) => port.name === name)) return false;
    return askedPorts(container).some(({ port }) => port === name);
  });
}

/** A rule for what goes out names the ports of any pods. */
function isInPolicy(network: Network, workload: Workload, name: string): boolean {
  const incoming = (isolatingPolicies(network).get(workload) ?? []).flatMap(
    ({ ingress }) => ingress,
  );
  return (
    incoming.some(({ ports }) => ports.some(({ port }) => port === name)) ||
    namesOfOutgoing(network).has(name)
  );
}

const namesOfOutgoing = derived((network): ReadonlySet<unknown> => {
  const rules = networkPolicies(network).flatMap(({ egress }) => egress);
  return new Set(rules.flatMap(({ ports }) => ports.map(({ port }) => port)));
});

function isMonitored(network: Network, workload: Workload, name: string): boolean {
  const { manifest, podLabels } = workload;
  const ofPods = podMonitors(network).some(
    ({ namespaces, selector, endpoints }) =>
      endpoints.some(({ port }) => port === name) &&
      (namespaces?.includes(manifest.namespace) ?? true) &&
      selectorMatches(selector, podLabels),
  );
  if (ofPods) return true;
  const services = new Set(servicesOfPods(network).get(workload));
  return serviceMonitors(network).some(
    (monitor) =>
      monitor.endpoints.some(({ targetPort }) => targetPort === name) &&
      monitoredServices(network, monitor).some((service) => services.has(service)),
  );
}
