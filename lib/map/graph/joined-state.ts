import { MapState } from './map-graph';

const WORST_LAST: readonly MapState[] = Object.values(MapState);

/** The state of what a request has to pass as a whole. */
export function worstState(states: Iterable<MapState>): MapState {
  let worst = MapState.REACHED;
  for (const one of states) {
    if (WORST_LAST.indexOf(one) > WORST_LAST.indexOf(worst)) worst = one;
  }
  return worst;
}

/** The state of an edge that several ways take, each with its own. */
export function mixedState(a: MapState, b: MapState): MapState {
  if (a === b) return a;
  const passes = (one: MapState) => one === MapState.REACHED || one === MapState.SOME;
  return passes(a) || passes(b) ? MapState.SOME : worstState([a, b]);
}
