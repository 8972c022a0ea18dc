import { mixedState, worstState } from '../../../lib/map/graph/joined-state';
import { MapState } from '../../../lib/map/graph/map-graph';

const { REACHED, SOME, UNKNOWN, BLOCKED, BROKEN } = MapState;

test.each([
  [[], REACHED],
  [[REACHED, SOME], SOME],
  [[SOME, UNKNOWN, REACHED], UNKNOWN],
  [[UNKNOWN, BROKEN, BLOCKED], BROKEN],
] as const)('the worst of %p is %s', (states, worst) => {
  expect(worstState(states)).toBe(worst);
});

test.each([
  [REACHED, REACHED, REACHED],
  [REACHED, BLOCKED, SOME],
  [UNKNOWN, SOME, SOME],
  [UNKNOWN, BLOCKED, BLOCKED],
  [UNKNOWN, UNKNOWN, UNKNOWN],
] as const)('what is %s for some ways and %s for others is %s', (a, b, both) => {
  expect([mixedState(a, b), mixedState(b, a)]).toEqual([both, both]);
});
