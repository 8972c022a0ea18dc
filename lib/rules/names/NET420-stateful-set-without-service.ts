import { statefulSets } from '../../model/queries/stateful-sets';
import type { Workload } from '../../model/objects/workload';
import { at, isFields } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET420: Rule = {
  id: 'NET420',
  name: 'stateful-set-without-service',
  severity: Severity.INFO,
  reads: ['workloads'],
  what: 'A StatefulSet names no Service for its pods.',
  why: 'the API server accepts it, and its pods have no DNS names of their own',
  fix: 'Write `serviceName`, the name of a headless Service that selects the pods.',
  waive: 'Where no client uses the name of a single pod.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations'],
  check(network, report) {
    for (const workload of statefulSets(network)) {
      if (!isWithoutService(workload)) continue;
      report({
        places: [place(workload.manifest, 'spec.serviceName')],
        what: `StatefulSet ${workload.manifest.name} has no serviceName`,
      });
    }
  },
};

/** A StatefulSet without a template is a patch of another. */
function isWithoutService({ manifest, serviceName }: Workload): boolean {
  const { spec } = manifest;
  if ((serviceName ?? '') !== '') return false;
  return isFields(at(spec, 'template')) && isFields(at(spec, 'selector'));
}
