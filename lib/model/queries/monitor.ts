import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { Service } from '../objects/service';
import { at, flagOf, listOf, numberOf, textOf, textsOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { isOpenAt } from '../read/placeholders';
import { derived } from './derived';
import { labelSelectorOf } from './label-selector';
import type { Network } from './network';

export interface MonitorEndpoint {
  readonly field: string;
  /** The name of a port; of a Service, it comes before the port of the pods. */
  readonly port?: string;
  /** The name or the number of a port of the pods. */
  readonly targetPort?: string | number;
}

/** A ServiceMonitor or PodMonitor of the Prometheus operator. */
export interface Monitor {
  readonly manifest: Manifest;
  readonly selector: SelectorLike;
  /** Nothing where every namespace is meant. */
  readonly namespaces?: readonly string[];
  readonly endpoints: readonly MonitorEndpoint[];
}

const GROUP = 'monitoring.coreos.com';

export const serviceMonitors = derived((network) =>
  monitorsOf(network, 'ServiceMonitor', 'endpoints'),
);
export const podMonitors = derived((network) =>
  monitorsOf(network, 'PodMonitor', 'podMetricsEndpoints'),
);

/** The given Services that a monitor takes by their namespaces and labels. */
export function monitoredServices(network: Network, monitor: Monitor): readonly Service[] {
  const { namespaces, selector } = monitor;
  const known = answers(network);
  const key = JSON.stringify([namespaces, selector]);
  const those =
    known.get(key) ??
    candidates(network, monitor).filter(
      ({ manifest }) =>
        (namespaces?.includes(manifest.namespace) ?? true) &&
        selectorMatches(selector, manifest.labels),
    );
  known.set(key, those);
  return those;
}

/** Monitors that ask for the same get one list. */
const answers = derived(() => new Map<string, readonly Service[]>());

/** Whether Services have labels that a later tool fills in. */
export const hasOpenLabels = derived((network) =>
  network.services.some(
    ({ manifest: { mayHoldPlaceholders, object } }) =>
      mayHoldPlaceholders &&
      ['metadata.namespace', 'metadata.labels'].some((field) => isOpenAt(object, field)),
  ),
);

/** The Services with the first label that a monitor asks for, else all. */
function candidates(network: Network, { selector }: Monitor): readonly Service[] {
  const [first] = Object.entries(selector.matchLabels ?? {});
  return first ? (byLabel(network).get(first.join('=')) ?? []) : network.services;
}

const byLabel = derived((network) => {
  const index = new Map<string, Service[]>(); // key=value -> Services
  for (const service of network.services) {
    for (const label of Object.entries(service.manifest.labels)) {
      const key = label.join('=');
      const those = index.get(key);
      if (those) those.push(service);
      else index.set(key, [service]);
    }
  }
  return index;
});

function monitorsOf(network: Network, kind: string, list: string): Monitor[] {
  return network.others(GROUP, kind).map((manifest) => {
    const chosen = at(manifest.spec, 'namespaceSelector');
    const names = textsOf(at(chosen, 'matchNames'));
    return {
      manifest,
      selector: labelSelectorOf(at(manifest.spec, 'selector')),
      namespaces: flagOf(within(chosen, 'any'))
        ? undefined
        : names.length > 0
          ? names
          : [manifest.namespace],
      endpoints: listOf(at(manifest.spec, list)).map((endpoint, index) => ({
        field: `spec.${list}[${index}]`,
        port: textOf(at(endpoint, 'port')),
        targetPort: textOf(at(endpoint, 'targetPort')) ?? numberOf(at(endpoint, 'targetPort')),
      })),
    };
  });
}
