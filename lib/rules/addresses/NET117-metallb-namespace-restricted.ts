import { namespaces } from '../../model/queries/namespaces';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET117: Rule = {
  id: 'NET117',
  name: 'metallb-namespace-restricted',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'The namespace of MetalLB does not admit its speakers.',
  why: 'the speakers use the network of their node, which no level of Pod Security but privileged admits, so no address is announced',
  fix: 'Write `pod-security.kubernetes.io/enforce: privileged`.',
  waive: 'Where the speakers run in another namespace, or MetalLB runs without them.',
  sources: ['https://metallb.io/installation/#installation-by-manifest'],
  check(network, report) {
    const namespace = namespaces(network).get(network.target.metallbNamespace);
    const level = namespace?.labels[ENFORCE];
    if (!namespace || (level !== 'baseline' && level !== 'restricted')) return;
    report({
      places: [place(namespace, keyed('metadata.labels', ENFORCE))],
      what: `the namespace ${namespace.name} admits pods of the level ${level}`,
    });
  },
};

const ENFORCE = 'pod-security.kubernetes.io/enforce';
