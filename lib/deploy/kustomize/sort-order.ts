import type { ResId } from './gvk';
import { compareGvk, compareTexts, sameGvk } from './gvk';
import type { SortSetting } from './kustomization';
import type { WrittenAt } from './node';
import { Refused } from './refused';
import type { Resource } from './resource';
import { currentId } from './resource';

/** The objects in the order which a kustomization chooses. */
export function inOrder(
  list: readonly Resource[],
  { order, legacySortOptions }: SortSetting,
  at: WrittenAt,
): Resource[] {
  if (order !== 'fifo' && order !== 'legacy') {
    throw new Refused('sortOptions.order is neither legacy nor fifo', at);
  }
  if (order === 'legacy') {
    return list
      .map((one) => ({ one, id: currentId(one) }))
      .sort((a, b) => compareIds(a.id, b.id, legacySortOptions))
      .map(({ one }) => one);
  }
  if (legacySortOptions) throw new Refused('legacySortOptions is for the order legacy alone', at);
  return [...list];
}

function compareIds(one: ResId, other: ResId, order: SortSetting['legacySortOptions']): number {
  if (sameGvk(one, other)) return compareTexts(placeText(one), placeText(other));
  const compared = compareGvk(one, other, order);
  const isCore = one.group === '' || other.group === '';
  const areNamespaces = one.kind === 'Namespace' && other.kind === 'Namespace';
  // The Namespace of Kubernetes itself comes before those of others.
  return areNamespaces && isCore ? -compared : compared;
}

function placeText({ namespace, name }: ResId): string {
  return `${namespace || '~X'}|${name || '~N'}`;
}
