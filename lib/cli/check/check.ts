import type { Clue, ClueProperty } from '../../model/evidence/clue';
import { cluesIn } from '../../model/evidence/evidence';
import { Network } from '../../model/queries/network';
import type { Reading } from '../../model/read/read';
import { Skipped, skippedText } from '../../model/read/read';
import { Refusals } from '../../props/refusals';
import type { Checked } from '../../report/outcome';
import { releasesNotStated } from '../../rules/assumption';
import type { Finding } from '../../rules/finding';
import type { Rule } from '../../rules/rule';
import { runRules } from '../../rules/run';
import { applyWaivers } from '../../rules/waivers';
import type { CheckOptions } from '../options';
import { chartFolders, isForHelm } from './charts';
import type { Clusters } from './clusters';
import { clustersOf } from './clusters';
import type { SourceFile } from './files';
import { filesAt } from './files';
import type { Stdin } from './source';
import { readSource } from './source';

/** What is found, and what was looked at. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly checked: Omit<Checked, 'known'>;
  readonly networks: readonly Network[];
}

/** What is looked at, and by which rules. */
export type JudgeOptions = Pick<CheckOptions, 'paths' | 'clusters' | 'maxSize' | 'rules'>;

/** @throws where it cannot be checked at all */
export function judgeFiles(options: JudgeOptions, today: string, stdin: Stdin): Judgement {
  const files = sourceFiles(options.paths);
  const { clusters, waivers }: Clusters = clustersOf(files, options.clusters);
  const readings: Reading[] = [];
  const charts = chartFolders(files);
  const networks = clusters.map(({ name, target, files: those }) => {
    const read = those.map((file) =>
      isForHelm(file, charts)
        ? skippedText(Skipped.TEMPLATE)
        : readSource(file, options.maxSize, stdin),
    );
    readings.push(...read);
    const manifests = read.flatMap((reading) => [...reading.manifests]);
    const unreadable = read.flatMap((reading) => [...reading.unreadable]);
    const beside = read.flatMap(({ beside = [] }) => [...beside]);
    return new Network(target, manifests, unreadable, name, beside);
  });
  const { rules } = options;
  const names = new Set<string | undefined>([undefined, ...clusters.map(({ name }) => name)]);
  // A fleet notes the waivers of all its clusters, and only some of them may be asked for.
  const asked = waivers.filter(({ cluster }) => names.has(cluster));
  const all = applyWaivers(runRules(rules, networks), networks, asked, today, rules);
  return {
    findings: all.filter(({ rule }) => isAsked(rules, rule)),
    checked: { ...counts(readings), ...known(networks), clusters: networks.length },
    networks,
  };
}

/**
 * What the files show of their cluster.
 *
 * @throws where a path cannot be read
 */
export function seenIn(
  { paths, maxSize }: Pick<CheckOptions, 'paths' | 'maxSize'>,
  stdin: Stdin,
): ReadonlyMap<ClueProperty, readonly Clue[]> {
  const readings = sourceFiles(paths).map((file) => readSource(file, maxSize, stdin));
  return cluesIn(readings.flatMap(({ manifests, beside = [] }) => [...manifests, ...beside]));
}

function isAsked(rules: readonly Rule[], rule: Rule): boolean {
  return rules.includes(rule);
}

/** Each file once, however many paths lead to it. */
function sourceFiles(paths: readonly string[]): SourceFile[] {
  const refusals = new Refusals('reach');
  const byPath = new Map<string, SourceFile>();
  for (const path of paths) {
    for (const file of tryFilesAt(path, refusals)) {
      const known = byPath.get(file.path);
      // Of two folders that were asked for, the upper one is trusted.
      if (!known || file.root.length < known.root.length) {
        byPath.set(file.path, { ...file, name: known?.name ?? file.name });
      }
    }
  }
  refusals.throwIfAny(sourceFiles);
  return [...byPath.values()];
}

function tryFilesAt(path: string, refusals: Refusals): SourceFile[] {
  try {
    return filesAt(path);
  } catch (error) {
    const { code = 'no' } = error as NodeJS.ErrnoException;
    refusals.at('check').refuse(path, {
      what: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`,
      why: 'a missing path would look like a clean result',
      fix: 'write the path of a readable file or folder',
    });
    return [];
  }
}

/** How the clusters are known, each thing once. */
function known(networks: readonly Network[]): Pick<Checked, 'assumed' | 'seen' | 'stated'> {
  const releases = networks.map(releasesNotStated);
  const assumed = releases.flatMap((one) => one.assumed);
  const byText = new Map(assumed.map((one) => [`${one.what} ${one.where}`, one]));
  const paths = networks.map(({ target }) => target.statement?.path ?? '');
  return {
    assumed: [...byText.values()],
    seen: [...new Set(releases.flatMap((one) => one.seen))].sort(),
    stated: [...new Set(paths)].filter((path) => path !== '').sort(),
  };
}

function counts(readings: readonly Reading[]): Pick<Checked, 'objects' | 'files' | 'skipped'> {
  const skipped: Record<string, number> = {};
  let objects = 0;
  let files = 0;
  for (const { manifests, unreadable, skipped: reasons } of readings) {
    objects += manifests.length;
    if (manifests.length > 0 || unreadable.length > 0) files += 1;
    else {
      const reason = reasons[0] ?? Skipped.OTHER;
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    }
  }
  return { objects, files, skipped };
}
