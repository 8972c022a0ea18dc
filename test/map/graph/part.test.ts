import * as fc from 'fast-check';
import { edgeKey, nodesOf, partOf } from '../../../lib/map/graph/part';
import { SHOP } from '../../support/shop';
import { GRAPH } from '../graphs';
import { edgeLines, mapOf } from '../support';

test('a part has what its ways pass, and nothing else', () => {
  const part = partOf(mapOf(SHOP), ({ request }) => request.endsWith('/old'));
  expect(edgeLines(part)).toEqual([
    'the internet > shop.example.com (reached)',
    'shop.example.com > the Ingress controller of class nginx (reached; assumed: the name leads to the Ingress controller of class nginx)',
    'the Ingress controller of class nginx > /old [Ingress shop/web] (reached)',
    '/old [Ingress shop/web] > Service shop/web has no port 81 (broken)',
  ]);
});

test('a way passes the same nodes and edges in a part', () => {
  fc.assert(
    fc.property(GRAPH, fc.nat(), (graph, seed) => {
      const isKept = ({ request }: { request: string }) => (Number(request) ^ seed) % 2 === 0;
      const part = partOf(graph, isKept);
      const passed = (of: typeof graph) =>
        of.ways.filter(isKept).map((way) => [
          nodesOf(of, way).map(({ key }) => key),
          way.edges.map((one) => {
            const edge = of.edges[one];
            return edge && edgeKey(of, edge);
          }),
        ]);
      expect(passed(part)).toEqual(passed(graph));
      const used = new Set(part.ways.flatMap(({ edges }) => edges));
      expect(used.size).toBe(part.edges.length);
    }),
  );
});
