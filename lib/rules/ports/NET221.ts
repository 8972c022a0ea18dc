import { trafficDistribution } from '../../facts/traffic-distribution';
import { at, textOf } from '../../model/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { judge } from './judge';

export const NET221: Rule = {
  id: 'NET221',
  name: 'traffic-distribution-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A trafficDistribution is one that the Kubernetes of the cluster does not know.',
  why: 'the API server refuses a value that it does not know, and before Kubernetes 1.31 drops the field without a word',
  fix: 'Write PreferClose from Kubernetes 1.31 on; from 1.34 on PreferSameZone or PreferSameNode.',
  waive: 'Where the cluster is newer: say so in the description of the cluster.',
  sources: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution'],
  check({ services, target }, report) {
    const fact = trafficDistribution(target.kubernetes);
    for (const { manifest } of services) {
      const value = textOf(at(manifest.spec, 'trafficDistribution'));
      if (value !== undefined)
        judge(report, place(manifest, 'spec.trafficDistribution'), value, fact);
    }
  },
};
