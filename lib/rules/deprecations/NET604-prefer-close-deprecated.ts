import { first, firstNumber, has } from '../../facts/releases/answer';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET604: Rule = {
  id: 'NET604',
  name: 'prefer-close-deprecated',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service has a trafficDistribution with a deprecated name.',
  why: `\`PreferClose\` is the old name of \`PreferSameZone\` since ${first('preferCloseRenamed')}, and the API server warns about it from ${firstNumber('preferCloseWarned')} on`,
  fix: 'Write `trafficDistribution: PreferSameZone`.',
  waive: `If the same manifests are applied to clusters before ${first('preferSameZone')}, which only know the old name.`,
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#traffic-distribution',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/3015-prefer-same-node',
  ],
  check({ services, target }, report) {
    if (!has(target, 'preferCloseRenamed')) return;
    for (const { manifest } of services) {
      if (at(manifest.spec, 'trafficDistribution') !== 'PreferClose') continue;
      report({
        places: [place(manifest, 'spec.trafficDistribution')],
        what: `Service ${manifest.name} has PreferClose, which is now named PreferSameZone`,
        severity: has(target, 'preferCloseWarned') ? undefined : Severity.INFO,
      });
    }
  },
};
