import type { MapGraph } from '../graph/map-graph';
import { MapState } from '../graph/map-graph';

/** `12 ways in: 10 reached, 2 broken` */
export function mapSummary({ ways }: Pick<MapGraph, 'ways'>): string {
  const counts = Object.values(MapState).flatMap((state) => {
    const count = ways.filter((way) => way.state === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  return `${ways.length === 1 ? '1 way' : `${ways.length} ways`} in: ${counts.join(', ')}`;
}
