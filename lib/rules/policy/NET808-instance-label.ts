import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET808: Rule = {
  id: 'NET808',
  name: 'instance-label',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['workloads'],
  what: 'The label app.kubernetes.io/instance of a workload differs from its name.',
  why: 'selectors that use one of the two do not match the other',
  fix: 'Write the name of the object as the label.',
  waive: 'If one instance has several workloads.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/'],
  check(network, report) {
    for (const { manifest } of network.workloads) {
      const instance = manifest.labels[LABEL];
      if (instance === undefined || instance === manifest.name) continue;
      report({
        places: [place(manifest, keyed('metadata.labels', LABEL))],
        what: `the instance label of ${manifest.kind} ${manifest.name} is ${instance}`,
      });
    }
  },
};

const LABEL = 'app.kubernetes.io/instance';
