import * as fc from 'fast-check';
import { folded } from '../../../lib/map/graph/fold';
import type { MapEdge, MapGraph, MapNode } from '../../../lib/map/graph/map-graph';
import { MapColumn, MapState } from '../../../lib/map/graph/map-graph';
import type { Layout } from '../../../lib/map/picture/layout';
import { layoutOf } from '../../../lib/map/picture/layout';
import { SHOP } from '../../support/shop';
import { GRAPH } from '../graphs';
import { mapOf } from '../support';

const LETTER = 7;

function faultsOf(graph: MapGraph, most: number): string[] {
  const parts = folded(graph, new Set(), most);
  const layout = layoutOf(parts);
  return [...overlaps(layout), ...outside(layout), ...loose(layout)];
}

function overlaps({ boxes }: Layout): string[] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x || a.y - b.y);
  return sorted.flatMap((box, at) => {
    const next = sorted[at + 1];
    if (!next) return [];
    const isBelow = next.x === box.x && next.y >= box.y + box.height;
    const isBeside = next.x >= box.x + box.width;
    return isBelow || isBeside ? [] : [`${box.index} is over ${next.index}`];
  });
}

function outside({ boxes, bands, width, height }: Layout): string[] {
  return boxes.flatMap(({ index, x, y, width: own, height: high, lines, box }) => {
    const isIn = x >= 0 && y >= 0 && x + own <= width && y + high <= height;
    const band = bands.find(({ cluster }) => cluster === box.node.cluster);
    const isInBand = !band || (y >= band.y && y + high <= band.y + band.height);
    const fits = lines.every((line) => line.length * LETTER <= own);
    return isIn && isInBand && fits ? [] : [`${index} is outside, or its text is`];
  });
}

/** A line begins and ends at the middle of the sides of its boxes, and goes to the right. */
function loose({ links, boxes }: Layout): string[] {
  return links.flatMap(({ index, link: { edge }, points }) => {
    const [from, to] = [boxes[edge.from], boxes[edge.to]];
    const [first, last] = [points[0], points.at(-1)];
    const isAtStart = first?.right === (from?.x ?? 0) + (from?.width ?? 0);
    const isAtEnd = last?.left === to?.x;
    const isHigh = first?.y === (from?.y ?? 0) + 18 && last?.y === (to?.y ?? 0) + 18;
    const isForward = points.every(({ right }, at) => right < (points[at + 1]?.left ?? Infinity));
    return isAtStart && isAtEnd && isHigh && isForward ? [] : [`link ${index} is loose`];
  });
}

test('no box is over another or outside, and every link is drawn between its boxes', () => {
  fc.assert(
    fc.property(GRAPH, fc.constantFrom(5, 20, Infinity), (graph, most) => {
      expect(faultsOf(graph, most)).toEqual([]);
    }),
  );
});

test('the oracle finds what overlaps', () => {
  const layout = layoutOf(folded(mapOf(SHOP)));
  const moved = { ...layout, boxes: layout.boxes.map((box) => ({ ...box, y: 40 })) };
  expect(overlaps(layout)).toEqual([]);
  expect(overlaps(moved).length).toBeGreaterThan(0);
  expect(loose(moved).length).toBeGreaterThan(0);
});

test('a small graph is drawn without a crossing', () => {
  const { links } = layoutOf(folded(mapOf(SHOP)));
  const steps = links.flatMap(({ points }) =>
    points.slice(1).map((point, at) => ({ x: point.left, from: points[at]?.y ?? 0, to: point.y })),
  );
  const crossings = steps.flatMap((one) =>
    steps.filter((other) => one.x === other.x && one.from < other.from && one.to > other.to),
  );
  expect(crossings).toEqual([]);
});

test('a map of 20,000 boxes takes a time that grows with their number', () => {
  const timeOf = (count: number) => {
    const graph = wide(count);
    const begin = performance.now();
    layoutOf(folded(graph, new Set(), Infinity));
    return performance.now() - begin;
  };
  timeOf(500);
  const [small, large] = [timeOf(1_000), timeOf(10_000)];
  expect(large).toBeLessThan(60 * Math.max(small, 5));
});

/** A client, and many Services with pods. */
function wide(count: number): MapGraph {
  const node = (key: string, column: MapColumn): MapNode => ({
    ...{ key, column, label: key, detail: '', cluster: '', namespace: '' },
    ...{ state: MapState.REACHED, notes: [], findings: [] },
  });
  const edge = (from: number, to: number): MapEdge => ({
    ...{ from, to, state: MapState.REACHED, notes: [], isPoliced: false },
  });
  const all = Array.from({ length: count }, (_, at) => at);
  return {
    nodes: [
      node('internet', MapColumn.CLIENT),
      ...all.map((at) => node(`s${at}`, MapColumn.SERVICE)),
      ...all.map((at) => node(`e${at}`, MapColumn.END)),
    ],
    edges: all.flatMap((at) => [edge(0, 1 + at), edge(1 + at, 1 + count + ((at * 7) % count))]),
    ways: [],
  };
}
