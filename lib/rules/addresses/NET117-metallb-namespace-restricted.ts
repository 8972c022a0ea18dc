import { ENFORCED_PROFILE } from '../../facts/values/namespaces';
import { namespaces } from '../../model/queries/namespaces';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET117: Rule = {
  id: 'NET117',
  name: 'metallb-namespace-restricted',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'The namespace of MetalLB does not admit the speaker pods.',
  why: 'the speakers use the network of their node, which only the Pod Security level privileged allows, so MetalLB announces no address',
  fix: 'Write `pod-security.kubernetes.io/enforce: privileged`.',
  waive: 'If the speakers run in another namespace, or MetalLB runs without speakers.',
  sources: ['https://metallb.io/installation/#installation-by-manifest'],
  check(network, report) {
    const namespace = namespaces(network).get(network.target.metallbNamespace);
    const level = namespace?.labels[ENFORCED_PROFILE];
    if (!namespace || (level !== 'baseline' && level !== 'restricted')) return;
    report({
      places: [place(namespace, keyed('metadata.labels', ENFORCED_PROFILE))],
      what: `the namespace ${namespace.name} enforces the Pod Security level ${level}`,
    });
  },
};
