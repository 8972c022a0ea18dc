import type { Workload } from '../../model/objects/workload';
import { at, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { governed } from './pods';

export const NET424: Rule = {
  id: 'NET424',
  name: 'ordered-start',
  severity: Severity.INFO,
  reads: ['services', 'workloads'],
  what: 'The pods of a StatefulSet start one after the other, and cannot find each other before they are ready.',
  why: 'if a pod becomes ready only after it has found the others, the first pod waits forever',
  fix: 'Write `publishNotReadyAddresses: true` in the Service by which the pods find each other.',
  waive: 'If no pod needs another one to become ready.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  ],
  check(network, report) {
    for (const { workload, declared } of governed(network)) {
      const { manifest } = workload;
      const services = declared.filter(({ isHeadless }) => isHeadless);
      if (!waitsForReady(workload) || services.length === 0) continue;
      if (declared.some(({ publishesNotReady }) => publishesNotReady)) continue;
      report({
        places: [
          place(manifest, 'spec.podManagementPolicy'),
          place(manifest, 'spec.replicas'),
          ...services.map((service) => place(service.manifest, 'spec.publishNotReadyAddresses')),
        ],
        what: `the pods of StatefulSet ${manifest.name} start in order, and DNS only resolves their names when they are ready`,
      });
    }
  },
};

function waitsForReady({ manifest, podSpec, replicas = 1 }: Workload): boolean {
  if (manifest.kind !== 'StatefulSet' || replicas < 2) return false;
  if ((at(manifest.spec, 'podManagementPolicy') ?? 'OrderedReady') !== 'OrderedReady') return false;
  return listOf(at(podSpec, 'containers')).some((one) => at(one, 'readinessProbe') !== undefined);
}
