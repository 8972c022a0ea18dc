import type { Service } from '../../model/objects/service';
import { selectorText } from '../../model/queries/label-selector';
import { tryServiceMaker } from '../../model/queries/made-services';
import type { Monitor } from '../../model/queries/monitor';
import {
  hasOpenLabels,
  monitoredServices,
  podMonitors,
  serviceMonitors,
} from '../../model/queries/monitor';
import type { Network } from '../../model/queries/network';
import { perList } from '../../model/queries/per-list';
import { mayHavePods } from '../../model/queries/pods';
import type { Manifest } from '../../model/read/manifest';
import { listed } from '../listed';
import type { Report, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET518: Rule = {
  id: 'NET518',
  name: 'monitor-without-target',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['manifests', 'others', 'services', 'workloads'],
  what: 'A ServiceMonitor or PodMonitor selects no object in the checked files, or a port that does not exist; where a custom object has the name that its selector has as a value, this is an info.',
  why: 'if no other object matches, Prometheus scrapes nothing and raises no alert about it',
  fix: 'Write the labels of the Service, not of its pods, and the name of one of its ports.',
  waive: 'If the Services come from another repository or from an operator.',
  sources: [
    'https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors',
  ],
  check(network, report) {
    for (const monitor of serviceMonitors(network)) checkServices(network, monitor, report);
    for (const monitor of podMonitors(network)) checkPods(network, monitor, report);
  },
};

function checkServices(network: Network, monitor: Monitor, report: Report): void {
  if (network.services.length === 0) return;
  const those = monitoredServices(network, monitor);
  if (those.length === 0) {
    if (!hasOpenLabels(network)) reportNothing(monitor, 'Services', report);
    return;
  }
  for (const { field, port } of monitor.endpoints) {
    if (port === undefined || portNames(those).has(port)) continue;
    const maker = tryMaker(network, monitor);
    const isForAll = selectorText(monitor.selector) === '';
    report({
      // What takes all Services in is meant for those that have the port.
      severity: isForAll || maker ? Severity.INFO : Severity.WARNING,
      places: [place(monitor.manifest, field)],
      others: placesOf(those),
      what: `no port of ${namesOf(those)} is named ${port}`,
      why: maker
        ? `Prometheus drops targets without the port; the controller of ${maker.kind} ${maker.name} may create a Service that has it`
        : 'Prometheus finds the targets by the name of the port, and drops targets without it',
      fix: 'Write the name of a port of the Service.',
    });
  }
}

/** The custom object that the labels name, whose controller may create a Service with them. */
function tryMaker(network: Network, { namespaces, selector }: Monitor): Manifest | undefined {
  const names = Object.values(selector.matchLabels ?? {}).sort();
  return (namespaces ?? [])
    .flatMap((namespace) => names.map((name) => tryServiceMaker(network, { namespace, name })))
    .find((one) => one !== undefined);
}

const portNames = perList(
  (services: readonly Service[]) =>
    new Set(services.flatMap(({ ports }) => ports.map(({ name }) => name))),
);

const placesOf = perList((services: readonly Service[]) =>
  services.map(({ manifest }) => place(manifest, 'spec.ports')),
);

const namesOf = perList((services: readonly Service[]) =>
  listed(services.map(({ manifest }) => manifest.name).sort()),
);

function checkPods(network: Network, monitor: Monitor, report: Report): void {
  const { namespaces, selector } = monitor;
  if (network.workloads.length === 0 || !namespaces) return;
  if (namespaces.some((namespace) => mayHavePods(network, namespace, selector))) return;
  reportNothing(monitor, 'pods', report);
}

function reportNothing({ manifest, selector }: Monitor, of: string, report: Report): void {
  report({
    places: [place(manifest, 'spec.selector')],
    what: `no ${of} in the checked files have the labels ${selectorText(selector) || 'of its selector'}`,
  });
}
