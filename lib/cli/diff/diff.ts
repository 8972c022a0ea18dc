import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Network } from '../../model/queries/network';
import { Refusals } from '../../props/refusals';
import type { ClusterChange, Diff, RefusedChange } from '../../report/diff/diff';
import { changesTogether } from '../../report/diff/together';
import { faultsOf } from '../../report/faults';
import { DEFAULT_RULES } from '../../rules/catalogue';
import { Severity } from '../../rules/rule';
import { FoundFaults } from '../../ways/chain/found-faults';
import { compareNetworks } from '../../ways/compare/compare';
import type { NetworkPair } from '../../ways/compare/pair-networks';
import { pairNetworks } from '../../ways/compare/pair-networks';
import { labelText, networkLabels } from '../../ways/trace/network-labels';
import type { Judgement } from '../check/check';
import { judgeTree } from '../check/check';
import { STDIN, isBelow } from '../check/files';
import type { Stdin } from '../check/source';
import { diskTree } from '../check/tree';
import type { DiffOptions } from '../diff-options';
import type { ClusterFile } from '../option-values';
import { withNotJudged } from './not-judged';
import { refusedChanges } from './refused';
import { revisionSides } from './revision-sides';
import type { DiffSide, JudgedSide } from './sides';
import { refuseBroken, refuseEmpty, refuseNameless } from './whole-sides';

/** What the API server refuses is not there; what else rules say is for `check` to report. */
const REFUSALS = DEFAULT_RULES.filter(
  ({ isRefusal, severity }) => isRefusal === true && severity === Severity.ERROR,
);

/** @throws where one side cannot be read as a whole */
export function diffOf(options: DiffOptions, today: string, stdin: Stdin, version: string): Diff {
  const [old, now] = sidesOf(options, stdin).map((side) => ({
    ...side,
    judgement: judged(side, options, today),
  })) as [JudgedSide, JudgedSide];
  refuseBroken(old, now);
  refuseEmpty([old, now]);
  refuseNameless([old, now]);
  const [refusedBefore, refusedNow] = [old, now].map(
    ({ judgement }) => new FoundFaults(faultsOf(judgement.findings)),
  );
  const pairs = pairNetworks(old.judgement.networks, now.judgement.networks);
  const labels = labelsOf(pairs);
  const changes: ClusterChange[] = [];
  const immutable: RefusedChange[] = [];
  for (const [index, pair] of pairs.entries()) {
    const networks = filled(pair);
    const cluster = labels[index] ?? '';
    const { changes: found, changed } = compareNetworks({
      old: { network: networks.old, faults: refusedBefore },
      now: { network: networks.now, faults: refusedNow },
    });
    const isOpen = [networks.old, networks.now].some(({ around }) => around?.isOpen);
    for (const one of found) changes.push({ ...one, cluster, isOpen });
    for (const one of refusedChanges(networks.old, networks.now, changed, cluster)) {
      immutable.push(one);
    }
  }
  const shown = pairs.length > 1 ? changesTogether(changes) : changes;
  const all = withNotJudged(shown, old, now, options.maxSize);
  return { changes: all, immutable, old: old.name, now: now.name, version };
}

function sidesOf({ sides }: DiffOptions, stdin: Stdin): readonly [DiffSide, DiffSide] {
  if (sides.kind === 'revisions') return revisionSides(sides);
  const tree = diskTree(stdin);
  const side = (path: string) => ({ name: path === STDIN ? 'stdin' : path, tree, paths: [path] });
  refuseSame(sides.old, sides.now);
  return [side(sides.old), side(sides.now)];
}

function refuseSame(old: string, now: string): void {
  if (old !== STDIN || now !== STDIN) return;
  const refusals = new Refusals('reach');
  refusals.at('diff').refuse(STDIN, {
    what: 'stands on both sides',
    why: 'what is piped in can be read once',
    fix: 'write a file or a folder for one of them',
  });
  refusals.throwIfAny(refuseSame);
}

function judged({ tree, paths }: DiffSide, options: DiffOptions, today: string): Judgement {
  const { maxSize, hasUnits } = options;
  const clusters = options.clusters.filter((one) => isForSide(one, paths));
  return judgeTree(tree, { paths, clusters, maxSize, hasUnits, rules: REFUSALS, units: [] }, today);
}

/** The file of a folder that only the other side has is for the other side. */
function isForSide({ folder }: ClusterFile, paths: readonly string[]): boolean {
  if (folder === undefined) return true;
  const full = realPath(folder);
  return paths.some((path) => {
    const own = realPath(path);
    return isBelow(full, own) || isBelow(own, full);
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function filled({ old, now }: NetworkPair): { readonly old: Network; readonly now: Network } {
  const some = (old ?? now) as Network;
  return { old: old ?? some.without(), now: now ?? some.without() };
}

/** What each pair is called: as the side is that it is on now, else as it was. */
function labelsOf(pairs: readonly NetworkPair[]): string[] {
  const those = pairs.flatMap(({ old, now }) => now ?? old ?? []);
  const labels = networkLabels(those);
  return pairs.map(({ old, now }) => labelText(labels.get((now ?? old) as Network)));
}
