import { allOf } from '../facts/fault';
import { labelRequirement, labelSelector, selectorKey } from '../facts/label-selectors';
import { distinct, narrowing } from '../facts/lists';
import { labelKey, labelValue } from '../facts/names';
import { judged, list, map, oneOf, required, struct, text } from '../props/shape';
import { LabelOperator } from './enums';

/** A condition on one label. */
export interface LabelRequirement {
  /** The key of the label. */
  readonly key: string;

  /** How it is compared. */
  readonly operator: LabelOperator;

  /**
   * What it is compared with, each value once. `IN` and `NOT_IN` need some, the others take none.
   *
   * @default - none
   */
  readonly values?: string[];
}

/**
 * What is chosen by its labels: all conditions must hold, and there must be one.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface LabelSelector {
  /**
   * Labels with the value that each must have.
   *
   * @default - none
   */
  readonly matchLabels?: { readonly [key: string]: string };

  /**
   * Other conditions, each once.
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
