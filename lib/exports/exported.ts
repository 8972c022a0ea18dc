import type { OutsideName } from '../ways/trace/outside-addresses';
import type { Way } from '../ways/trace/ways';

/** What is exported of one cluster. */
export interface ExportedWays {
  /** Empty where it has no name. */
  readonly cluster: string;
  readonly ways: readonly Way[];
}

export interface ExportedNames {
  /** Empty where it has no name. */
  readonly cluster: string;
  readonly names: readonly OutsideName[];
}
