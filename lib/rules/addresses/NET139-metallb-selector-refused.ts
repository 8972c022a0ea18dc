import type { RequirementLike } from '../../facts/values/label-selectors';
import { labelRequirement } from '../../facts/values/label-selectors';
import { labelKey, labelValue } from '../../facts/values/names';
import { LABEL_OPERATORS, isWord } from '../../facts/values/words';
import { labelSelectorOf } from '../../model/queries/label-selector';
import { listOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { SELECTOR_LISTS, objectsWithLists } from './metallb-lists';

export const NET139: Rule = {
  id: 'NET139',
  name: 'metallb-selector-refused',
  severity: Severity.ERROR,
  reads: ['advertisements', 'others', 'pools'],
  what: 'A MetalLB object has a label selector that is invalid.',
  why: 'MetalLB refuses the object',
  fix: 'Write matchLabels, or matchExpressions with In or NotIn and values, or with Exists or DoesNotExist and no values.',
  waive: 'Never: MetalLB refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements',
  ],
  check(network, report) {
    for (const manifest of objectsWithLists(network)) {
      for (const list of SELECTOR_LISTS) {
        listOf(within(manifest.object, ...list.split('.'))).forEach((one, index) => {
          const what = whatIsWrong(one);
          if (what) report({ places: [place(manifest, `${list}[${index}]`)], what });
        });
      }
    }
  },
};

function whatIsWrong(selector: unknown): string | undefined {
  const { matchLabels = {}, matchExpressions = [] } = labelSelectorOf(selector);
  const [pair] = Object.entries(matchLabels).filter(
    ([key, value]) => labelKey(key) ?? labelValue(value),
  );
  if (pair) return `${JSON.stringify(pair.join('='))} is not a valid label`;
  return matchExpressions.map(requirementText).find((what) => what !== undefined);
}

function requirementText(requirement: RequirementLike): string | undefined {
  const { key, operator } = requirement;
  if (labelKey(key)) return `${JSON.stringify(key)} is not a valid label key`;
  if (!isWord(LABEL_OPERATORS, operator)) return `${JSON.stringify(operator)} is not an operator`;
  const fault = labelRequirement(requirement);
  return fault && `the condition on ${key} ${fault.what}`;
}
