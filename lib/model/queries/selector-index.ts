import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorKey } from '../../facts/values/label-selectors';
import type { Texts } from '../read/fields';
import { ADDED_LABELS } from './added-labels';
import { groupBy } from './group';

/** What has one selector. */
export interface Selected<T> {
  readonly selector: SelectorLike;
  readonly items: readonly T[];
}

/**
 * What selects by labels, found by the labels. Each selector stands below the labels of one of its
 * conditions, so that those of other pods are not looked at.
 */
export class SelectorIndex<T> {
  private readonly byLabel = new Map<string, Selected<T>[]>(); // key=value -> what may select it
  private readonly rest: Selected<T>[] = [];
  private readonly answers = new Map<string, readonly Selected<T>[]>();
  readonly all: readonly Selected<T>[];

  /** @param isOpen what may come to select anything */
  constructor(
    items: Iterable<T>,
    selectorOf: (item: T) => SelectorLike,
    isOpen: (item: T) => boolean = () => false,
  ) {
    const keyed = groupBy(items, (item) => `${isOpen(item)} ${selectorKey(selectorOf(item))}`);
    this.all = [...keyed.values()].map((those) => ({
      selector: selectorOf(those[0] as T),
      items: those,
    }));
    for (const group of this.all) {
      const labels = isOpen(group.items[0] as T) ? [] : neededLabels(group.selector);
      if (labels.length === 0) this.rest.push(group);
      for (const label of labels) this.push(label, group);
    }
  }

  /** What may select pods with these labels, and others that a controller adds. */
  candidates(labels: Texts): readonly Selected<T>[] {
    const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
    const key = JSON.stringify(pairs);
    const known = this.answers.get(key);
    if (known) return known;
    const found = [...this.rest, ...pairs.flatMap((one) => this.byLabel.get(one) ?? [])];
    this.answers.set(key, found);
    return found;
  }

  private push(label: string, group: Selected<T>): void {
    const those = this.byLabel.get(label);
    if (those) those.push(group);
    else this.byLabel.set(label, [group]);
  }
}

/** Labels of which pods need one, by one condition; none where no condition says so. */
function neededLabels({ matchLabels = {}, matchExpressions = [] }: SelectorLike): string[] {
  for (const [key, value] of Object.entries(matchLabels)) {
    if (!ADDED_LABELS.has(key)) return [`${key}=${value}`];
  }
  const among = matchExpressions.find(
    ({ key, operator }) => operator === 'In' && !ADDED_LABELS.has(key),
  );
  return [...new Set(among?.values)].map((value) => `${among?.key}=${value}`);
}
