import { annotatedServices } from '../../model/queries/annotated';
import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET112: Rule = {
  id: 'NET112',
  name: 'metallb-annotation-unread',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'An annotation asks MetalLB for an address for a Service that is no load balancer.',
  why: 'MetalLB looks at Services of type LoadBalancer alone, and passes the others over',
  fix: 'Write type: LoadBalancer, or leave the annotations out.',
  waive: 'Where a later tool sets the type.',
  sources: ['https://metallb.io/usage/'],
  check(network, report) {
    for (const { manifest, type } of annotatedServices(network)) {
      const asked = metallbAnnotations(manifest).filter(({ name }) => ASKING.has(name));
      if (type === 'LoadBalancer' || asked.length === 0) continue;
      report({
        places: [...asked.map(({ field }) => place(manifest, field)), place(manifest, 'spec.type')],
        what: `MetalLB does not read ${asked.map(({ key }) => key).join(', ')} on a Service of type ${type}`,
      });
    }
  },
};

/** What is written by people, unlike the pool that MetalLB writes down and leaves behind. */
const ASKING = new Set(['address-pool', 'allow-shared-ip', 'loadBalancerIPs']);
