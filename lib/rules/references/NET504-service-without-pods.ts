import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { selectorText } from '../../model/queries/label-selector';
import { behind, mayHavePods, nearMiss, podLabelsField } from '../../model/queries/pods';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET504: Rule = {
  id: 'NET504',
  name: 'service-without-pods',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'workloads'],
  what: 'No pod in the checked files has the labels that a Service selects.',
  why: 'if no other pods have these labels, the Service has no endpoints and refuses every connection',
  fix: 'Write the labels of the pods into the selector, or give the workload too.',
  waive: 'Where the pods come from another repository or from an operator.',
  sources: [
    'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/#does-the-service-have-any-endpointslices',
  ],
  check(network, report) {
    if (network.workloads.length === 0) return;
    for (const service of network.services) {
      const { hasSelector, manifest, selector, type } = service;
      if (!hasSelector || type === 'ExternalName') continue;
      if (behind(network, service).length > 0) continue;
      if (mayHavePods(network, manifest.namespace, { matchLabels: selector })) continue;
      report(draftOf(service, nearMiss(network, service)));
    }
  },
};

function draftOf({ manifest, selector }: Service, near: Workload | undefined): Draft {
  const what = `no pods in the checked files have the labels ${selectorText({ matchLabels: selector })}`;
  const where = place(manifest, 'spec.selector');
  if (!near) return { places: [where], what };
  const labels = Object.keys(selector).flatMap((key) => {
    const value = near.podLabels[key];
    return value === undefined ? [] : [`${key}=${value}`];
  });
  return {
    places: [where, place(near.manifest, podLabelsField(near))],
    what: `${what}; those of ${near.manifest.kind} ${near.manifest.name} have ${labels.sort().join(', ') || 'none of them'}`,
  };
}
