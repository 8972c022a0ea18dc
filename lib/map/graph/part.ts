import type { MapEdge, MapGraph, MapNode, MapWay } from './map-graph';

/** The part of a graph that some of its ways take. */
export function partOf(graph: MapGraph, isKept: (way: MapWay) => boolean): MapGraph {
  const ways = graph.ways.filter(isKept);
  const edges = new Set(ways.flatMap((way) => [...way.edges]));
  return renumbered(graph, ways, edges);
}

function renumbered(graph: MapGraph, ways: readonly MapWay[], kept: ReadonlySet<number>): MapGraph {
  const edges = graph.edges.filter((_, index) => kept.has(index));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const placeOfNode = places(graph.nodes, (_, index) => ends.has(index));
  const placeOfEdge = places(graph.edges, (_, index) => kept.has(index));
  const at = (map: ReadonlyMap<number, number>, index: number) => map.get(index) ?? 0;
  return {
    nodes: graph.nodes.filter((_, index) => ends.has(index)),
    edges: edges.map((edge) => ({
      ...edge,
      from: at(placeOfNode, edge.from),
      to: at(placeOfNode, edge.to),
    })),
    ways: ways.map((way) => ({ ...way, edges: way.edges.map((one) => at(placeOfEdge, one)) })),
  };
}

/** The old place of what is kept -> the new one */
function places<T>(
  list: readonly T[],
  isKept: (one: T, index: number) => boolean,
): ReadonlyMap<number, number> {
  const all = list.flatMap((one, index) => (isKept(one, index) ? [index] : []));
  return new Map(all.map((old, now) => [old, now]));
}

/** The nodes that a way passes. */
export function nodesOf(graph: MapGraph, { edges }: MapWay): readonly MapNode[] {
  const ends = edges.flatMap((one) => graph.edges[one] ?? []).flatMap(({ from, to }) => [from, to]);
  return [...new Set(ends)].flatMap((one) => graph.nodes[one] ?? []);
}

/** What tells an edge from others. */
export function edgeKey({ nodes }: Pick<MapGraph, 'nodes'>, { from, to }: MapEdge): string {
  return JSON.stringify([nodes[from]?.key, nodes[to]?.key]);
}
