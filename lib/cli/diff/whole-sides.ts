import type { Unreadable } from '../../model/read/unreadable';
import { placeText } from '../../model/read/origin';
import { quote } from '../../props/quote';
import { Refusals } from '../../props/refusals';
import { STDIN } from '../check/files';
import type { JudgedSide } from './sides';

/**
 * A file that cannot be read might hold anything, so nothing is answered. One that cannot be read on both
 * sides is none of the changes.
 *
 * @throws where a file of one side alone cannot be read
 */
export function refuseBroken(old: JudgedSide, now: JudgedSide): void {
  const [before, after] = [old, now].map(brokenIn) as [Broken, Broken];
  const refusals = new Refusals('reach');
  for (const [side, those, others] of [
    [old, before, after],
    [now, after, before],
  ] as const) {
    for (const [key, { origin, what, fix }] of those) {
      if (others.has(key)) continue;
      refusals.at('diff').refuse(placeText(origin), {
        what: `cannot be read in ${quote(side.name)}: ${what.replace(/\.$/, '')}`,
        why: 'a half of the manifests would give a wrong answer',
        fix: fix.replace(/\.$/, ''),
      });
    }
  }
  refusals.throwIfAny(refuseBroken);
}

type Broken = ReadonlyMap<string, Unreadable>;

function brokenIn({ judgement, paths }: JudgedSide): Broken {
  const all = judgement.networks.flatMap(({ unreadable }) => [...unreadable]);
  return new Map(
    all
      .filter(({ isRead }) => isRead !== true)
      .map((one) => [`${belowOf(one.origin.file ?? '', paths)} ${one.what}`, one]),
  );
}

/** The path below that of a side, by which the files of two folders are compared. */
export function belowOf(file: string, paths: readonly string[]): string {
  const path = paths.find((one) => file.startsWith(`${one}/`));
  return path === undefined ? file : file.slice(path.length + 1);
}

/** @throws where nothing was piped in, or neither side has an object */
export function refuseEmpty(sides: readonly JudgedSide[]): void {
  const refusals = new Refusals('reach');
  const empty = sides.filter(({ judgement }) => judgement.checked.objects === 0);
  const piped = empty.find(({ paths }) => paths.includes(STDIN));
  const [first] = empty;
  if (piped ?? (empty.length === sides.length && first)) {
    refusals.at('diff').refuse((piped ?? first)?.name, {
      what: 'has no Kubernetes object',
      why: 'what is empty by mistake would pass for closed',
      fix: 'write a path with manifests, or look at what is piped in',
    });
  }
  refusals.throwIfAny(refuseEmpty);
}

/** @throws where one side has several clusters, and the other one does not say which it is */
export function refuseNameless(sides: readonly JudgedSide[]): void {
  const refusals = new Refusals('reach');
  const names = sides.map(
    ({ judgement }) =>
      new Set(
        judgement.networks
          .filter(({ manifests }) => manifests.length > 0)
          .map(({ name = '' }) => name),
      ),
  );
  const several = names.findIndex(({ size }) => size > 1);
  const nameless = names.findIndex((one) => one.size === 1 && one.has(''));
  if (several >= 0 && nameless >= 0) {
    const [first = ''] = [...(names[several] ?? [])].filter((one) => one !== '').sort();
    refusals.at('diff').refuse(sides[nameless]?.name, {
      what: `does not say which cluster it is of those in ${quote(sides[several]?.name ?? '')}`,
      why: 'each cluster is compared with itself',
      fix: `write the folder of one cluster, such as ${quote(`${sides[several]?.name ?? ''}/${first}`)}`,
    });
  }
  refusals.throwIfAny(refuseNameless);
}
