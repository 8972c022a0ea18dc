import { servicesWith } from '../../model/queries/written-fields';
import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET115: Rule = {
  id: 'NET115',
  name: 'class-not-of-metallb',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service requests an address from MetalLB, but has a class that MetalLB does not serve.',
  why: 'MetalLB only serves Services of one class, or Services without a class if no class is configured',
  fix: 'Write the class of MetalLB, or remove loadBalancerClass if MetalLB has no class.',
  waive: 'If MetalLB runs with another --lb-class than the cluster declares.',
  sources: ['https://metallb.io/installation/#setting-the-loadbalancer-class'],
  check(network, report) {
    const { metallbClass } = network.target;
    for (const { manifest, type, loadBalancerClass } of servicesWith(network, 'type')) {
      if (type !== 'LoadBalancer' || loadBalancerClass === metallbClass) continue;
      const asked = metallbAnnotations(manifest);
      if (asked.length === 0) continue;
      report({
        places: [
          place(manifest, 'spec.loadBalancerClass'),
          ...asked.map(({ field }) => place(manifest, field)),
        ],
        what: `MetalLB does not serve ${classText(loadBalancerClass)}`,
        why: `the MetalLB of the cluster only serves ${classText(metallbClass)}, and ignores the annotations`,
        fix:
          metallbClass === undefined
            ? 'Remove loadBalancerClass.'
            : `Write loadBalancerClass: ${metallbClass}.`,
      });
    }
  },
};

function classText(name: string | undefined): string {
  return name === undefined ? 'Services without a class' : `the class ${JSON.stringify(name)}`;
}
