import type { RequirementLike, SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { Workload } from '../../model/objects/workload';
import {
  at,
  fieldsOf,
  isFields,
  listOf,
  textMapOf,
  textOf,
  textsOf,
} from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET410: Rule = {
  id: 'NET410',
  name: 'selector-misses-template',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A workload does not select the pods that it makes.',
  why: 'the API server refuses it, since it would make pods without end',
  fix: 'Give the template every label that the selector asks for.',
  waive: 'Never: the object is not stored.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  check({ workloads }, report) {
    for (const workload of workloads) {
      const { manifest, podLabels } = workload;
      const selector = trySelector(workload);
      if (!selector || selectorMatches(selector, podLabels)) continue;
      const missing = Object.entries(selector.matchLabels ?? {})
        .filter(([key, value]) => podLabels[key] !== value)
        .map(([key, value]) => `${key}: ${value}`);
      report({
        places: [
          place(manifest, 'spec.selector'),
          place(manifest, 'spec.template.metadata.labels'),
        ],
        what: `the template of ${manifest.kind} ${manifest.name} lacks what its selector asks for`,
        fix: missing.length > 0 ? `Write ${missing.join(', ')} in the template.` : undefined,
      });
    }
  },
};

/** Nothing where it selects nothing, or stands without a template, as in a patch. */
function trySelector({ manifest }: Workload): SelectorLike | undefined {
  const { group, spec } = manifest;
  const selector = at(spec, 'selector');
  if (group !== 'apps' || !isFields(selector) || !isFields(at(spec, 'template'))) return undefined;
  return {
    matchLabels: textMapOf(at(selector, 'matchLabels')),
    matchExpressions: listOf(at(selector, 'matchExpressions')).map(requirementOf),
  };
}

function requirementOf(value: unknown): RequirementLike {
  const fields = fieldsOf(value);
  return {
    key: textOf(at(fields, 'key')) ?? '',
    operator: textOf(at(fields, 'operator')) ?? '',
    values: textsOf(at(fields, 'values')),
  };
}
