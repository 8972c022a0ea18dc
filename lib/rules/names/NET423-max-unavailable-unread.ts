import { statefulSets } from '../../model/queries/stateful-sets';
import { first, has } from '../../facts/releases/answer';
import { within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const KEYS = ['updateStrategy', 'rollingUpdate', 'maxUnavailable'] as const;
const FIELD = `spec.${KEYS.join('.')}`;

export const NET423: Rule = {
  id: 'NET423',
  name: 'max-unavailable-unread',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'A StatefulSet sets maxUnavailable in a cluster that does not read it.',
  why: `the API server drops the field before ${first('statefulSetMaxUnavailable')} unless a feature gate is on, and updates replace one pod at a time`,
  fix: 'Remove it, or enable the feature gate MaxUnavailableStatefulSet.',
  waive: 'If the feature gate MaxUnavailableStatefulSet is on.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#maximum-unavailable-pods',
  ],
  check(network, report) {
    const { target } = network;
    if (has(target, 'statefulSetMaxUnavailable')) return;
    for (const { manifest } of statefulSets(network)) {
      const limit = within(manifest.spec, ...KEYS);
      if (limit === undefined || limit === null) continue;
      report({
        places: [place(manifest, FIELD)],
        what: `Kubernetes ${target.kubernetes} drops maxUnavailable of StatefulSet ${manifest.name}`,
      });
    }
  },
};
