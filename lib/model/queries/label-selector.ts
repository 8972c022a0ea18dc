import type { SelectorLike } from '../../facts/values/label-selectors';
import { LABEL_OPERATORS, isWord } from '../../facts/values/words';
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

/** Whether each of its conditions has an operator that there is. */
export function isReadable({ matchExpressions = [] }: SelectorLike): boolean {
  return matchExpressions.every(({ operator }) => isWord(LABEL_OPERATORS, operator));
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
