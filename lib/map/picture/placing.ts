import type { HopRanks, Stop } from './ranks';
import { spread } from './spread';

export interface Heights {
  readonly box: number;
  readonly passage: number;
  readonly gap: number;
}

const SWEEPS = 8;

/** Puts every stop at its height: in an order with few crossings, beside its neighbours, none over another. */
export function placeStops({ columns }: HopRanks, heights: Heights): void {
  for (const column of columns) stack(column, heights);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isForward = sweep % 2 === 0;
    for (const column of isForward ? columns : [...columns].reverse()) {
      sortByNeighbours(column, isForward);
      stack(column, heights);
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isForward = sweep % 2 === 0;
    for (const column of isForward ? columns : [...columns].reverse()) {
      align(column, heights, isForward);
    }
  }
  const tops = columns.flatMap((column) => column.slice(0, 1).map(({ y }) => y));
  const top = tops.reduce((least, y) => Math.min(least, y), Infinity);
  for (const stop of columns.flat()) stop.y = Math.round(stop.y - top);
}

export function heightOf({ box }: Stop, heights: Heights): number {
  return box === undefined ? heights.passage : heights.box;
}

function stack(column: readonly Stop[], heights: Heights): void {
  let y = 0;
  for (const stop of column) {
    stop.y = y;
    y += heightOf(stop, heights) + heights.gap;
  }
}

/** Stops without neighbours on that side keep their places among the others. */
function sortByNeighbours(column: Stop[], isForward: boolean): void {
  const keyed = column.map((stop) => ({ stop, key: meanOf(isForward ? stop.before : stop.after) }));
  let last = 0;
  const filled = keyed.map(({ stop, key }) => {
    last = key ?? last;
    return { stop, key: last };
  });
  // The sort is stable: what is alike stays in its order.
  filled.sort((a, b) => a.key - b.key);
  column.splice(0, column.length, ...filled.map(({ stop }) => stop));
}

function meanOf(stops: readonly Stop[]): number | undefined {
  if (stops.length === 0) return undefined;
  return stops.reduce((sum, { y }) => sum + y, 0) / stops.length;
}

function align(column: readonly Stop[], heights: Heights, isForward: boolean): void {
  const wishes = column.map((stop) => {
    const beside = isForward ? stop.before : stop.after;
    const height = heightOf(stop, heights);
    if (beside.length === 0) return { y: stop.y, height };
    const centres = beside.map((one) => one.y + heightOf(one, heights) / 2);
    const mean = centres.reduce((sum, one) => sum + one, 0) / centres.length;
    return { y: mean - height / 2, height };
  });
  const tops = spread(wishes, heights.gap);
  for (const [index, stop] of column.entries()) stop.y = tops[index] ?? stop.y;
}
