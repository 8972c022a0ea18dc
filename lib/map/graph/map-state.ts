import { Verdict } from '../../ways/chain/verdict';
import { MapState } from './map-graph';

const OF_VERDICT: Readonly<Record<Verdict, MapState>> = {
  [Verdict.GIVEN]: MapState.REACHED,
  [Verdict.UNKNOWN]: MapState.UNKNOWN,
  [Verdict.BLOCKED]: MapState.BLOCKED,
  [Verdict.BROKEN]: MapState.BROKEN,
};

export function stateOf(verdict: Verdict): MapState {
  return OF_VERDICT[verdict];
}
