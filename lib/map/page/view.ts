import type { FoldedGraph } from '../graph/fold';
import { folded } from '../graph/fold';
import type { MapGraph } from '../graph/map-graph';
import { boxText, drawing, headShapes } from '../picture/drawing';
import type { Layout, PlacedBox } from '../picture/layout';
import { layoutOf } from '../picture/layout';
import { shape } from '../picture/shape';
import { byId, svgElement } from './elements';

/** What is shown, and the elements that show it. */
export interface View {
  readonly graph: MapGraph;
  readonly parts: FoldedGraph;
  readonly layout: Layout;
  readonly boxes: readonly Element[];
  readonly links: readonly Element[];
}

/** Draws a graph in place of what was there. */
export function show(graph: MapGraph, open: ReadonlySet<string>, isWhole: boolean): View {
  const parts = isWhole ? folded(graph, open, Infinity) : folded(graph, open);
  const layout = layoutOf(parts, 2);
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const head = { width, height: 28, viewBox: `0 0 ${width} 28` };
  const frame = { class: 'map', role: 'group', 'aria-label': 'Ways in', ...size };
  const picture = svgElement(shape('svg', frame, drawing(parts, layout)));
  const heads = { class: 'map heads', 'aria-hidden': 'true', ...head };
  byId('picture', HTMLElement).replaceChildren(
    svgElement(shape('svg', heads, headShapes(layout))),
    picture,
  );
  const boxes = [...picture.querySelectorAll('.box')];
  for (const [index, box] of boxes.entries()) {
    const placed = layout.boxes[index];
    if (!placed) continue;
    box.setAttribute('role', 'button');
    box.setAttribute('tabindex', index === 0 ? '0' : '-1');
    box.setAttribute('aria-label', spoken(placed));
  }
  return { graph, parts, layout, boxes, links: [...picture.querySelectorAll('.link')] };
}

/** What is seen comes first in what is read, so that a box can be named by what is seen of it. */
function spoken({ box, lines }: PlacedBox): string {
  const seen = lines.filter((line) => line !== '').join(' ');
  const text = boxText(box);
  return text.startsWith(seen) ? text : `${seen}: ${text}`;
}

/** Marks the ways through some edges and nodes, and lets the others fade. */
export function light(view: View, nodes: ReadonlySet<number>, edges: ReadonlySet<number>): void {
  for (const [index, box] of view.boxes.entries()) {
    const members = view.parts.boxes[index]?.members ?? [];
    box.classList.toggle('faded', !members.some((one) => nodes.has(one)));
  }
  for (const [index, link] of view.links.entries()) {
    const members = view.parts.links[index]?.members ?? [];
    link.classList.toggle('faded', !members.some((one) => edges.has(one)));
  }
}

export function lightAll({ boxes, links }: View): void {
  for (const one of [...boxes, ...links]) one.classList.remove('faded');
}
