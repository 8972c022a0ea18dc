import type { MapGraph, MapWay } from '../graph/map-graph';
import { MapChange, MapState } from '../graph/map-graph';

/** `12 ways in: 10 reached, 2 broken; 1 added` */
export function mapSummary({ ways }: Pick<MapGraph, 'ways'>): string {
  const there = ways.filter(({ change }) => change !== MapChange.REMOVED);
  const states = Object.values(MapState).flatMap((one) =>
    counted(there, one, ({ state }) => state),
  );
  const changes = Object.values(MapChange).flatMap((one) =>
    counted(ways, one, ({ change }) => change),
  );
  const head = `${there.length === 1 ? '1 way' : `${there.length} ways`} in`;
  const texts = states.length > 0 ? `${head}: ${states.join(', ')}` : head;
  return changes.length > 0 ? `${texts}; ${changes.join(', ')}` : texts;
}

function counted(
  ways: readonly MapWay[],
  one: MapState | MapChange,
  of: (way: MapWay) => string | undefined,
): string[] {
  const count = ways.filter((way) => of(way) === one).length;
  return count > 0 ? [`${count} ${one}`] : [];
}
