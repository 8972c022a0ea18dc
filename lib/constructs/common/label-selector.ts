import { allOf } from '../../facts/values/fault';
import { labelRequirement, labelSelector, selectorKey } from '../../facts/values/label-selectors';
import { distinct, narrowing } from '../../facts/values/lists';
import { labelKey, labelValue } from '../../facts/values/names';
import { judged, list, map, oneOf, required, struct, text } from '../../props/shape';
import { LabelOperator } from './enums';

/**
 * A condition on one label.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export interface LabelRequirement {
  /** The key of the label. Refused: an invalid label key. */
  readonly key: string;

  /** How it is compared. */
  readonly operator: LabelOperator;

  /**
   * The values to compare with, each once. `IN` and `NOT_IN` need values, the others accept none.
   * Refused: an invalid label value.
   *
   * @default - none
   */
  readonly values?: string[];
}

/**
 * Selects objects by their labels: all conditions must match, and at least one is required.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface LabelSelector {
  /**
   * Labels with their required values. Refused: an invalid label key or label value.
   *
   * @default - none
   */
  readonly matchLabels?: { readonly [key: string]: string };

  /**
   * Other conditions, each once. Refused: `IN` or `NOT_IN` without values, `EXISTS` or
   * `DOES_NOT_EXIST` with values, a repeated value, and a repeated condition.
   *
   * @default - none
   */
  readonly matchExpressions?: LabelRequirement[];
}

const REQUIREMENT = judged(
  struct<LabelRequirement>({
    key: required('key: "rack"', text(labelKey)),
    operator: required('operator: LabelOperator.EXISTS', oneOf('LabelOperator', LabelOperator)),
    values: list(text(labelValue)),
  }),
  labelRequirement,
);

/** A check for selectors of which one must match: at least one, each once. */
export const LABEL_SELECTORS = list(
  judged(
    struct<LabelSelector>({
      matchLabels: map(labelKey, labelValue),
      matchExpressions: list(REQUIREMENT),
    }),
    labelSelector,
  ),
  allOf<readonly LabelSelector[]>(narrowing, distinct(selectorKey)),
);

/** Selectors as they come out, without what is empty. */
export function selectorManifests(selectors?: readonly LabelSelector[]): object[] | undefined {
  return selectors?.map(({ matchLabels = {}, matchExpressions = [] }) => ({
    ...(Object.keys(matchLabels).length > 0 && { matchLabels: { ...matchLabels } }),
    ...(matchExpressions.length > 0 && { matchExpressions: matchExpressions.map(requirement) }),
  }));
}

function requirement({ key, operator, values = [] }: LabelRequirement): object {
  return { key, operator, ...(values.length > 0 && { values: [...values] }) };
}
