import type { Clue, ClueProperty } from '../../model/evidence/clue';
import { cluesIn } from '../../model/evidence/evidence';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import type { Reading } from '../../model/read/read';
import { Skipped } from '../../model/read/read';
import { Refusals } from '../../props/refusals';
import type { Checked } from '../../report/outcome';
import { reasonNotJudged } from '../../report/units';
import { releasesNotStated } from '../../rules/assumption';
import type { Finding } from '../../rules/finding';
import type { Rule } from '../../rules/rule';
import { overUnits } from '../../rules/over-units';
import { runRules } from '../../rules/run';
import { withoutUnfinished } from '../../rules/unfinished';
import { applyWaivers } from '../../rules/waivers';
import type { CheckOptions } from '../options';
import type { Clusters } from './clusters';
import { clustersOf } from './clusters';
import { doubted } from './doubted';
import type { SourceFile } from './files';
import { chosenUnits, inChosen } from './chosen-units';
import { networksOf } from './networks';
import type { ReadUnit } from './repository';
import type { Stdin } from './source';
import type { FileTree } from './tree';
import { diskTree } from './tree';

/** What is found, and what was looked at. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly checked: Omit<Checked, 'known'>;
  readonly networks: readonly Network[];
  /** What a tool deploys, or would. */
  readonly units: readonly ReadUnit[];
}

/** What is looked at, and by which rules. */
export type JudgeOptions = Pick<
  CheckOptions,
  'paths' | 'clusters' | 'maxSize' | 'rules' | 'hasUnits' | 'units'
>;

/** @throws where it cannot be checked at all */
export function judgeFiles(options: JudgeOptions, today: string, stdin: Stdin): Judgement {
  return judgeTree(diskTree(stdin), options, today);
}

/** @throws where it cannot be checked at all */
export function judgeTree(tree: FileTree, options: JudgeOptions, today: string): Judgement {
  const files = sourceFiles(tree, options.paths);
  const { clusters, waivers }: Clusters = clustersOf(files, options.clusters, tree);
  const { rules } = options;
  const parts = clusters.map((cluster) => networksOf(cluster, tree, options));
  const networks = parts.flatMap((part) => [...part.networks]);
  const units = parts.flatMap((part) => [...part.units]);
  const names = new Set<string | undefined>([undefined, ...clusters.map(({ name }) => name)]);
  // A fleet notes the waivers of all its clusters, and only some of them may be asked for.
  const asked = waivers.filter(({ cluster }) => names.has(cluster));
  const all = applyWaivers(runRules(rules, networks), networks, asked, today, rules);
  const chosen = chosenUnits(units, options.units);
  const met = overUnits(inChosen(withoutUnfinished(all), chosen), networks);
  const findings = doubted(met, files, tree, {
    maxSize: options.maxSize,
    isStated: clusters.some(({ target }) => target.statement !== undefined),
    hasUnits: options.hasUnits,
  });
  return {
    findings: findings.filter(({ rule }) => isAsked(rules, rule)),
    checked: {
      ...counts(
        networks,
        parts.flatMap((part) => [...part.readings]),
      ),
      ...known(networks),
      ...rendered(units, networks),
      clusters: clusters.length,
    },
    networks,
    units,
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
  const tree = diskTree(stdin);
  const readings = sourceFiles(tree, paths).map((file) => tree.read(file, maxSize));
  return cluesIn(readings.flatMap(({ manifests, beside = [] }) => [...manifests, ...beside]));
}

function isAsked(rules: readonly Rule[], rule: Rule): boolean {
  return rules.includes(rule);
}

/** Each file once, however many paths lead to it. */
function sourceFiles(tree: FileTree, paths: readonly string[]): SourceFile[] {
  const refusals = new Refusals('reach');
  const byPath = new Map<string, SourceFile>();
  for (const path of paths) {
    for (const file of tryFilesAt(tree, path, refusals)) {
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

function tryFilesAt(tree: FileTree, path: string, refusals: Refusals): SourceFile[] {
  try {
    return tree.filesAt(path);
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
  const paths = networks.map(({ seen }) => seen.statement?.path ?? '');
  return {
    assumed: [...byText.values()],
    seen: [...new Set(releases.flatMap((one) => one.seen))].sort(),
    stated: [...new Set(paths)].filter((path) => path !== '').sort(),
  };
}

function rendered(
  units: readonly ReadUnit[],
  networks: readonly Network[],
): Pick<Checked, 'units' | 'notJudged' | 'unused'> {
  const notJudged = units.flatMap(({ unit, label }) => {
    const reason = reasonNotJudged(unit);
    return reason === undefined ? [] : [{ unit: label, reason }];
  });
  const all = units.filter(({ unit }) => !unit.reading).length;
  const unused = units.filter(({ unit, manifests }) => unit.isUnused && manifests.length > 0);
  const plain = networks.filter(({ isUnused, isUnit }) => isUnused && !isUnit);
  const files = new Set(plain.flatMap(({ manifests }) => manifests.map(fileOf)));
  return { units: all - notJudged.length, notJudged, unused: unused.length + files.size };
}

function fileOf({ origin }: Manifest): string | undefined {
  return origin.file;
}

function counts(
  networks: readonly Network[],
  readings: readonly Reading[],
): Pick<Checked, 'objects' | 'files' | 'skipped'> {
  const skipped: Record<string, number> = {};
  for (const { manifests, unreadable, skipped: reasons } of readings) {
    if (manifests.length > 0 || unreadable.length > 0) continue;
    const reason = reasons[0] ?? Skipped.OTHER;
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  const files = new Set<string | undefined>();
  let objects = 0;
  for (const { manifests, unreadable } of networks) {
    objects += manifests.length;
    for (const { origin } of [...manifests, ...unreadable]) files.add(origin.file);
  }
  return { objects, files: files.size, skipped };
}
