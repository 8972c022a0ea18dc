import { first, has } from '../../facts/releases/answer';
import type { Workload } from '../../model/objects/workload';
import { at, isFields } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET420: Rule = {
  id: 'NET420',
  name: 'stateful-set-without-service',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'A StatefulSet names no Service for its pods.',
  why: `its pods have no DNS names of their own, and before ${first('statefulSetWithoutService')} clients refuse the object by its schema`,
  fix: 'Write `serviceName`, the name of a headless Service that selects the pods.',
  waive: 'Where no pod is asked for by its name.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations'],
  check({ target, workloads }, report) {
    const isOptional = has(target, 'statefulSetWithoutService');
    for (const workload of workloads) {
      if (!isWithoutService(workload)) continue;
      report({
        places: [place(workload.manifest, 'spec.serviceName')],
        what: `StatefulSet ${workload.manifest.name} has no serviceName`,
        why: isOptional ? 'its pods have no DNS names of their own' : undefined,
        severity: isOptional ? Severity.INFO : undefined,
      });
    }
  },
};

/** A StatefulSet without a template is a patch of another. */
function isWithoutService({ manifest, serviceName }: Workload): boolean {
  const { kind, spec } = manifest;
  if (kind !== 'StatefulSet' || (serviceName ?? '') !== '') return false;
  return isFields(at(spec, 'template')) && isFields(at(spec, 'selector'));
}
