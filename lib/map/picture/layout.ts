import type { FoldedGraph, MapBox, MapLink } from '../graph/fold';
import { columnsIn } from '../graph/fold';
import type { MapColumn } from '../graph/map-graph';
import { heightOf, placeStops } from './placing';
import type { Stop } from './ranks';
import { hopRanks } from './ranks';
import { inTwoLines, lettersOf, shortened } from './text-width';

/** Where everything stands, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly bands: readonly PlacedBand[];
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
}

export interface PlacedColumn {
  readonly column: MapColumn;
  readonly x: number;
  readonly width: number;
}

/** What is of one cluster. */
export interface PlacedBand {
  readonly cluster: string;
  readonly y: number;
  readonly height: number;
}

export interface PlacedBox {
  readonly box: MapBox;
  /** The place in the list of boxes. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly [string, string];
}

export interface PlacedLink {
  readonly link: MapLink;
  readonly index: number;
  /** Of each column that it passes, where it comes in and where it goes out. */
  readonly points: readonly LinkPoint[];
}

export interface LinkPoint {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const LETTER = 7;
const MOST_LETTERS = 29;
const LEAST_LETTERS = 9;
const HEIGHTS = { box: 36, passage: 6, gap: 8 };
/** Room for the sign before the text, and behind it. */
const SIDES = 34;
const BETWEEN = 46;
export const MARGIN = 16;
/** The room for the titles of the columns. */
export const HEAD = 30;
const BAND_HEAD = 26;
const BAND_GAP = 14;

/** Lays out a graph: columns by hops, each cluster below the one before. */
export function layoutOf(graph: FoldedGraph, top = HEAD): Layout {
  const columns = placedColumns(graph);
  const clusters = [...new Set(graph.boxes.map(({ node }) => node.cluster))].sort();
  const hasBands = clusters.length > 1 || (clusters[0] ?? '') !== '';
  const parts = partsOf(graph, clusters);
  const state = { y: top, bands: [] as PlacedBand[] };
  const boxes: PlacedBox[] = [];
  const links: PlacedLink[] = [];
  for (const [at, part] of parts.entries()) {
    const top = state.y + (hasBands ? BAND_HEAD : MARGIN / 2);
    const placed = placedPart(part, columns, top);
    boxes.push(...placed.boxes);
    links.push(...placed.links.flatMap(({ index, points }) => linkAt(graph, index, points)));
    const end = top + placed.height;
    if (hasBands) {
      state.bands.push({ cluster: clusters[at] ?? '', y: state.y, height: end + 10 - state.y });
    }
    state.y = end + 10 + BAND_GAP;
  }
  const last = columns.at(-1);
  return {
    width: (last ? last.x + last.width : 0) + MARGIN * 1.5,
    height: state.y,
    columns,
    bands: state.bands,
    boxes: boxes.sort((a, b) => a.index - b.index),
    links: links.sort((a, b) => a.index - b.index),
  };
}

/** The link of the whole graph: in a part, its boxes have other places. */
function linkAt({ links }: FoldedGraph, index: number, points: readonly LinkPoint[]): PlacedLink[] {
  const link = links[index];
  return link ? [{ link, index, points }] : [];
}

function placedColumns(graph: FoldedGraph): PlacedColumn[] {
  const letters = new Map<MapColumn, number>();
  for (const { node } of graph.boxes) {
    const [first, second] = linesOf(node);
    const own = Math.max(lettersOf(first), lettersOf(second), LEAST_LETTERS);
    letters.set(node.column, Math.max(letters.get(node.column) ?? 0, own));
  }
  let x = MARGIN * 1.5;
  return columnsIn(graph).map((column) => {
    const width = Math.ceil((letters.get(column) ?? 0) * LETTER) + SIDES;
    const placed = { column, x, width };
    x += width + BETWEEN;
    return placed;
  });
}

/** The label in two lines, or the label and what else is said of it. */
function linesOf({ label, detail }: MapBox['node']): readonly [string, string] {
  if (detail === '') return inTwoLines(label, MOST_LETTERS);
  return [shortened(label, MOST_LETTERS), shortened(detail, MOST_LETTERS)];
}

/** The boxes and the links of one cluster, with their places in the whole. */
interface Part {
  readonly graph: FoldedGraph;
  readonly boxes: readonly number[];
  readonly links: readonly number[];
}

function partsOf({ boxes, links }: FoldedGraph, clusters: readonly string[]): Part[] {
  const partOfCluster = new Map(clusters.map((one, at) => [one, at]));
  const ofBox = boxes.map(({ node }) => partOfCluster.get(node.cluster) ?? 0);
  const boxesOf: number[][] = clusters.map(() => []);
  const linksOf: number[][] = clusters.map(() => []);
  const placeInPart = ofBox.map((part, box) => (boxesOf[part]?.push(box) ?? 1) - 1);
  for (const [index, { edge }] of links.entries()) linksOf[ofBox[edge.from] ?? 0]?.push(index);
  return clusters.map((_, part) => ({
    boxes: boxesOf[part] ?? [],
    links: linksOf[part] ?? [],
    graph: {
      boxes: (boxesOf[part] ?? []).flatMap((one) => boxes[one] ?? []),
      links: (linksOf[part] ?? []).flatMap((one) => {
        const link = links[one];
        if (!link) return [];
        const { from, to } = link.edge;
        const edge = { ...link.edge, from: placeInPart[from] ?? 0, to: placeInPart[to] ?? 0 };
        return [{ ...link, edge }];
      }),
    },
  }));
}

function placedPart(part: Part, all: readonly PlacedColumn[], top: number) {
  const ranks = hopRanks(part.graph);
  placeStops(ranks, HEIGHTS);
  const names = columnsIn(part.graph);
  const columnOf = (stop: Stop) => all.find(({ column }) => column === names[stop.column]);
  const stops = ranks.columns.flat();
  const boxes = stops.flatMap((stop): PlacedBox[] => {
    const box = stop.box === undefined ? undefined : part.graph.boxes[stop.box];
    const column = columnOf(stop);
    if (!box || !column) return [];
    const { x, width } = column;
    const index = part.boxes[stop.box ?? 0] ?? 0;
    const lines = linesOf(box.node);
    return [{ box, index, x, y: stop.y + top, width, height: HEIGHTS.box, lines }];
  });
  const links = ranks.paths.map((path, at) => {
    const points = path.flatMap((stop) => {
      const column = columnOf(stop);
      const y = stop.y + top + heightOf(stop, HEIGHTS) / 2;
      return column ? [{ left: column.x, right: column.x + column.width, y }] : [];
    });
    return { index: part.links[at] ?? 0, points };
  });
  const height = stops.reduce((most, one) => Math.max(most, one.y + heightOf(one, HEIGHTS)), 0);
  return { boxes, links, height };
}
