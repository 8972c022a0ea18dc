import { isAtLeast } from '../../facts/releases/versions';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET604: Rule = {
  id: 'NET604',
  name: 'prefer-close-deprecated',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service asks for endpoints close by under the old word.',
  why: '`PreferClose` is an old name of `PreferSameZone` since Kubernetes 1.35, and the API server warns of it from 1.36 on',
  fix: 'Write `trafficDistribution: PreferSameZone`.',
  waive:
    'Where the same manifests go to clusters before Kubernetes 1.34, which know the old word alone.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#traffic-distribution',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/3015-prefer-same-node',
  ],
  check({ services, target }, report) {
    if (!isAtLeast(target.kubernetes, '1.35')) return;
    for (const { manifest } of services) {
      if (at(manifest.spec, 'trafficDistribution') !== 'PreferClose') continue;
      report({
        places: [place(manifest, 'spec.trafficDistribution')],
        what: `Service ${manifest.name} says PreferClose, which is now called PreferSameZone`,
        severity: isAtLeast(target.kubernetes, '1.36') ? undefined : Severity.INFO,
      });
    }
  },
};
