import type { Rule } from '../../lib/rules/rule';
import type { RuleCases } from '../rules/cases';
import { clusterTexts } from './cases';

/** An example of a rule's page: files, and the command that checks them. */
export interface Example {
  /** Path and text of each file. */
  readonly files: readonly (readonly [string, string])[];
  /** What follows `npx cdk8s-reach`. */
  readonly args: readonly string[];
}

/** The file that holds the properties of the cluster, where an example depends on them. */
const CLUSTER_FILE = 'cluster.yaml';

/** The example of a page, as files on a disk. */
export function exampleOf(rule: Rule, cases: RuleCases, name: string, yaml: string): Example {
  const texts = clusterTexts(yaml.trim());
  const folders = texts.flatMap(({ cluster }) => cluster ?? []);
  const cluster = clusterYaml(cases, folders.length > 0);
  const manifests = texts.map(({ cluster: folder, text }): [string, string] => [
    [...(folder === undefined ? [] : [folder]), `${name}.yaml`].join('/'),
    `${text.trim()}\n`,
  ]);
  return {
    files: [...manifests, ...(cluster === undefined ? [] : [[CLUSTER_FILE, cluster] as const])],
    args: [
      'check',
      ...(folders.length > 0 ? folders : [`${name}.yaml`]),
      ...(cases.today === undefined ? ['--only', rule.id] : ['--today', cases.today]),
      ...clusterOptions(folders, cluster),
    ],
  };
}

function clusterOptions(folders: readonly string[], cluster: string | undefined): string[] {
  if (cluster === undefined) return [];
  const files =
    folders.length > 0 ? folders.map((folder) => `${folder}=${CLUSTER_FILE}`) : [CLUSTER_FILE];
  return files.flatMap((file) => ['--cluster', file]);
}

/** The cluster of an example; of several clusters none has a property where the example needs none. */
function clusterYaml({ target }: RuleCases, isFleet: boolean): string | undefined {
  if (target === undefined) return isFleet ? '{}\n' : undefined;
  return Object.entries(target)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
