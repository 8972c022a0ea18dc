import type { SelectorLike } from '../../facts/values/label-selectors';
import { at, listOf, textMapOf, textOf, textsOf } from '../read/fields';

/** A selector with `matchLabels` and `matchExpressions`. */
export function labelSelectorOf(value: unknown): SelectorLike {
  return {
    matchLabels: textMapOf(at(value, 'matchLabels')),
    matchExpressions: listOf(at(value, 'matchExpressions')).map((requirement) => ({
      key: textOf(at(requirement, 'key')) ?? '',
      operator: textOf(at(requirement, 'operator')) ?? '',
      values: textsOf(at(requirement, 'values')),
    })),
  };
}

export function selectsAll({ matchLabels = {}, matchExpressions = [] }: SelectorLike): boolean {
  return Object.keys(matchLabels).length + matchExpressions.length === 0;
}

/** As people read it: `app=web, tier in (a, b)`. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: SelectorLike): string {
  return [
    ...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(({ key, operator, values = [] }) =>
      values.length > 0 ? `${key} ${operator} (${values.join(', ')})` : `${key} ${operator}`,
    ),
  ]
    .sort()
    .join(', ');
}
