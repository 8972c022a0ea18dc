/** `apps/_deprecated/web`, `archive/k8s`, `k8s_old2`, `~old`, `ingress/experiments`; no `archive-node`. */
const RETIRED =
  /(?:^|[/._~-])(?:archived?|attic|bak|deprecated|disabled|drafts?|experiments?|graveyard|inactive|junk|not[-_]?used|obsolete|old|orig|retired|scratch|tmp|trash|unused|wip)\d*\//i;

/** `k8s/concepts/services`, and at the top `carvel-workshop`: people learn by it. */
const LESSONS =
  /(?:^|\/)(?:cheat-?sheets?|concepts|exercises|katas|workshops?)\/|^[\w-]+-workshop\//i;

/** `_sample_`, `skeleton/`, `cookiecutter-web`, `{{name}}`, `${{ values.name }}`, `template.yaml`: a program fills it in. */
const SCAFFOLD =
  /(?:^|\/)(?:__?(?:samples?|skeletons?|templates?)__?|skeletons?|scaffold(?:s|ing)?|cookiecutter[^/]*|template\.ya?ml|[^/]*(?:\{\{|\$\{|\{%)[^/]*)\//i;

/** `secret.example.yaml`, `issuer-template.yaml`, `secrets-sample.yaml`: somebody copies it and fills the copy in. */
const MODEL =
  /(?:[-_.]template|\.(?:dist|example|ftl|sample|tmpl)|secrets?[-_](?:example|sample))\.(?:ya?ml|json)$/i;

/** What tries the overlays beside it; an environment may be called so too. */
const TESTS = /(?<!(?:^|\/)(?:clusters?|env|envs|environments?|overlays?|stages?))(?:^|\/)tests\//i;

/** At the top; below it may be what makes backups, or an overlay, as `test` may be anywhere. */
const BESIDE =
  /^(?:\d+[._-])?(?:backups?|cka|ckad|cks|docs?|examples?|exercises?|experiments?|hack|samples?|tests|tests?\/examples?|tutorials?)\//i;

/** What lies beside that which is deployed: copies, scripts of developers, what is shown, what is tried. */
const ASIDE = /(?:^|\/)(?:backups?|demos?|docs?|examples?|hack|samples?|tests?)\//i;

/** At the top, where nothing is called as another environment. */
const TEST = /^tests?\//i;

const ENVIRONMENTS = 'dev|devel|development|live|preprod|prod|production|qa|stage|staging|uat';
const ENVIRONMENT = new RegExp(`(?:^|[/._-])(?:${ENVIRONMENTS})(?:[/._-]|$)`, 'i');

/** The environment that the name of a folder or a file says, and what is left of the name: `prod` of `k8s-prod`. */
export function environmentIn(name: string): NamedEnvironment | undefined {
  const found = STAGE.exec(name);
  if (!found) return undefined;
  const [text, word = ''] = found;
  const environment = word.toLowerCase();
  return {
    environment: SYNONYMS.get(environment) ?? environment,
    rest: name.slice(0, found.index) + name.slice(found.index + text.length),
  };
}

interface NamedEnvironment {
  /** One word for all that are called so: `prod` of `live` and of `production`. */
  readonly environment: string;
  readonly rest: string;
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['devel', 'dev'],
  ['development', 'dev'],
  ['live', 'prod'],
  ['production', 'prod'],
  ['stage', 'staging'],
]);

const STAGE = new RegExp(`(?:^|[._-])(${ENVIRONMENTS}|test)(?=[._-]|$)`, 'i');

/** `web/ingress-test`, where there is no `ingress-prod`. */
const TRIAL =
  /(?<!(?:^|\/)(?:clusters?|env|envs|environments?|overlays?|stages?)\/)(?<=^|\/)([^/]+)[-_]tests?\//i;

const BASE = /(?:^|\/)bases?\//;

/** Whether a file is a model, or a path is or lies in a folder of what is no longer used, is shown or tried. */
export function isRetired(path: string): boolean {
  return (
    MODEL.test(path) || [RETIRED, BESIDE, LESSONS, SCAFFOLD].some((one) => one.test(`${path}/`))
  );
}

/** Whether a kustomization is one that only tries others. */
export function isTests(path: string): boolean {
  return TESTS.test(`${path}/`);
}

/** Tells whether a file, or a folder, lies in tests of a repository, if these are no environment. */
export function testsIn(paths: readonly string[]): (path: string) => boolean {
  const isTest = (path: string) => TEST.test(`${path}/`);
  const isTrial = (path: string) => TRIAL.test(`${path}/`);
  // Whoever asks for tests alone wants to know what is in them.
  const hasOthers = paths.some((path) => !isTest(path) && !isTrial(path));
  if (!hasOthers) return () => false;
  const isEnvironment = paths.some(isTest) && paths.some((path) => ENVIRONMENT.test(path));
  const stems = paths.some(isTrial) ? stemsOfEnvironments(paths) : new Set<string>();
  return (path) =>
    (isTest(path) && !isEnvironment) ||
    (isTrial(path) && !stems.has(TRIAL.exec(`${path}/`)?.[1]?.toLowerCase() ?? ''));
}

/** `shop` of `shop-prod`. */
function stemsOfEnvironments(paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => [...path.matchAll(STEM)].map(([, stem = '']) => stem.toLowerCase())),
  );
}

const STEM = new RegExp(`(?<=^|/)([^/]+)[-_](?:${ENVIRONMENTS})(?=[/.]|$)`, 'gi');

/** Whether a file, or a folder, lies in a folder that is not for a cluster where others are deployed. */
export function isAside(path: string): boolean {
  return ASIDE.test(`${path}/`);
}

/** Whether a folder is a base, or below one. */
export function isBaseFolder(path: string): boolean {
  return BASE.test(`${path}/`);
}
