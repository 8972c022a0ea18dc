import { githubData, githubProperty } from '../escape';
import type { ClusterChange, Diff, DiffPlace, RefusedChange } from './diff';
import {
  CANNOT_BE_TOLD,
  MAYBE_IMMUTABLE,
  levelOf,
  othersText,
  placesOf,
  askedText,
  turnText,
} from './diff';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * An annotation for each change, at the line that is there now.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function diffGithub({ changes, immutable }: Diff): string {
  return [...changes.map(changeLine), ...immutable.map(refusedLine)]
    .map((line) => `${line}\n`)
    .join('');
}

function changeLine(change: ClusterChange): string {
  const { kind, cluster } = change;
  const name = kind === 'untold' ? CANNOT_BE_TOLD : kind;
  const places = placesOf(change);
  const lines = [
    `${cluster === '' ? '' : `[${cluster}] `}${askedText(change)}: ${turnText(change)}`,
    ...[othersText(change)].filter((one) => one !== ''),
    ...places.map(({ side, origin, object, field }) => `${side} ${origin} ${object} ${field}`),
  ];
  return command(COMMANDS[levelOf(kind)], name, places, lines);
}

function refusedLine({ what, why, fix, places, isSure }: RefusedChange): string {
  const lines = [what, `why: ${why}`, `fix: ${fix}`];
  return isSure
    ? command('error', 'immutable', places, lines)
    : command('notice', MAYBE_IMMUTABLE, places, lines);
}

/** A line of what was there before is none of the pull request. */
function command(
  level: string,
  title: string,
  places: readonly DiffPlace[],
  lines: readonly string[],
): string {
  const place = places.find(({ side, file }) => side === 'now' && file !== undefined);
  const properties = [
    ...(place?.file === undefined ? [] : [`file=${githubProperty(place.file)}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    `title=${githubProperty(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${lines.map(githubData).join('%0A')}`;
}
