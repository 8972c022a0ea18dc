import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET115: Rule = {
  id: 'NET115',
  name: 'class-not-of-metallb',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service asks MetalLB for an address, and is of a class that MetalLB does not serve.',
  why: 'MetalLB serves one class alone, or Services without a class where none was set up',
  fix: 'Write the class of MetalLB, or leave loadBalancerClass out where it has none.',
  waive: 'Where MetalLB runs with another --lb-class than the target says.',
  sources: ['https://metallb.io/installation/#setting-the-loadbalancer-class'],
  check({ services, target: { metallbClass } }, report) {
    for (const { manifest, type, loadBalancerClass } of services) {
      if (type !== 'LoadBalancer' || loadBalancerClass === metallbClass) continue;
      const asked = metallbAnnotations(manifest);
      if (asked.length === 0) continue;
      report({
        places: [
          place(manifest, 'spec.loadBalancerClass'),
          ...asked.map(({ field }) => place(manifest, field)),
        ],
        what: `MetalLB does not serve ${classText(loadBalancerClass)}`,
        why: `the MetalLB of the cluster serves ${classText(metallbClass)} alone, and passes the annotations over`,
        fix:
          metallbClass === undefined
            ? 'Leave loadBalancerClass out.'
            : `Write loadBalancerClass: ${metallbClass}.`,
      });
    }
  },
};

function classText(name: string | undefined): string {
  return name === undefined ? 'Services without a class' : `the class ${JSON.stringify(name)}`;
}
