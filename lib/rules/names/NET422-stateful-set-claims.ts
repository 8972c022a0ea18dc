import { statefulSets } from '../../model/queries/stateful-sets';
import { volumeName } from '../../facts/values/stateful-sets';
import type { Workload } from '../../model/objects/workload';
import { at, listOf, textOf, within } from '../../model/read/fields';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET422: Rule = {
  id: 'NET422',
  name: 'stateful-set-claims',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A StatefulSet has volume claim templates that its pods cannot use.',
  why: 'each claim is a volume of the pods, and the API server refuses pods whose volumes do not have unique names',
  fix: 'Give each claim a short unique name, such as "data".',
  waive: 'Never: the API server stores the StatefulSet, but the controller cannot create its pods.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates',
  ],
  check(network, report) {
    for (const workload of statefulSets(network)) {
      for (const draft of draftsOf(workload)) report(draft);
    }
  },
};

function draftsOf({ manifest }: Workload): Draft[] {
  const claims = listOf(at(manifest.spec, 'volumeClaimTemplates')).flatMap((claim, index) => {
    const name = textOf(within(claim, 'metadata', 'name')) ?? '';
    const field = `spec.volumeClaimTemplates[${index}].metadata.name`;
    return name === '' ? [] : [{ name, at: place(manifest, field) }];
  });
  return [...groupBy(claims, ({ name }) => name)].flatMap(([name, those]) => {
    const places = those.map(({ at }) => at);
    const fault = volumeName(name);
    return [
      ...(fault ? [{ ...draftOf(place(manifest), name, fault), places }] : []),
      ...(those.length > 1
        ? [{ places, what: `${those.length} claims have the name "${name}"` }]
        : []),
    ];
  });
}
