import { Product } from '../../facts/releases/products';
import { first, firstNumber } from '../../facts/releases/answer';
import {
  trafficDistribution,
  trafficDistributionFeature,
} from '../../facts/values/traffic-distribution';
import { servicesWith } from '../../model/queries/written-fields';
import { at, textOf } from '../../model/read/fields';
import { severityOfAge } from '../assumed';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET221: Rule = {
  id: 'NET221',
  name: 'traffic-distribution-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A trafficDistribution is one that the Kubernetes of the cluster does not know.',
  why: `the API server refuses a value that it does not know, and before ${first('preferClose')} drops the field without a word`,
  fix: `Write PreferClose from ${first('preferClose')} on; from ${firstNumber('preferSameZone')} on PreferSameZone or PreferSameNode.`,
  waive: 'Where the cluster is newer: say so in the description of the cluster.',
  sources: ['https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution'],
  check(network, report) {
    const { target } = network;
    const fact = trafficDistribution(target);
    for (const { manifest } of servicesWith(network, 'trafficDistribution')) {
      const value = textOf(at(manifest.spec, 'trafficDistribution'));
      const fault = value === undefined ? undefined : fact(value);
      if (value === undefined || !fault) continue;
      const draft = draftOf(place(manifest, 'spec.trafficDistribution'), value, fault);
      report({
        ...draft,
        severity: trafficDistributionFeature(value)
          ? severityOfAge(target, Product.KUBERNETES)
          : undefined,
      });
    }
  },
};
