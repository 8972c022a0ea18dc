/** `apps/_deprecated/web`, `archive/k8s`, `k8s_old2`, `ingress/experiments`; no `archive-node`. */
const RETIRED =
  /(?:^|[/._-])(?:archived?|attic|bak|deprecated|disabled|drafts?|experiments?|graveyard|inactive|junk|not[-_]?used|obsolete|old|retired|scratch|tmp|trash|unused|wip)\d*\//i;

/** `_sample_`, `skeleton/`, `cookiecutter-web`, `{{name}}`, `${{ values.name }}`, `template.yaml`: a program fills it in. */
const SCAFFOLD =
  /(?:^|\/)(?:__?(?:samples?|skeletons?|templates?)__?|skeletons?|scaffold(?:s|ing)?|cookiecutter[^/]*|template\.ya?ml|[^/]*(?:\{\{|\$\{|\{%)[^/]*)\//i;

/** What tries the overlays beside it; an environment may be called so too. */
const TESTS = /(?<!(?:^|\/)(?:clusters?|env|envs|environments?|overlays?|stages?))(?:^|\/)tests\//i;

/** At the top; below it may be what makes backups, or an overlay, as `test` may be anywhere. */
const BESIDE =
  /^(?:\d+[._-])?(?:backups?|cka|ckad|cks|docs?|examples?|exercises?|experiments?|hack|samples?|tests|tests?\/examples?|tutorials?)\//i;

/** What lies beside that which is deployed: copies, scripts of developers, what is shown, what is tried. */
const ASIDE = /(?:^|\/)(?:backups?|demos?|docs?|examples?|hack|samples?|tests?)\//i;

/** `test` at the top, and `ingress-test` anywhere, where none of the others is called as an environment. */
const TEST = /^tests?\/|[-_]tests?\//i;

const ENVIRONMENT =
  /(?:^|[/._-])(?:dev|devel|development|live|preprod|prod|production|qa|stage|staging|uat)(?:[/._-]|$)/i;

const BASE = /(?:^|\/)bases?\//;

/** Whether a file, or a folder, lies in a folder of what is no longer in use, is shown or tried, or is a model. */
export function isRetired(path: string): boolean {
  return [RETIRED, BESIDE, SCAFFOLD].some((folder) => folder.test(`${path}/`));
}

/** Whether a kustomization is one that only tries others. */
export function isTests(path: string): boolean {
  return TESTS.test(`${path}/`);
}

/** Tells whether a file, or a folder, lies in tests of a repository, if these are no environment. */
export function testsIn(paths: readonly string[]): (path: string) => boolean {
  const own = paths.filter((path) => TEST.test(path)).length;
  // Whoever asks for the folder alone wants to know what is in it.
  const isPart = own > 0 && own < paths.length;
  const isOne = isPart && !paths.some((path) => ENVIRONMENT.test(path));
  return (path) => isOne && TEST.test(`${path}/`);
}

/** Whether a file, or a folder, lies in a folder that is not for a cluster where others are deployed. */
export function isAside(path: string): boolean {
  return ASIDE.test(`${path}/`);
}

/** Whether a folder is a base, or below one. */
export function isBaseFolder(path: string): boolean {
  return BASE.test(`${path}/`);
}
