import type { IsApplied } from './tree/applied';
import { appliedIn } from './tree/applied';
import { templatesDeploy } from './tree/charts';
import type { Files } from './tree/files';

/** What deploys files of a repository. */
export interface Deployers {
  /** Whether Flux or Argo CD deploys a folder of it. */
  readonly hasDeployed: boolean;
  /** Whether it is known of all folders whether they do. */
  readonly isWhole: boolean;
  readonly isApplied: IsApplied;
}

/** With what the objects say of it: those that templates of charts make may deploy more. */
export function deployersOf(
  paths: readonly string[],
  files: Files,
  charts: ReadonlySet<string>,
  { hasDeployed, isWhole }: Pick<Deployers, 'hasDeployed' | 'isWhole'>,
): Deployers {
  return {
    hasDeployed,
    isWhole: hasDeployed && isWhole && !templatesDeploy(paths, charts, files),
    isApplied: appliedIn(files),
  };
}
