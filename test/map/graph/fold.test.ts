import * as fc from 'fast-check';
import { folded } from '../../../lib/map/graph/fold';
import type { FoldedGraph } from '../../../lib/map/graph/fold';
import type { MapGraph } from '../../../lib/map/graph/map-graph';
import { MapState } from '../../../lib/map/graph/map-graph';
import { GRAPH } from '../graphs';
import { mapOf } from '../support';

/** Applications of one namespace each, or all in one, of which some have no pods. */
function applications(count: number, namespaceOf: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => {
    const metadata = `{ name: app-${at}, namespace: ${namespaceOf(at)} }`;
    const labels = at % 10 === 0 ? 'nothing' : `app-${at}`;
    return `apiVersion: v1
kind: Service
metadata: ${metadata}
spec: { selector: { app: app-${at} }, ports: [{ port: 80 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: ${metadata}
spec:
  selector: { matchLabels: { app: ${labels} } }
  template:
    metadata: { labels: { app: ${labels} } }
    spec: { containers: [{ name: a, image: a, ports: [{ containerPort: 80 }] }] }
---
`;
  }).join('');
}

const labels = ({ boxes }: FoldedGraph) =>
  boxes.map(({ node: { label, detail } }) => `${label} ${detail}`.trim());

const IN_ONE = mapOf(applications(200, () => 'shop'));
const IN_MANY = mapOf(applications(200, (at) => `team-${at}`));

test('few are not put together', () => {
  const graph = mapOf(applications(5, () => 'shop'));
  expect(labels(folded(graph))).toEqual(
    graph.nodes.map(({ label, detail }) => `${label} ${detail}`.trim()),
  );
});

test('many of one namespace are put together by how they fare, and opened', () => {
  const parts = folded(IN_ONE);
  expect(labels(parts)).toEqual([
    'pods in shop',
    '20 names in shop',
    '180 names in shop',
    '20 Services in shop',
    '180 Services in shop',
    '180 backends in shop',
    '20 backends in shop',
  ]);
  const group = parts.boxes.find(({ node }) => node.label === '20 backends')?.group ?? '';
  const opened = folded(IN_ONE, new Set([group]));
  expect(opened.boxes).toHaveLength(3 * 20 + 1 + 3);
});

test('many namespaces are put together too, and opened one after the other', () => {
  const parts = folded(IN_MANY);
  expect(labels(parts)).toEqual([
    '20 clients in 20 namespaces',
    '180 clients in 180 namespaces',
    '20 names in 20 namespaces',
    '180 names in 180 namespaces',
    '20 Services in 20 namespaces',
    '180 Services in 180 namespaces',
    '180 backends in 180 namespaces',
    '20 backends in 20 namespaces',
  ]);
  const group = parts.boxes[0]?.group ?? '';
  expect(folded(IN_MANY, new Set([group])).boxes).toHaveLength(4 * 20 + 4);
});

test('the worst of a group is its sign', () => {
  const states = folded(IN_ONE).boxes.map(({ node }) => node.state);
  expect(states.filter((one) => one === MapState.UNKNOWN)).toHaveLength(1);
});

test('every node is in one box and every edge in one link, which connects their boxes', () => {
  fc.assert(
    fc.property(GRAPH, fc.nat({ max: 40 }), fc.array(fc.nat({ max: 30 })), (graph, most, picks) => {
      const groups = folded(graph, new Set(), most).boxes.flatMap(({ group }) => group ?? []);
      const open = new Set(picks.flatMap((one) => groups[one] ?? []));
      const faults = [new Set<string>(), open].flatMap((one) =>
        faultsOf(graph, folded(graph, one, most)),
      );
      expect(faults).toEqual([]);
    }),
  );
});

function faultsOf(graph: MapGraph, { boxes, links }: FoldedGraph): string[] {
  const all = (members: readonly number[], count: number) =>
    inOrder(members).join() === [...new Array(count).keys()].join() ? [] : ['not each once'];
  const ends = links.map(({ edge: { from, to } }) => `${from} ${to}`);
  return [
    ...all(
      boxes.flatMap(({ members }) => members),
      graph.nodes.length,
    ),
    ...all(
      links.flatMap(({ members }) => members),
      graph.edges.length,
    ),
    ...links.flatMap(({ edge, members }) =>
      members.flatMap((member) => {
        const { from = -1, to = -1 } = graph.edges[member] ?? {};
        const isRight =
          boxes[edge.from]?.members.includes(from) && boxes[edge.to]?.members.includes(to);
        return isRight ? [] : [`edge ${member} is at other boxes`];
      }),
    ),
    ...(new Set(ends).size === ends.length ? [] : ['two links connect the same boxes']),
  ];
}

function inOrder(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
