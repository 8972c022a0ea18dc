import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorKey } from '../../facts/values/label-selectors';
import type { Service } from '../objects/service';
import type { Workload } from '../objects/workload';
import { isOpenAt } from '../read/placeholders';
import { ADDED_LABELS, LABELS_OF_NAMES, namesBehind } from './added-labels';
import { chosenAmong, selectsPods } from './chosen-pods';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';
import { saidOfEach } from './said-of-each';
import { byIdentity } from './stable';

/** The given workloads whose pods a selector takes. */
export function podsOf(
  network: Network,
  namespace: string,
  selector: SelectorLike,
): readonly Workload[] {
  const index = podIndex(network);
  const those = candidates(network, namespace, selector);
  // A key would cost more than it spares.
  if (those.length <= FEW) {
    const isChosen = (one: Workload) => selectsPods(selector, one);
    return those.every(isChosen) ? those : those.filter(isChosen);
  }
  const key = `${namespace} ${selectorKey(selector)}`;
  const known = index.answers.get(key) ?? chosenAmong(those, selector);
  index.answers.set(key, known);
  return known;
}

/** Whether there are such pods, or may be once a later tool has filled in their labels. */
export function mayHavePods(network: Network, namespace: string, selector: SelectorLike): boolean {
  const { open } = podIndex(network);
  return open.has(namespace) || open.has('') || podsOf(network, namespace, selector).length > 0;
}

/** The given workloads behind a Service; none where it selects nothing. */
export function behind(network: Network, service: Service): readonly Workload[] {
  const { hasSelector, manifest, selector, type } = service;
  if (!hasSelector || type === 'ExternalName') return [];
  const { ofServices } = podIndex(network);
  const known = ofServices.get(service);
  if (known) return known;
  const pods = podsOf(network, manifest.namespace, { matchLabels: selector });
  ofServices.set(service, pods);
  return pods;
}

/** The Services before each given workload. Workloads behind the same Services have one list of them. */
export const servicesOfPods = derived((network) =>
  saidOfEach(groupBy(network.services, (service) => behind(network, service))),
);

/** A workload that a selector misses by one value, or that is called as a Service wants it. */
export function nearMiss(network: Network, service: Service): Workload | undefined {
  const { namespace, name } = service.manifest;
  const pods = podIndex(network).byNamespace.get(namespace);
  const wanted = Object.entries(service.selector);
  for (const one of [name, ...wanted.map(([, value]) => value).sort()]) {
    const [workload] = [...workloadsCalled(network, namespace, one)].sort(byIdentity);
    if (workload) return workload;
  }
  if (wanted.length < 2) return undefined;
  return wanted
    .map(([key, value]) => pods?.byLabel.get(key)?.get(value) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, 2) // what misses one label lies in one of the two smallest
    .filter((those) => those.length <= MOST_COMPARED)
    .flat()
    .filter(({ podLabels }) => missed(podLabels, wanted) === 1)
    .sort(byIdentity)[0];
}

/** Where the labels of the pods stand: `spec.template.metadata.labels`. */
export function podLabelsField({ podField }: Workload): string {
  return podField.replace(/spec$/, 'metadata.labels');
}

const FEW = 16;

const LONGEST_NAME = 253;

/** How many workloads a Service may miss by one label for one of them to be meant. */
const MOST_COMPARED = 100;

interface PodIndex {
  readonly byNamespace: Map<string, NamespacePods>;
  /** Namespaces with workloads whose labels are not known yet; '' where the namespace is not. */
  readonly open: Set<string>;
  readonly answers: Map<string, readonly Workload[]>;
  readonly ofServices: Map<Service, readonly Workload[]>;
}

interface NamespacePods {
  readonly all: Workload[];
  readonly byLabel: Map<string, Map<string, Workload[]>>; // key -> value -> workloads
}

const podIndex = derived(({ workloads }): PodIndex => {
  const byNamespace = new Map<string, NamespacePods>();
  const open = new Set<string>();
  for (const workload of workloads) {
    const { mayHoldPlaceholders, namespace, object } = workload.manifest;
    if (mayHoldPlaceholders) {
      if (isOpenAt(object, 'metadata.namespace')) open.add('');
      if (isOpenAt(object, podLabelsField(workload))) open.add(namespace);
    }
    let pods = byNamespace.get(namespace);
    if (!pods) {
      byNamespace.set(namespace, (pods = { all: [], byLabel: new Map() }));
    }
    addPods(pods, workload);
  }
  return { byNamespace, open, answers: new Map(), ofServices: new Map() };
});

function addPods({ all, byLabel }: NamespacePods, workload: Workload): void {
  const { podLabels } = workload;
  all.push(workload);
  for (const key in podLabels) {
    let byValue = byLabel.get(key);
    if (!byValue) byLabel.set(key, (byValue = new Map<string, Workload[]>()));
    const value = podLabels[key] ?? '';
    const those = byValue.get(value);
    if (those) those.push(workload);
    else byValue.set(value, [workload]);
  }
}

/** Few are asked for by their names. */
function workloadsCalled(network: Network, namespace: string, name: string): readonly Workload[] {
  return byName(network).get(`${namespace}/${name}`) ?? [];
}

const byName = derived(({ workloads }) =>
  groupBy(workloads, ({ manifest }) => `${manifest.namespace}/${manifest.name}`),
);

/** The workloads of the rarest label that is asked for; all of the namespace where none is. */
function candidates(
  network: Network,
  namespace: string,
  { matchLabels = {} }: SelectorLike,
): readonly Workload[] {
  const pods = podIndex(network).byNamespace.get(namespace);
  let rarest: readonly Workload[] = pods?.all ?? [];
  for (const key in matchLabels) {
    const value = matchLabels[key] ?? '';
    const labelled = pods?.byLabel.get(key)?.get(value) ?? [];
    if (!ADDED_LABELS.has(key)) rarest = shorter(labelled, rarest);
    else if (LABELS_OF_NAMES.has(key) && value.length <= LONGEST_NAME) {
      const named = namesBehind(value).flatMap((name) => workloadsCalled(network, namespace, name));
      const those = [...new Set([...labelled, ...named])];
      rarest = shorter(inOrder(those, placesOf(network)), rarest);
    }
  }
  return rarest;
}

/** Where each stands among all. */
const placesOf = derived(
  ({ workloads }): ReadonlyMap<Workload, number> =>
    new Map(workloads.map((one, place) => [one, place])),
);

function inOrder(
  workloads: readonly Workload[],
  places: ReadonlyMap<Workload, number>,
): readonly Workload[] {
  return [...workloads].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function shorter<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.length < other.length ? one : other;
}

function missed(
  labels: Readonly<Record<string, string>>,
  wanted: readonly (readonly [string, string])[],
): number {
  return wanted.filter(([key, value]) => labels[key] !== value).length;
}
