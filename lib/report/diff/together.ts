import type { ClusterChange } from './diff';
import { askedText, placesOf, turnText } from './diff';

const MOST_NAMES = 3;

/** What several clusters, or units of one, have alike at the same lines is one change of all of them. */
export function changesTogether(changes: readonly ClusterChange[]): ClusterChange[] {
  const groups = new Map<string, ClusterChange[]>();
  for (const one of changes) {
    const places = placesOf(one).map(({ side, origin, field }) => [side, origin, field]);
    const key = JSON.stringify([one.kind, askedText(one), turnText(one), places]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((those) => {
    const names = [...new Set(those.map(({ cluster }) => cluster))].filter((one) => one !== '');
    const more = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join('; ');
    const cluster = more > 0 ? `${shown} and ${more} more` : shown;
    return those.slice(0, 1).map((one) => ({ ...one, cluster }));
  });
}
