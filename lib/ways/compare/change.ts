import type { Manifest } from '../../model/read/manifest';
import type { HopPlace } from '../chain/place';
import type { SideAnswer } from './answer';
import type { Ask } from './ask';
import type { ChangeKind } from './change-kind';

/** A request that is answered otherwise than before. */
export interface RequestDifference {
  readonly kind: ChangeKind | 'untold';
  readonly ask: Omit<Ask, 'chains'>;
  readonly before: SideAnswer;
  readonly now: SideAnswer;
}

/** Differences that the same lines make. */
export interface Change {
  readonly kind: ChangeKind | 'untold';
  readonly audience: string;
  /** One request of them. */
  readonly witness: RequestDifference;
  /** Who else is answered so. */
  readonly clients: readonly string[];
  /** How many requests of the finite set there are, the witness among them. */
  readonly count: number;
  /** What is written otherwise, as it was and as it is. */
  readonly was: readonly HopPlace[];
  readonly is: readonly HopPlace[];
  readonly objects: readonly Manifest[];
}
