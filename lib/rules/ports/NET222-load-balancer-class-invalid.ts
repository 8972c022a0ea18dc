import { servicesWith } from '../../model/queries/written-fields';
import { loadBalancerClass } from '../../facts/values/names';
import { at } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault } from './judge';

export const NET222: Rule = {
  id: 'NET222',
  name: 'load-balancer-class-invalid',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A loadBalancerClass does not have the format of a label key.',
  why: 'it is a name, or a name with a domain prefix, and the API server refuses other formats',
  fix: 'Write for example "example.com/internal", or remove it.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class'],
  check(network, report) {
    for (const { manifest, type } of servicesWith(network, 'loadBalancerClass')) {
      const value = at(manifest.spec, 'loadBalancerClass');
      if (type !== 'LoadBalancer' || typeof value !== 'string') continue;
      reportFault(report, place(manifest, 'spec.loadBalancerClass'), value, loadBalancerClass);
    }
  },
};
