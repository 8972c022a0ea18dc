import { servicesOfPods } from '../../model/queries/pods';
import { within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { selectorPlaces } from './selector-places';

export const NET807: Rule = {
  id: 'NET807',
  name: 'recreate-behind-service',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services', 'workloads'],
  what: 'A Deployment behind a Service stops all of its pods before it starts new ones.',
  why: 'at each rollout the Service has no endpoints until the new pods are ready',
  fix: 'Write strategy: {type: RollingUpdate}.',
  waive: 'If two versions cannot run at the same time.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment',
  ],
  check(network, report) {
    for (const [{ manifest }, services] of servicesOfPods(network)) {
      const type = within(manifest.spec, 'strategy', 'type');
      if (manifest.kind !== 'Deployment' || type !== 'Recreate') continue;
      report({
        places: [place(manifest, 'spec.strategy.type')],
        others: selectorPlaces(services),
        what: `Deployment ${manifest.name} stops all pods at each rollout`,
      });
    }
  },
};
