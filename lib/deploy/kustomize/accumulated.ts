import type { Missing } from './missing';
import { copyResource } from './resource';
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

  constructor(missing: Missing) {
    this.resources = new Resources(missing);
  }

  /** A copy of what nobody changes any more. */
  copy(missing: Missing): Accumulated {
    const copy = new Accumulated(missing);
    copy.resources.list = this.resources.list.map(copyResource);
    copy.config = this.config;
    copy.vars = new Map(this.vars);
    return copy;
  }

  merge(other: Accumulated): void {
    this.resources.appendAll(other.resources.list);
    this.config = mergeConfigs(this.config, other.config);
    for (const one of other.vars.values()) addVar(this.vars, one);
  }
}
