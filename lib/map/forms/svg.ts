import { folded } from '../graph/fold';
import type { MapGraph } from '../graph/map-graph';
import { drawing, headShapes } from '../picture/drawing';
import { layoutOf } from '../picture/layout';
import { LEGEND_HEIGHT, LEGEND_WIDTH, legend } from '../picture/legend';
import { shape } from '../picture/shape';
import { MAP_STYLE } from './generated/page';
import { markup } from './markup';
import { mapSummary } from './summary-of-map';

/** A picture that a browser shows, alone or in a page: its texts are texts, and it has a dark side. */
export function mapSvg(graph: MapGraph): string {
  const parts = folded(graph);
  const layout = layoutOf(parts);
  const width = Math.max(Math.ceil(layout.width), LEGEND_WIDTH);
  const height = Math.ceil(layout.height + LEGEND_HEIGHT);
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'map',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': 'map-title map-text',
  };
  const children = [
    shape('title', { id: 'map-title' }, ['Ways in, from clients to pods']),
    shape('desc', { id: 'map-text' }, [`Made by cdk8s-reach. ${mapSummary(graph)}.`]),
    shape('style', {}, [MAP_STYLE]),
    shape('rect', { class: 'ground', width, height }),
    ...headShapes(layout),
    ...drawing(parts, layout),
    legend(parts, layout.height + 6),
  ];
  return markup(shape('svg', frame, children));
}
