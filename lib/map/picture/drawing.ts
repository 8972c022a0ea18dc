import type { FoldedGraph } from '../graph/fold';
import type { MapColumn, MapNote } from '../graph/map-graph';
import { MapState } from '../graph/map-graph';
import type { Layout, LinkPoint, PlacedBox, PlacedColumn, PlacedLink } from './layout';
import { MARGIN } from './layout';
import type { Drawn } from './shape';
import { shape } from './shape';
import { changeSign, stateClass, stateSign } from './signs';

/** What the columns are called. */
export const COLUMN_TITLES: Readonly<Record<MapColumn, string>> = {
  client: 'Clients',
  name: 'Names',
  address: 'Addresses',
  listener: 'Proxies',
  route: 'Routes',
  service: 'Services',
  end: 'Pods and backends',
};

/** The titles of the columns. */
export function headShapes({ columns }: Layout): Drawn[] {
  return columns.map(headShape);
}

/** The shapes of a map, without the frame around them and the titles. */
export function drawing(graph: FoldedGraph, layout: Layout): Drawn[] {
  const all = [...graph.boxes.map(({ node }) => node), ...graph.links.map(({ edge }) => edge)];
  // What is the same on both sides stands back behind what is not.
  const compared = all.some(({ change }) => change !== undefined) ? ' compared' : '';
  return [
    ...layout.bands.map(({ cluster, y, height }) => bandShape(cluster, y, layout.width, height)),
    shape(
      'g',
      { class: `links${compared}` },
      layout.links.map((link) => linkShape(graph, link)),
    ),
    shape('g', { class: `boxes${compared}` }, layout.boxes.map(boxShape)),
  ];
}

function bandShape(cluster: string, y: number, width: number, height: number): Drawn {
  const frame = { class: 'band', x: MARGIN / 2, y, width: width - MARGIN, height, rx: 8 };
  return shape('g', {}, [
    shape('rect', frame),
    shape('text', { class: 'band-title', x: MARGIN + 4, y: y + 17 }, [cluster]),
  ]);
}

function headShape({ column, x }: PlacedColumn): Drawn {
  return shape('text', { class: 'head', x, y: 20 }, [COLUMN_TITLES[column]]);
}

function boxShape({ box, index, x, y, width, height, lines }: PlacedBox): Drawn {
  const { node, group } = box;
  const isGroup = group !== undefined;
  const [first, second] = lines;
  const frame = { x: 0, y: 0, width, height, rx: 6 };
  const top = second === '' ? height / 2 + 4 : 15;
  const classes = ['box', stateClass(node.state), node.change, isGroup ? 'group' : ''];
  const attributes = {
    class: classes.filter(Boolean).join(' '),
    transform: `translate(${x} ${y})`,
    'data-box': index,
  };
  return shape('g', attributes, [
    shape('title', {}, [boxText(box)]),
    ...(isGroup ? [shape('rect', { ...frame, class: 'behind', x: 4, y: 4 })] : []),
    shape('rect', { ...frame, class: 'frame' }),
    stateSign(node.state, 14, height / 2),
    shape('text', { class: 'label', x: 26, y: top }, [second === '' ? first : `${first} `]),
    ...(second === '' ? [] : [shape('text', { class: secondClass(box), x: 26, y: 29 }, [second])]),
    ...(node.change ? [changeSign(node.change, width - 2, 2)] : []),
  ]);
}

/** A label of two lines goes on in the second one. */
function secondClass({ node }: PlacedBox['box']): string {
  return node.detail === '' ? 'label' : 'detail';
}

/** What is read of a box, and shown where the pointer rests. */
export function boxText({ node, members, group }: PlacedBox['box']): string {
  const { label, detail, state, change } = node;
  const head = detail === '' ? label : `${label} ${detail}`;
  const first = group === undefined ? node.notes.find((note) => note.state === state) : undefined;
  const reason =
    first && state !== MapState.REACHED && first.what !== label ? `: ${first.what}` : '';
  const grouped = group === undefined ? '' : `, ${members.length} together`;
  return `${head}${grouped}, ${state}${change ? `, ${change}` : ''}${reason}`;
}

function linkShape(graph: FoldedGraph, { link, index, points }: PlacedLink): Drawn {
  const { edge } = link;
  const [from, to] = [edge.from, edge.to].map((one) => graph.boxes[one]?.node.label ?? '');
  const texts = edge.notes.map(({ what }: MapNote) => what);
  const change = edge.change ? `, ${edge.change}` : '';
  const title = [`${from} to ${to}: ${edge.state}${change}`, ...texts].join('; ');
  const mark = edge.isPoliced ? markAt(points) : undefined;
  const classes = ['link', stateClass(edge.state), edge.change].filter(Boolean).join(' ');
  return shape('g', { class: classes, 'data-link': index }, [
    shape('title', {}, [title]),
    shape('path', { class: 'line', d: pathOf(points) }),
    ...(mark
      ? [
          shape('circle', { class: 'policy', cx: mark.x, cy: mark.y, r: 8.5 }),
          stateSign(edge.state, mark.x, mark.y),
        ]
      : []),
  ]);
}

/** A curve between two columns, and a straight line through a column that it passes. */
function pathOf(points: readonly LinkPoint[]): string {
  const [first] = points;
  if (!first) return '';
  const parts = [`M${first.right} ${first.y}`];
  for (const [at, { right, y }] of points.entries()) {
    const next = points[at + 1];
    if (!next) break;
    const middle = Math.round((right + next.left) / 2);
    if (at > 0) parts.push(`H${right}`);
    parts.push(`C${middle} ${y} ${middle} ${next.y} ${next.left} ${next.y}`);
  }
  return parts.join('');
}

/** A policy stands before what it protects, beside the end of the line. */
function markAt(
  points: readonly LinkPoint[],
): { readonly x: number; readonly y: number } | undefined {
  const last = points.at(-1);
  return last && { x: last.left - 16, y: last.y };
}
