import { selectorMatches } from '../../facts/label-selectors';
import { at } from '../../model/fields';
import { labelSelectorOf, selectorText, selectsAll } from '../../model/label-selector';
import { podLabelsField } from '../../model/pods';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const KINDS = ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'];

export const NET525: Rule = {
  id: 'NET525',
  name: 'workload-selector-mismatch',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A workload selects other labels than those of its own pods.',
  why: 'the API server refuses a workload that would not find the pods that it makes',
  fix: 'Write the labels of the selector into the template of the pods as well.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  check(network, report) {
    for (const workload of network.workloads) {
      const { manifest, podLabels } = workload;
      const selector = labelSelectorOf(at(manifest.spec, 'selector'));
      if (!KINDS.includes(manifest.kind) || selectsAll(selector)) continue;
      if (selectorMatches(selector, podLabels)) continue;
      report({
        places: [place(manifest, 'spec.selector'), place(manifest, podLabelsField(workload))],
        what: `the selector ${selectorText(selector)} does not match the labels ${selectorText({ matchLabels: podLabels }) || 'of the pods: there are none'}`,
      });
    }
  },
};
