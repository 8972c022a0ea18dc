import type { MapEdge, MapGraph, MapNode, MapWay } from './map-graph';
import { MapChange } from './map-graph';
import { compareNodes } from './node-order';
import { edgeKey } from './part';

/** Two graphs in one: what only one of them has is added or removed, and what fares otherwise is changed. */
export function comparedGraph(before: MapGraph, now: MapGraph): MapGraph {
  const nodes = union(before.nodes, now.nodes, keyOfNode, changedState).sort(compareNodes);
  const placeOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const edges = union(edgesOf(before), edgesOf(now), ({ key }) => key, changedState)
    .map(({ key: _, start, end, ...edge }): MapEdge => ({
      ...edge,
      from: placeOf.get(start) ?? 0,
      to: placeOf.get(end) ?? 0,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const placeOfEdge = new Map(edges.map((edge, index) => [edgeKey({ nodes }, edge), index]));
  const ways = union(waysIn(before), waysIn(now), ({ key }) => key, changedWay);
  return {
    nodes,
    edges,
    ways: ways.map(({ key: _, passed, ...way }) => ({
      ...way,
      edges: passed.flatMap((one) => placeOfEdge.get(one) ?? []).sort((a, b) => a - b),
    })),
  };
}

/** An edge by the keys of its ends: their places differ from graph to graph. */
interface KeyedEdge extends MapEdge {
  readonly key: string;
  readonly start: string;
  readonly end: string;
}

function edgesOf(graph: MapGraph): KeyedEdge[] {
  return graph.edges.map((edge) => ({
    ...edge,
    key: edgeKey(graph, edge),
    start: graph.nodes[edge.from]?.key ?? '',
    end: graph.nodes[edge.to]?.key ?? '',
  }));
}

interface KeyedWay extends MapWay {
  readonly key: string;
  readonly passed: readonly string[];
}

/** Of several ways for one request, the first is compared with the first. */
function waysIn(graph: MapGraph): KeyedWay[] {
  const keys = graph.edges.map((edge) => edgeKey(graph, edge));
  const counts = new Map<string, number>();
  return graph.ways.map((way) => {
    const { cluster, audience, request } = way;
    const text = JSON.stringify([cluster, audience, request]);
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return { ...way, key: `${count} ${text}`, passed: way.edges.map((one) => keys[one] ?? '') };
  });
}

interface Changeable {
  readonly change?: MapChange;
}

function union<T extends Changeable>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
  isChanged: (before: T, now: T) => boolean,
): T[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const kept = now.map((one): T => {
    const was = old.get(keyOf(one));
    old.delete(keyOf(one));
    if (!was) return { ...one, change: MapChange.ADDED };
    return isChanged(was, one) ? { ...one, change: MapChange.CHANGED } : one;
  });
  return [...kept, ...[...old.values()].map((one): T => ({ ...one, change: MapChange.REMOVED }))];
}

function changedState(before: Pick<MapNode, 'state'>, now: Pick<MapNode, 'state'>): boolean {
  return before.state !== now.state;
}

function changedWay(before: KeyedWay, now: KeyedWay): boolean {
  return changedState(before, now) || before.passed.join('\n') !== now.passed.join('\n');
}

function keyOfNode({ key }: MapNode): string {
  return key;
}
