import * as fc from 'fast-check';
import type { MapEdge, MapGraph, MapNode, MapWay } from '../../lib/map/graph/map-graph';
import { COLUMNS, MapColumn, MapState } from '../../lib/map/graph/map-graph';

const STATES = Object.values(MapState);

interface Picks {
  readonly nodes: readonly {
    readonly column: number;
    readonly place: number;
    readonly label: string;
  }[];
  readonly ways: readonly { readonly seed: number; readonly state: number }[];
}

/** Graphs of any form: each way takes some nodes from left to right, within one cluster. */
export const GRAPH: fc.Arbitrary<MapGraph> = fc
  .record({
    nodes: fc.array(
      fc.record({
        column: fc.nat({ max: COLUMNS.length - 1 }),
        place: fc.nat({ max: 5 }),
        label: fc.string({ maxLength: 60, unit: 'grapheme' }),
      }),
      { minLength: 2, maxLength: 60 },
    ),
    ways: fc.array(fc.record({ seed: fc.nat(), state: fc.nat({ max: STATES.length - 1 }) }), {
      minLength: 1,
      maxLength: 60,
    }),
  })
  .map(graphOf);

function graphOf({ nodes: picked, ways: seeds }: Picks): MapGraph {
  const all = picked.map(({ column, place, label }, index): MapNode => ({
    key: `${index}`,
    column: COLUMNS[column] ?? MapColumn.CLIENT,
    label,
    detail: index % 3 === 0 ? 'detail' : '',
    cluster: place < 3 ? 'a' : 'b',
    namespace: `${place % 3}`,
    state: STATES[index % STATES.length] ?? MapState.REACHED,
    notes: [],
    findings: [],
  }));
  const nodes = [...all].sort(
    (a, b) => COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column) || (a.key < b.key ? -1 : 1),
  );
  const edges: MapEdge[] = [];
  const known = new Map<string, number>();
  const ways = seeds.map(({ seed, state }): MapWay => {
    const cluster = seed % 2 === 0 ? 'a' : 'b';
    const taken: number[] = [];
    for (const [index, node] of nodes.entries()) {
      const last = nodes[taken.at(-1) ?? -1];
      const isNext = !last || COLUMNS.indexOf(node.column) > COLUMNS.indexOf(last.column);
      if (node.cluster === cluster && isNext && (seed >> (index % 13)) % 3 === 0) taken.push(index);
    }
    const own = taken.slice(1).map((to, at) => {
      const from = taken[at] ?? 0;
      const key = `${from} ${to}`;
      const place = known.get(key) ?? edges.length;
      if (place === edges.length) {
        known.set(key, place);
        edges.push({
          from,
          to,
          state: STATES[state] ?? MapState.REACHED,
          notes: [],
          isPoliced: false,
        });
      }
      return place;
    });
    return {
      ...{ audience: 'internet', request: `${seed}`, cluster, namespace: '0', edges: own },
      state: STATES[state] ?? MapState.REACHED,
    };
  });
  return inOrder({ nodes, edges, ways });
}

/** Edges stand in the order of the nodes that they connect. */
function inOrder({ nodes, edges, ways }: MapGraph): MapGraph {
  const order = [...edges.keys()].sort((a, b) => {
    const [one, other] = [edges[a], edges[b]];
    return (one?.from ?? 0) - (other?.from ?? 0) || (one?.to ?? 0) - (other?.to ?? 0);
  });
  return {
    nodes,
    edges: order.flatMap((at) => edges[at] ?? []),
    ways: ways.map((way) => ({
      ...way,
      edges: way.edges.map((one) => order.indexOf(one)).sort((a, b) => a - b),
    })),
  };
}
