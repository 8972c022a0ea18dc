import { printable } from '../escape';
import type { Colors } from '../text';
import { NO_COLORS } from '../text';
import type { ClusterChange, Diff, DiffPlace, RefusedChange } from './diff';
import {
  CANNOT_BE_TOLD,
  MAYBE_IMMUTABLE,
  countsOf,
  othersText,
  placesOf,
  askedText,
  turnText,
} from './diff';

/**
 * As people read it, a change for each cause:
 *
 *     opened: GET https://shop.example.com/admin from outside: nothing before, Deployment shop/web:8080 now
 *       and 1 more request
 *       + web.yaml:14   Ingress shop/web   spec.rules[0].http.paths[1]
 *
 * Of very many of a kind, the first are shown, and how many more there are.
 */
export function diffText(diff: Diff, colors: Colors = NO_COLORS): string {
  const { changes, immutable } = diff;
  const counted = changes.filter(({ kind }) => kind !== 'untold');
  const untold = changes.filter(({ kind }) => kind === 'untold');
  const blocks = [
    ...capped(
      counted,
      ({ kind }) => kind,
      (one) => changeText(one, colors),
    ),
    ...capped(
      immutable,
      () => 'immutable',
      (one) => refusedText(one, colors),
    ),
    ...capped(
      untold,
      () => CANNOT_BE_TOLD,
      (one) => changeText(one, colors),
    ),
  ];
  return [...blocks, `${countsOf(diff)}\n`].join('\n');
}

/** Nobody reads more of a kind; JSON has all of them. */
const MOST_BLOCKS = 1_000;

function capped<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  textOf: (one: T) => string,
): string[] {
  const counts = new Map<string, number>();
  const texts: string[] = [];
  for (const one of all) {
    const count = (counts.get(nameOf(one)) ?? 0) + 1;
    counts.set(nameOf(one), count);
    if (count <= MOST_BLOCKS) texts.push(textOf(one));
  }
  for (const [name, count] of counts) {
    if (count > MOST_BLOCKS) {
      texts.push(`${name}: and ${count - MOST_BLOCKS} more, which --format json has\n`);
    }
  }
  return texts;
}

const GRAVE: ReadonlySet<string> = new Set(['opened', 'widened', 'broken']);

function changeText(change: ClusterChange, colors: Colors): string {
  const { kind, cluster } = change;
  const name = kind === 'untold' ? CANNOT_BE_TOLD : kind;
  const colored =
    kind === 'untold'
      ? colors.info(name)
      : GRAVE.has(kind)
        ? colors.error(name)
        : colors.warning(name);
  const others = othersText(change);
  return lines([
    `${clusterText(cluster)}${colored}: ${printable(`${askedText(change)}: ${turnText(change)}`)}`,
    ...(others === '' ? [] : [`  ${printable(others)}`]),
    ...placeLines(placesOf(change), colors),
  ]);
}

function refusedText(
  { cluster, what, why, fix, places, isSure }: RefusedChange,
  colors: Colors,
): string {
  return lines([
    `${clusterText(cluster)}${isSure ? colors.error('immutable') : colors.info(MAYBE_IMMUTABLE)}: ${printable(what)}`,
    `  ${colors.dim('why:')} ${printable(why)}`,
    `  ${colors.dim('fix:')} ${printable(fix)}`,
    ...placeLines(places, colors),
  ]);
}

function clusterText(cluster: string): string {
  return cluster === '' ? '' : `[${printable(cluster)}] `;
}

function placeLines(places: readonly DiffPlace[], colors: Colors): string[] {
  return places.map(({ side, origin, object, field }) =>
    colors.dim(
      printable(`  ${side === 'now' ? '+' : '-'} ${origin}   ${object} ${field}`).trimEnd(),
    ),
  );
}

function lines(all: readonly string[]): string {
  return all.map((one) => `${one}\n`).join('');
}
