import type { IsApplied } from './tree/applied';
import { templatesThatDeploy } from './tree/charts';
import type { Files } from './tree/files';
import { holdersOf } from './tree/files';
import { templatesInstalled } from './tree/installed-charts';
import { testsIn } from './tree/unused-folders';
import { isSwitchedOff } from './switched-off';

/** What deploys files of a repository. */
export interface Deployers {
  /** Whether Flux or Argo CD deploys a folder of it. */
  readonly hasDeployed: boolean;
  /** Whether it is known of all folders whether they do. */
  readonly isWhole: boolean;
  readonly isApplied: IsApplied;
  /** Whether those who build kustomizations by hand build others. */
  readonly isVariant: (folder: string) => boolean;
  /** Whether an object may deploy it: a path with variables leads below a folder that holds it. */
  readonly mayDeploy: (path: string) => boolean;
  /** Whether a comment takes a file or a folder out of what is deployed, and nothing else deploys it. */
  readonly isOff: (path: string) => boolean;
  /** Whether a chart that is installed makes its objects, and nothing says that the file is applied. */
  readonly isOfChart: (path: string, names: readonly string[]) => boolean;
  /** Whether it is for tests of the repository alone. */
  readonly isOfTests: (path: string) => boolean;
}

/** What the objects and the kustomizations say of it. */
export interface Stated {
  readonly hasDeployed: boolean;
  readonly isWhole: boolean;
  /** The folders that comments take out of it. */
  readonly off: ReadonlySet<string>;
  /** The folders below which paths with variables lead. */
  readonly open: ReadonlySet<string>;
  readonly isApplied: IsApplied;
  readonly isVariant: (folder: string) => boolean;
}

/** With what is stated of it: objects that templates of charts make may deploy more. */
export function deployersOf(
  paths: readonly string[],
  files: Files,
  charts: ReadonlySet<string>,
  { hasDeployed, isWhole, off, open, isApplied, isVariant }: Stated,
): Deployers {
  const isKnown = isWhole && (hasDeployed || off.size > 0);
  const isTemplate = templatesInstalled(charts, files);
  const byTemplates = isKnown ? templatesThatDeploy(paths, charts, files) : undefined;
  return {
    hasDeployed,
    isWhole: hasDeployed && byTemplates?.hasAny === false,
    isApplied,
    isVariant,
    mayDeploy: (path) => open.size > 0 && holdersOf(path).some((folder) => open.has(folder)),
    isOfTests: testsIn(paths),
    isOfChart: (path, names) => isTemplate(path, names) && !isApplied(path),
    isOff: (path) =>
      byTemplates !== undefined &&
      isSwitchedOff(path, off, files) &&
      !isApplied(path) &&
      !byTemplates.name(path),
  };
}
