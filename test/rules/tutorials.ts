import type { Target } from '../../lib/model/read/target';

/** Manifests as published tutorials have them, and what is wrong with them. */
export interface Tutorial {
  readonly title: string;
  readonly yaml: string;
  readonly target?: Partial<Target>;
  /** Every rule that finds an error or gives a warning, and nothing else does. */
  readonly finds: readonly string[];
  /** Rules that find it, but only as something that may be elsewhere. */
  readonly advises?: readonly string[];
}
