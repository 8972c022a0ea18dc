import { MapChange, MapState } from '../graph/map-graph';
import type { Drawn } from './shape';
import { shape } from './shape';

/** What stands for a state beside its colour, around the origin and about ten pixels wide. */
const PATHS: Readonly<Record<MapState, string>> = {
  [MapState.REACHED]: 'M-4 0.5L-1.2 3.5L4.2 -3.5',
  [MapState.SOME]: 'M-4.8 1.2Q-2.4 -3.2 0 0T4.8 -1.2',
  [MapState.UNKNOWN]: 'M-2.8 -2.4Q-2.8 -5 0 -5T2.8 -2.4Q2.8 -0.9 0 0.4V1.8M0 4.6V4.9',
  [MapState.BLOCKED]: 'M-4.6 0A4.6 4.6 0 1 0 4.6 0A4.6 4.6 0 1 0 -4.6 0M-3.2 3.2L3.2 -3.2',
  [MapState.BROKEN]: 'M-3.8 -3.8L3.8 3.8M3.8 -3.8L-3.8 3.8',
};

const CHANGES: Readonly<Record<MapChange, string>> = {
  [MapChange.ADDED]: 'M-4 0H4M0 -4V4',
  [MapChange.REMOVED]: 'M-4 0H4',
  [MapChange.CHANGED]: 'M-4 -2H4M-4 2H4',
};

export function stateSign(state: MapState, x: number, y: number): Drawn {
  return shape('path', { class: 'sign', d: PATHS[state], transform: `translate(${x} ${y})` });
}

export function changeSign(change: MapChange, x: number, y: number): Drawn {
  return shape('g', { class: `badge ${change}`, transform: `translate(${x} ${y})` }, [
    shape('circle', { r: 8 }),
    shape('path', { class: 'sign', d: CHANGES[change] }),
  ]);
}

/** The class of a state: `by some` is two words. */
export function stateClass(state: MapState): string {
  return state.replace(' ', '-');
}
