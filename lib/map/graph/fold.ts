import { worstState } from './joined-state';
import type { MapEdge, MapGraph, MapNode } from './map-graph';
import { COLUMNS, MapChange, MapState } from './map-graph';

/** A graph whose groups of nodes may be one box each. */
export interface FoldedGraph {
  readonly boxes: readonly MapBox[];
  readonly links: readonly MapLink[];
}

/** A node, or a group of them. */
export interface MapBox {
  readonly node: MapNode;
  /** Places in the list of nodes; one of a box that is no group. */
  readonly members: readonly number[];
  /** What opens it; nothing of a single node. */
  readonly group?: string;
}

/** Edges between the same two boxes. */
export interface MapLink {
  readonly edge: MapEdge;
  /** Places in the list of edges. */
  readonly members: readonly number[];
}

/** As many rows as a reader takes in. */
export const MOST_ROWS = 80;

/** How far nodes are put together. */
enum Level {
  NONE = 0,
  /** Those of a namespace that fare alike. */
  NAMESPACES = 1,
  /** Those of a cluster that fare alike. */
  CLUSTERS = 2,
}

/** Puts nodes together where there are more than fit, except those of groups that somebody opened. */
export function folded(
  graph: MapGraph,
  open: ReadonlySet<string> = new Set(),
  most = MOST_ROWS,
): FoldedGraph {
  const fates = fatesOf(graph);
  const levels = [Level.NONE, Level.NAMESPACES, Level.CLUSTERS];
  const level = levels.find((one) => rowsOf(graph, groupsAt(graph, fates, one)) <= most);
  return joined(graph, groupsAt(graph, fates, level ?? Level.CLUSTERS, open));
}

/** For each node, the worst that a way fares that passes it, and whether one of them is changed. */
function fatesOf({ nodes, edges, ways }: MapGraph): readonly string[] {
  const fates = nodes.map(() => MapState.REACHED);
  const changes = nodes.map(({ change }) => change !== undefined);
  for (const way of ways) {
    for (const index of way.edges) {
      const edge = edges[index];
      if (!edge) continue;
      for (const end of [edge.from, edge.to]) {
        fates[end] = worstState([fates[end] ?? MapState.REACHED, way.state]);
        if (way.change) changes[end] = true;
      }
    }
  }
  return fates.map((fate, index) => (changes[index] ? `${fate}, changed` : fate));
}

/** The group of each node; empty for one that stands alone. */
function groupsAt(
  { nodes }: MapGraph,
  fates: readonly string[],
  level: Level,
  open: ReadonlySet<string> = new Set(),
): readonly string[] {
  return nodes.map((node, index) => {
    const fate = fates[index] ?? '';
    const { cluster, namespace } = node;
    const ofCluster = JSON.stringify([cluster, fate]);
    const ofNamespace = JSON.stringify([cluster, fate, namespace]);
    if (level === Level.CLUSTERS && !open.has(ofCluster)) return ofCluster;
    return level === Level.NONE || open.has(ofNamespace) ? '' : ofNamespace;
  });
}

/** The rows of a picture: of each cluster, those of its longest column. */
function rowsOf({ nodes }: MapGraph, groups: readonly string[]): number {
  const boxes = new Map<string, Map<string, Set<string>>>(); // cluster -> column -> groups, nodes
  for (const [index, { cluster, column, key }] of nodes.entries()) {
    const columns = boxes.get(cluster) ?? new Map<string, Set<string>>();
    boxes.set(cluster, columns);
    const those = columns.get(column) ?? new Set<string>();
    columns.set(column, those);
    those.add(groups[index] || key);
  }
  let sum = 0;
  for (const columns of boxes.values()) {
    sum += [...columns.values()].reduce((most, { size }) => Math.max(most, size), 0);
  }
  return sum;
}

function joined(graph: MapGraph, groups: readonly string[]): FoldedGraph {
  const byBox = new Map<string, number[]>();
  for (const [index, { column, key }] of graph.nodes.entries()) {
    const group = groups[index] ?? '';
    addTo(byBox, group === '' ? `node ${key}` : `${column} ${group}`, index);
  }
  const boxes = [...byBox.values()].map((members) => boxOf(graph, members, groups));
  const boxOfNode = new Map(
    boxes.flatMap(({ members }, box) => members.map((one): [number, number] => [one, box])),
  );
  const byLink = new Map<string, number[]>();
  const ends = graph.edges.map(({ from, to }) => ({
    from: boxOfNode.get(from) ?? 0,
    to: boxOfNode.get(to) ?? 0,
  }));
  for (const [index, { from, to }] of ends.entries()) addTo(byLink, `${from} ${to}`, index);
  return {
    boxes,
    links: [...byLink.values()].flatMap((members) => linkOf(graph, members, ends)),
  };
}

function addTo(map: Map<string, number[]>, key: string, one: number): void {
  const those = map.get(key);
  if (those) those.push(one);
  else map.set(key, [one]);
}

function boxOf({ nodes }: MapGraph, members: readonly number[], groups: readonly string[]): MapBox {
  const those = members.flatMap((one) => nodes[one] ?? []);
  const [first] = those;
  if (!first) throw new Error('a box has a node');
  if (those.length === 1) return { node: first, members };
  const group = groups[members[0] ?? 0] ?? '';
  const namespaces = [...new Set(those.map(({ namespace }) => namespace))];
  return {
    node: {
      ...first,
      key: `${first.column} ${group}`,
      label: `${those.length} ${NOUNS[first.column]}`,
      detail: placeText(first, namespaces),
      namespace: namespaces.length === 1 ? first.namespace : '',
      state: worstState(those.map(({ state }) => state)),
      notes: [],
      findings: [],
      change: jointChange(those),
    },
    members,
    group,
  };
}

/** The change that all have; else whether one has any. */
function jointChange(those: readonly { readonly change?: MapChange }[]): MapChange | undefined {
  const [first, ...others] = new Set(those.map(({ change }) => change));
  return others.length === 0 ? first : MapChange.CHANGED;
}

/** What several nodes of a column are called. */
const NOUNS: Readonly<Record<MapNode['column'], string>> = {
  client: 'clients',
  name: 'names',
  address: 'addresses',
  listener: 'listeners',
  route: 'routes',
  service: 'Services',
  end: 'backends',
};

function placeText({ cluster }: MapNode, namespaces: readonly string[]): string {
  const [only] = namespaces;
  if (namespaces.length === 1 && only) return `in ${only}`;
  if (namespaces.length > 1) return `in ${namespaces.length} namespaces`;
  return cluster === '' ? '' : `in ${cluster}`;
}

function linkOf(
  { edges }: MapGraph,
  members: readonly number[],
  ends: readonly { readonly from: number; readonly to: number }[],
): MapLink[] {
  const those = members.flatMap((one) => edges[one] ?? []);
  const [first] = those;
  const end = ends[members[0] ?? 0];
  if (!first || !end) return [];
  const edge = {
    ...first,
    ...end,
    state: worstState(those.map(({ state }) => state)),
    notes: those.length === 1 ? first.notes : [],
    isPoliced: those.some(({ isPoliced }) => isPoliced),
    change: jointChange(those),
  };
  return [{ edge, members }];
}

/** The columns of boxes that have any. */
export function columnsIn({ boxes }: FoldedGraph): MapNode['column'][] {
  const used = new Set(boxes.map(({ node }) => node.column));
  return COLUMNS.filter((one) => used.has(one));
}
