import type { MapGraph, MapNode, MapWay } from '../graph/map-graph';
import { MapState } from '../graph/map-graph';
import { nodesOf } from '../graph/part';
import { byId, element } from './elements';

/** Which ways a reader wants to see. */
export interface Choices {
  readonly text: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly audience: string;
  readonly state: string;
  readonly change: string;
}

const AUDIENCES: Readonly<Record<string, string>> = {
  internet: 'the internet',
  nodes: 'network of the nodes',
  pod: 'pods',
};

/** What a choice stands for that filters nothing. */
const ALL = 'all';

/** Fills the lists of the form with what the graph has. */
export function fillChoices({ ways }: MapGraph): void {
  const used = new Set(ways.map(({ state }) => state));
  fill('cluster', sorted(ways.map(({ cluster }) => cluster)));
  fill('namespace', sorted(ways.map(({ namespace }) => namespace)));
  fill('audience', sorted(ways.map(({ audience }) => audience)), AUDIENCES);
  fill(
    'state',
    Object.values(MapState).filter((one) => used.has(one)),
  );
  fill('change', sorted(ways.map(changeOf)));
}

function changeOf({ change }: MapWay): string {
  return change ?? 'unchanged';
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function fill(id: string, values: readonly string[], texts: Readonly<Record<string, string>> = {}) {
  const list = byId(id, HTMLSelectElement);
  const options = values.map((value) =>
    element('option', { value: `=${value}` }, texts[value] ?? (value === '' ? '(none)' : value)),
  );
  list.replaceChildren(element('option', { value: ALL }, 'all'), ...options);
  const isUseless = values.length < 2;
  if (list.parentElement) list.parentElement.hidden = isUseless;
}

export function chosen(): Choices {
  const of = (id: string) => byId(id, HTMLSelectElement).value;
  return {
    text: byId('search', HTMLInputElement).value.trim().toLowerCase(),
    cluster: of('cluster'),
    namespace: of('namespace'),
    audience: of('audience'),
    state: of('state'),
    change: of('change'),
  };
}

/** Whether a way is one of those that are chosen. */
export function filterOf(graph: MapGraph, choices: Choices): (way: MapWay) => boolean {
  const { text, cluster, namespace, audience, state, change } = choices;
  const found = new Set(graph.nodes.filter((node) => text !== '' && textOf(node).includes(text)));
  const is = (choice: string, value: string) => choice === ALL || choice === `=${value}`;
  return (way) =>
    is(cluster, way.cluster) &&
    is(namespace, way.namespace) &&
    is(audience, way.audience) &&
    is(state, way.state) &&
    is(change, changeOf(way)) &&
    (text === '' ||
      way.request.toLowerCase().includes(text) ||
      nodesOf(graph, way).some((node) => found.has(node)));
}

function textOf({ label, detail, namespace, notes, findings }: MapNode): string {
  const places = notes.flatMap((note) =>
    note.places.flatMap(({ origin, object }) => [origin, object]),
  );
  const rules = findings.map(({ rule }) => rule);
  return [label, detail, namespace, ...places, ...rules].join('\n').toLowerCase();
}
