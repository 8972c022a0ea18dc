import type { MapNode } from './map-graph';
import { COLUMNS } from './map-graph';

/** The order of nodes: by their columns, then by their keys. */
export function compareNodes(
  a: Pick<MapNode, 'column' | 'key'>,
  b: Pick<MapNode, 'column' | 'key'>,
): number {
  const column = COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column);
  if (column !== 0) return column;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
