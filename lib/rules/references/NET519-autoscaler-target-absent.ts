import { at, textOf } from '../../model/read/fields';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET519: Rule = {
  id: 'NET519',
  name: 'autoscaler-target-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others'],
  what: 'A HorizontalPodAutoscaler targets a workload that is not in the checked files, although they contain others.',
  why: 'if the workload is not in the cluster either, nothing is scaled',
  fix: 'Correct the name, or add the workload to the checked files.',
  waive: 'If the workload comes from another repository.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  check(network, report) {
    for (const manifest of network.others('autoscaling', 'HorizontalPodAutoscaler')) {
      const target = at(manifest.spec, 'scaleTargetRef');
      const [kind, name] = [textOf(at(target, 'kind')), textOf(at(target, 'name'))];
      const group = tryGroup(textOf(at(target, 'apiVersion')), kind);
      if (!kind || !name || group === undefined) continue;
      if (!isMissing(network, group, kind, manifest.namespace, name)) continue;
      report({
        places: [place(manifest, 'spec.scaleTargetRef')],
        what: `${kind} ${manifest.namespace}/${name} is not in the checked files`,
      });
    }
  },
};

/** The group of what runs pods by a number of replicas. */
function tryGroup(apiVersion = '', kind = ''): string | undefined {
  if (apiVersion.startsWith('apps/')) return 'apps';
  return apiVersion === 'v1' && kind === 'ReplicationController' ? '' : undefined;
}
