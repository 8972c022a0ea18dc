import { createHash } from 'node:crypto';
import type { Files } from '../../deploy/tree/files';
import { joined, parentOf } from '../../deploy/tree/files';
import type { ClusterChange } from '../../report/diff/diff';
import { reasonNotJudged } from '../../report/units';
import { ClientKind } from '../../ways/ask/client';
import type { SideAnswer } from '../../ways/compare/answer';
import { OUTSIDE } from '../../ways/compare/audiences';
import { State } from '../../ways/compare/outcome';
import type { ReadUnit } from '../check/repository';
import type { JudgedSide } from './sides';
import { belowOf } from './whole-sides';

/** A unit of one side, and a text that its files alone decide. */
interface UnitState {
  readonly one: ReadUnit;
  readonly reason?: string;
  readonly digest: string;
}

/**
 * With what is known of units that are not judged whole: nobody can tell what opens or closes where one is
 * rendered on one side alone, nor where its files changed and nothing else is said of it.
 */
export function withNotJudged(
  changes: readonly ClusterChange[],
  old: JudgedSide,
  now: JudgedSide,
  maxSize: number,
): ClusterChange[] {
  const [before, after] = [statesOf(old, maxSize), statesOf(now, maxSize)];
  const differing = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const pair = [before.get(key), after.get(key)] as const;
    const isOpen = pair.some((one) => one?.reason !== undefined);
    return isOpen && pair[0]?.digest !== pair[1]?.digest ? [pair] : [];
  });
  const halves = labelsOf(differing.filter(([was, is]) => was && is && was.reason !== is.reason));
  const all = changes.map((change) => (isOf(change, halves) ? untold(change) : change));
  return [
    ...all,
    ...differing
      .filter((pair) => !all.some((change) => isOf(change, labelsOf([pair]))))
      .map(([was, is]) => changeOf(was, is)),
  ];
}

function isOf({ objects }: ClusterChange, labels: ReadonlySet<string>): boolean {
  return objects.some(({ origin }) => origin.unit !== undefined && labels.has(origin.unit));
}

function labelsOf(
  pairs: readonly (readonly [UnitState | undefined, UnitState | undefined])[],
): ReadonlySet<string> {
  return new Set(pairs.flat().flatMap((state) => state?.one.label ?? []));
}

function untold(change: ClusterChange): ClusterChange {
  return { ...change, kind: 'untold', witness: { ...change.witness, kind: 'untold' } };
}

/** Of those that are rendered, only what is needed to tell that they are. */
function statesOf({ judgement, paths, tree }: JudgedSide, maxSize: number): Map<string, UnitState> {
  const states = new Map<string, UnitState>();
  const readers = new Map<string, Files>();
  for (const one of judgement.units) {
    const { unit, root, path } = one;
    if (unit.reading) continue;
    const files = readers.get(root) ?? tree.filesBelow(root, maxSize);
    readers.set(root, files);
    const key = JSON.stringify([unit.cluster, unit.name, unit.name ? '' : belowOf(path, paths)]);
    const reason = reasonNotJudged(unit);
    const digest = reason === undefined ? 'judged' : digestOf(one, files);
    states.set(key, { one, reason, digest: `${reason ?? ''} ${digest}` });
  }
  return states;
}

const MAX_FILES = 10_000;

/** Of the files below its folder, and below those of the kustomizations that it takes in. */
function digestOf({ unit }: ReadUnit, files: Files): string {
  const hash = createHash('sha256');
  const folders = [...new Set([unit.path, ...unit.kustomizations.map(parentOf)])].sort();
  for (let count = 0; folders.length > 0 && count < MAX_FILES;) {
    const folder = folders.pop() as string;
    for (const { name, isFolder } of files.list(folder)) {
      const path = joined(folder, name);
      if (isFolder) folders.push(path);
      else hash.update(`${name}\0`).update(files.read(path) ?? '');
      count += 1;
    }
  }
  return hash.digest('hex');
}

function changeOf(was: UnitState | undefined, is: UnitState | undefined): ClusterChange {
  const label = (is ?? was)?.one.label ?? '';
  const [before, now] = [answerOf(was), answerOf(is)];
  const client = { kind: ClientKind.INTERNET } as const;
  const ask = { audience: OUTSIDE, from: 'any client', client, text: `what ${label} answers` };
  return {
    ...{ kind: 'untold', audience: OUTSIDE, clients: [], count: 1, objects: [], was: [], is: [] },
    witness: { kind: 'untold', ask, before, now },
    cluster: '',
  };
}

function answerOf(state: UnitState | undefined): SideAnswer {
  const none = { ends: [], isEither: false, faults: [], places: [] };
  if (!state) return { ...none, state: State.NOTHING };
  const { reason, one } = state;
  if (reason !== undefined) return { ...none, state: State.UNKNOWN, faults: [reason] };
  const count = one.manifests.length;
  const place = count === 1 ? '1 object' : `${count} objects`;
  return { ...none, state: State.OPEN, ends: [{ place, share: 1 }] };
}
