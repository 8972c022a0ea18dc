import type { Origin } from './origin';

/** A text that cannot be read, or not for sure as it is meant. */
export interface Unreadable {
  readonly origin: Origin;
  readonly what: string;
  readonly fix: string;
  /** Whether it is read all the same, in a way that may not be what is meant. */
  readonly isRead?: boolean;
  /** Whether it reads as it is meant all the same. */
  readonly isHarmless?: boolean;
}
