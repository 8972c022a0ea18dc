import { first, firstNumber } from '../../facts/releases/answer';
import { trafficDistribution } from '../../facts/values/traffic-distribution';
import { servicesWith } from '../../model/queries/written-fields';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET221: Rule = {
  id: 'NET221',
  name: 'traffic-distribution-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A trafficDistribution has a value that the Kubernetes release of the cluster does not know.',
  why: `the API server refuses an unknown value, and before ${first('preferClose')} drops the field silently`,
  fix: `Write PreferClose from ${first('preferClose')} on; from ${firstNumber('preferSameZone')} on PreferSameZone or PreferSameNode.`,
  waive: 'If the cluster is newer: set kubernetes in the cluster file.',
  sources: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution'],
  check(network, report) {
    const fact = trafficDistribution(network.target);
    for (const { manifest } of servicesWith(network, 'trafficDistribution')) {
      const value = textOf(at(manifest.spec, 'trafficDistribution'));
      const fault = value === undefined ? undefined : fact(value);
      if (value === undefined || !fault) continue;
      report(draftOf(place(manifest, 'spec.trafficDistribution'), value, fault));
    }
  },
};
