import type { Fact, Fault } from './fault';
import { WRITE_ONE } from './sentences';
import { LABEL_OPERATORS, isWord } from './words';

const METALLB_REFUSES_SELECTOR_CONTAINS =
  'MetalLB refuses a selector that contains a value or a condition twice';

/** A condition on one label. */
export interface RequirementLike {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Conditions on labels, all of which must hold. */
export interface SelectorLike {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly RequirementLike[];
}

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements */
export const labelRequirement: Fact<RequirementLike> = ({ operator, values = [] }) => {
  const needsValues = operator === 'In' || operator === 'NotIn';
  if (needsValues && values.length === 0) return NO_VALUES;
  if (!needsValues && values.length > 0) return VALUES_UNREAD;
  return new Set(values).size < values.length ? VALUE_TWICE : undefined;
};

/** What no reader of a selector can make sense of. */
export const requirementFault: Fact<RequirementLike> = ({ operator, values = [] }) => {
  if (!isWord(LABEL_OPERATORS, operator)) {
    return {
      what: `has the operator ${JSON.stringify(operator)}`,
      why: `an operator is one of ${LABEL_OPERATORS.join(', ')}`,
      fix: WRITE_ONE,
    };
  }
  const needsValues = operator === 'In' || operator === 'NotIn';
  if (needsValues === values.length > 0) return undefined;
  return needsValues
    ? {
        what: `has ${operator} without values`,
        why: 'In and NotIn compare the label with values',
        fix: 'write values, or the operator Exists',
      }
    : {
        what: `has ${operator} with values`,
        why: 'Exists and DoesNotExist only check the key',
        fix: 'remove values, or write the operator In',
      };
};

/** A selector as MetalLB takes it. */
export const labelSelector: Fact<SelectorLike> = ({ matchLabels = {}, matchExpressions = [] }) => {
  if (Object.keys(matchLabels).length + matchExpressions.length === 0) return SELECTS_ALL;
  const keys = matchExpressions.map(requirementKey);
  return new Set(keys).size < keys.length ? EXPRESSION_TWICE : undefined;
};

/** The same text for selectors that MetalLB takes for the same. */
export function selectorKey({ matchLabels = {}, matchExpressions = [] }: SelectorLike): string {
  return JSON.stringify([Object.entries(matchLabels).sort(), matchExpressions.map(requirementKey)]);
}

export function selectorMatches(
  { matchLabels = {}, matchExpressions = [] }: SelectorLike,
  labels: Readonly<Record<string, string>>,
): boolean {
  for (const key in matchLabels) if (labels[key] !== matchLabels[key]) return false;
  return matchExpressions.every((requirement) =>
    requirementMatches(requirement, labels[requirement.key]),
  );
}

function requirementMatches(
  { operator, values = [] }: RequirementLike,
  label: string | undefined,
): boolean {
  if (operator === 'Exists') return label !== undefined;
  if (operator === 'DoesNotExist') return label === undefined;
  const among = label !== undefined && values.includes(label);
  return operator === 'In' ? among : !among;
}

/** The same text for conditions that MetalLB takes for the same. */
export function requirementKey({ key, operator, values = [] }: RequirementLike): string {
  return JSON.stringify([key, operator, [...values].sort()]);
}

const NO_VALUES: Fault = {
  what: 'has no values',
  why: 'In and NotIn compare the label with values, and MetalLB refuses a selector without values',
  fix: 'write values, such as values: ["rack-1"], or LabelOperator.EXISTS',
};

const VALUES_UNREAD: Fault = {
  what: 'has values that are not used',
  why: 'Exists and DoesNotExist only check the key, and MetalLB refuses values with them',
  fix: 'remove values, or write LabelOperator.IN',
};

const VALUE_TWICE: Fault = {
  what: 'has a repeated value',
  why: METALLB_REFUSES_SELECTOR_CONTAINS,
  fix: 'write each value once',
};

const EXPRESSION_TWICE: Fault = {
  what: 'has a repeated condition',
  why: METALLB_REFUSES_SELECTOR_CONTAINS,
  fix: 'write each condition once',
};

const SELECTS_ALL: Fault = {
  what: 'selects everything',
  why: 'a selector without conditions matches everything, so the other selectors of the list would have no effect',
  fix: 'write matchLabels or matchExpressions, or remove the list to select everything',
};
