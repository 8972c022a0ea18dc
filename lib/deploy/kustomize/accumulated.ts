import { Resources } from './resources';
import type { TransformerConfig } from './transformer-config';
import { EMPTY_CONFIG, mergeConfigs } from './transformer-config';
import type { Var } from './vars';
import { addVar } from './vars';

/** What a kustomization has taken in and made so far. */
export class Accumulated {
  readonly resources: Resources;
  config: TransformerConfig = EMPTY_CONFIG;
  vars = new Map<string, Var>();

  /** @param isPartial see {@link Resources} */
  constructor(isPartial = false) {
    this.resources = new Resources(isPartial);
  }

  merge(other: Accumulated): void {
    this.resources.appendAll(other.resources.list);
    this.config = mergeConfigs(this.config, other.config);
    for (const one of other.vars.values()) addVar(this.vars, one);
  }
}
