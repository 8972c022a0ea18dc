import type { IsApplied } from './tree/applied';
import { appliedIn } from './tree/applied';
import { templatesDeploy } from './tree/charts';
import type { Files } from './tree/files';
import { isSwitchedOff } from './switched-off';

/** What deploys files of a repository. */
export interface Deployers {
  /** Whether Flux or Argo CD deploys a folder of it. */
  readonly hasDeployed: boolean;
  /** Whether it is known of all folders whether they do. */
  readonly isWhole: boolean;
  readonly isApplied: IsApplied;
  /** Whether an object deploys a folder that may be this one: variables are in its path. */
  readonly mayDeploy: (path: string) => boolean;
  /** Whether a comment takes a file or a folder out of what is deployed, and nothing else deploys it. */
  readonly isOff: (path: string) => boolean;
}

/** What the objects and the kustomizations say of it. */
export interface Stated {
  readonly hasDeployed: boolean;
  readonly isWhole: boolean;
  /** The folders that comments take out of it. */
  readonly off: ReadonlySet<string>;
  /** The forms of paths with variables. */
  readonly open: readonly RegExp[];
}

/** With what is stated of it: objects that templates of charts make may deploy more. */
export function deployersOf(
  paths: readonly string[],
  files: Files,
  charts: ReadonlySet<string>,
  { hasDeployed, isWhole, off, open }: Stated,
): Deployers {
  const isStated = isWhole && (hasDeployed || off.size > 0);
  const isApplied = appliedIn(files);
  return {
    hasDeployed,
    isWhole: hasDeployed && isStated && !templatesDeploy(paths, charts, files),
    isApplied,
    mayDeploy: (path) => open.some((form) => form.test(path)),
    isOff: (path) => isStated && isSwitchedOff(path, off, files) && !isApplied(path),
  };
}
