import { markdown } from '../escape';
import type { ClusterChange, Diff, DiffPlace, RefusedChange } from './diff';
import {
  CANNOT_BE_TOLD,
  MAYBE_IMMUTABLE,
  countsOf,
  isOfPods,
  othersText,
  placesOf,
  askedText,
  turnText,
} from './diff';

/**
 * The comment of a pull request: what faces outside first, one line for each cause; the lines that did it,
 * what is inside the cluster and what cannot be told are folded.
 */
export function diffMarkdown(diff: Diff): string {
  const { changes, immutable } = diff;
  const counted = changes.filter(({ kind }) => kind !== 'untold');
  const untold = changes.filter(({ kind }) => kind === 'untold');
  const [inner, outer] = [counted.filter(isOfPods), counted.filter((one) => !isOfPods(one))];
  const parts = [
    `## cdk8s-reach: ${countsOf(diff)}`,
    listOf(outer),
    refusedList(immutable),
    folded('Inside the cluster', inner),
    folded(CANNOT_BE_TOLD.replace(/^c/, 'C'), untold),
    placesFolded(counted),
  ];
  return `${parts.filter((one) => one !== '').join('\n\n')}\n`;
}

/** No more lines are shown of a list: nobody reads them in a comment, and it has a limit. */
const MOST_LINES = 50;
/** A comment of GitHub has at most 65,536 characters, and five lists. */
const MOST_TEXT = 12_000;

function listOf(changes: readonly ClusterChange[]): string {
  return capped(changes.map(lineOf));
}

function lineOf(change: ClusterChange): string {
  const { kind, cluster } = change;
  const where = cluster === '' ? '' : `[${cluster}] `;
  const name = kind === 'untold' ? '' : `**${kind}** `;
  const others = othersText(change);
  const more = others === '' ? '' : ` (${others})`;
  return `- ${name}${markdown(`${where}${askedText(change)}: ${turnText(change)}${more}`)}`;
}

function refusedList(immutable: readonly RefusedChange[]): string {
  return capped(
    immutable.map(
      ({ cluster, what, why, fix, isSure }) =>
        `- **${isSure ? 'immutable' : MAYBE_IMMUTABLE}** ${markdown(`${cluster === '' ? '' : `[${cluster}] `}${what}: ${why}. ${fix}`)}`,
    ),
  );
}

function capped(lines: readonly string[]): string {
  const shown = lines.slice(0, fitting(lines));
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function fitting(lines: readonly string[]): number {
  let length = 0;
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    length += line.length + 1;
    if (length > MOST_TEXT) return index;
  }
  return MOST_LINES;
}

function folded(title: string, changes: readonly ClusterChange[]): string {
  return changes.length === 0 ? '' : details(`${title} (${changes.length})`, listOf(changes));
}

function placesFolded(changes: readonly ClusterChange[]): string {
  const lines = changes.flatMap(placesOf).map(placeLine);
  const all = [...new Set(lines)];
  return all.length === 0 ? '' : details(`The lines (${all.length})`, capped(all));
}

function placeLine({ side, origin, object, field }: DiffPlace): string {
  return `- ${side === 'now' ? 'now' : 'before'} ${markdown(`${origin} ${object} ${field}`)}`;
}

function details(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}
