import * as fc from 'fast-check';
import { comparedGraph } from '../../../lib/map/graph/changes';
import type { MapGraph } from '../../../lib/map/graph/map-graph';
import { MapChange } from '../../../lib/map/graph/map-graph';
import { edgeKey, partOf } from '../../../lib/map/graph/part';
import { SHOP } from '../../support/shop';
import { GRAPH } from '../graphs';
import { mapOf } from '../support';

const TURNED = new Map([
  [MapChange.ADDED, MapChange.REMOVED],
  [MapChange.REMOVED, MapChange.ADDED],
]);

/** What is changed, by key. */
function changesIn(graph: MapGraph, turn = false): [string, MapChange][] {
  const edges = graph.edges.map((edge) => ({ key: edgeKey(graph, edge), change: edge.change }));
  return [...graph.nodes, ...edges]
    .flatMap(({ key, change }): [string, MapChange][] =>
      change ? [[key, turn ? (TURNED.get(change) ?? change) : change]] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Two graphs of the same nodes, each with some of the ways. */
const PAIR = fc
  .tuple(GRAPH, fc.nat(), fc.nat())
  .map(([graph, a, b]): [MapGraph, MapGraph] => [
    partOf(graph, ({ request }) => (Number(request) ^ a) % 3 !== 0),
    partOf(graph, ({ request }) => (Number(request) ^ b) % 3 !== 0),
  ]);

test('a route that leads elsewhere', () => {
  const now = mapOf(SHOP.replace('number: 81', 'number: 80'));
  const graph = comparedGraph(mapOf(SHOP), now);
  expect(changesIn(graph).map(([key, change]) => `${key} ${change}`)).toEqual([
    '["route \\"\\" [\\"Ingress shop/web\\",\\"shop.example.com\\",\\"/old\\",\\"prefix\\",null]","service \\"\\" [\\"Service shop/web has no port 81\\",\\"Ingress shop/web\\"]"] removed',
    '["route \\"\\" [\\"Ingress shop/web\\",\\"shop.example.com\\",\\"/old\\",\\"prefix\\",null]","service \\"\\" shop/web:80"] added',
    'service "" ["Service shop/web has no port 81","Ingress shop/web"] removed',
  ]);
  expect(graph.ways.map(({ request, change }) => [request, change])).toEqual([
    ['http://shop.example.com/', undefined],
    ['http://shop.example.com/old', 'changed'],
    ['web.shop.svc:80', undefined],
  ]);
});

test('a graph beside itself is the graph', () => {
  fc.assert(
    fc.property(GRAPH, (graph) => {
      const used = partOf(graph, () => true);
      expect(comparedGraph(used, used)).toEqual(used);
    }),
  );
});

test('the other way round, what was added is removed', () => {
  fc.assert(
    fc.property(PAIR, ([before, now]) => {
      expect(changesIn(comparedGraph(before, now))).toEqual(
        changesIn(comparedGraph(now, before), true),
      );
    }),
  );
});

test('without what was removed, it is the graph of now', () => {
  fc.assert(
    fc.property(PAIR, ([before, now]) => {
      const both = comparedGraph(before, now);
      const kept = partOf(both, ({ change }) => change !== MapChange.REMOVED);
      const keys = (graph: MapGraph) => graph.edges.map((edge) => edgeKey(graph, edge)).sort();
      expect(keys(kept)).toEqual(keys(now));
      expect(kept.ways.length).toBe(now.ways.length);
    }),
  );
});
