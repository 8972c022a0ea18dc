import { containersOf } from '../../model/queries/containers';
import { servicesOfPods } from '../../model/queries/pods';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { selectorPlaces } from './selector-places';

export const NET805: Rule = {
  id: 'NET805',
  name: 'readiness-missing',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services', 'workloads'],
  what: 'Pods behind a Service have no readiness probe.',
  why: 'they receive connections as soon as they start, before they can answer, at each rollout and each restart',
  fix: 'Write a readinessProbe for the container that serves the port.',
  waive: 'If the pods can answer as soon as they start.',
  sources: [
    'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#readiness-probe',
  ],
  check(network, report) {
    for (const [workload, services] of servicesOfPods(network)) {
      const containers = containersOf(workload);
      if (containers.length === 0 || services.every(({ publishesNotReady }) => publishesNotReady))
        continue;
      if (containers.some(({ fields }) => at(fields, 'readinessProbe') !== undefined)) continue;
      report({
        places: [place(workload.manifest, `${workload.podField}.containers`)],
        others: selectorPlaces(services),
        what: `no container of ${workload.manifest.kind} ${workload.manifest.name} has a readinessProbe`,
      });
    }
  },
};
