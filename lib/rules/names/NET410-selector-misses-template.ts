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
  what: 'The selector of a workload does not match its pod template.',
  why: 'the API server refuses it, since the controller would create pods without end',
  fix: 'Add every label of the selector to the template.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/validation/validation.go#L7455',
  ],
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
        what: `the template of ${manifest.kind} ${manifest.name} lacks labels of the selector`,
        fix: missing.length > 0 ? `Write ${missing.join(', ')} in the template.` : undefined,
      });
    }
  },
};

/** Nothing where it selects nothing, or stands without a template or containers, as in a patch. */
function trySelector({ manifest, podSpec }: Workload): SelectorLike | undefined {
  const { group, kind, spec } = manifest;
  const selector = at(spec, 'selector');
  if (!isFields(selector) || !isFields(at(spec, 'template'))) return undefined;
  if (listOf(at(podSpec, 'containers')).length === 0) return undefined;
  if (group === '' && kind === 'ReplicationController') return { matchLabels: textMapOf(selector) };
  if (group !== 'apps') return undefined;
  const matchLabels = textMapOf(at(selector, 'matchLabels'));
  const requirements = listOf(at(selector, 'matchExpressions'));
  return requirements.length === 0
    ? { matchLabels }
    : { matchLabels, matchExpressions: requirements.map(requirementOf) };
}

function requirementOf(value: unknown): RequirementLike {
  const fields = fieldsOf(value);
  return {
    key: textOf(at(fields, 'key')) ?? '',
    operator: textOf(at(fields, 'operator')) ?? '',
    values: textsOf(at(fields, 'values')),
  };
}
