import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import type { Rule } from '../../lib/rules/rule';
import type { RuleCases } from '../rules/cases';
import { clusterTexts } from './cases';
import { reach } from './reach';

/** An example of a rule's page: files, and the command that checks them. */
export interface Example {
  /** Path and text of each file. */
  readonly files: readonly (readonly [string, string])[];
  readonly command: string;
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
    command: [
      'npx cdk8s-reach check',
      ...(folders.length > 0 ? folders : [`${name}.yaml`]),
      ...(cases.today === undefined ? ['--only', rule.id] : ['--today', cases.today]),
      ...clusterOptions(folders, cluster),
    ].join(' '),
  };
}

function clusterOptions(folders: readonly string[], cluster: string | undefined): string[] {
  if (cluster === undefined) return [];
  const files =
    folders.length > 0 ? folders.map((folder) => `${folder}=${CLUSTER_FILE}`) : [CLUSTER_FILE];
  return files.flatMap((file) => ['--cluster', file]);
}

const DEFAULT_RELEASES = {
  kubernetes: DEFAULT_TARGET.kubernetes,
  metallb: DEFAULT_TARGET.metallb,
  gatewayApi: DEFAULT_TARGET.gatewayApi,
  gatewayChannel: DEFAULT_TARGET.gatewayChannel,
};

/** The cluster of an example; of several clusters none has a property where the example needs none. */
function clusterYaml({ target }: RuleCases, isFleet: boolean): string | undefined {
  if (target === undefined) return isFleet ? '{}\n' : undefined;
  const { knowledge, ...properties } = target;
  // Where the cases state a whole target, its releases are those of the defaults.
  const stated = knowledge === undefined ? properties : { ...DEFAULT_RELEASES, ...properties };
  return Object.entries(stated)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** What the command of an example prints, in a folder with its files. */
export function printedBy({ files, command }: Example): string {
  const folder = mkdtempSync(join(tmpdir(), 'rule-page-'));
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const [, , ...args] = command.split(' ');
    const { stdout, stderr } = reach(args, { folder });
    return `${stderr}${stdout}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
