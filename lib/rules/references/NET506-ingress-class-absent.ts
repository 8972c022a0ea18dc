import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET506: Rule = {
  id: 'NET506',
  name: 'ingress-class-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others'],
  what: 'An Ingress names a class that is not in the checked files, although they contain others.',
  why: 'if no controller has that class, no controller serves the Ingress and its hosts',
  fix: 'Write the name of an IngressClass of the cluster.',
  waive: 'If the installation of the controller creates the class.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  check(network, report) {
    const declared = network.others('networking.k8s.io', 'IngressClass').map(({ name }) => name);
    for (const { manifest, className } of network.ingresses) {
      if (!className || className === network.target.ingressClass) continue;
      if (!isMissing(network, 'networking.k8s.io', 'IngressClass', '', className)) continue;
      report({
        places: [place(manifest, 'spec.ingressClassName')],
        what: `IngressClass ${className} is not in the checked files, which contain ${[...new Set(declared)].sort().join(', ')}`,
      });
    }
  },
};
