import { annotatedServices } from '../../model/queries/annotated';
import { metallbAnnotations } from '../../model/queries/metallb-annotations';
import { at, isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET112: Rule = {
  id: 'NET112',
  name: 'metallb-annotation-unread',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service that is not a load balancer has annotations that request an address from MetalLB; where there is only a sharing key, this is an info.',
  why: 'MetalLB only reads Services of type LoadBalancer, and ignores all others',
  fix: 'Write type: LoadBalancer, or remove the annotations.',
  waive: 'If a later tool sets the type.',
  sources: ['https://metallb.io/usage/'],
  check(network, report) {
    for (const { manifest, type } of annotatedServices(network)) {
      if (type === 'LoadBalancer' || isPatch(manifest)) continue;
      const asked = metallbAnnotations(manifest).filter(
        ({ name, value }) => ASKING.has(name) && value !== '',
      );
      if (asked.length === 0) continue;
      report({
        places: [...asked.map(({ field }) => place(manifest, field)), place(manifest, 'spec.type')],
        what: `MetalLB ignores ${asked.map(({ key }) => key).join(', ')} on a Service of type ${type}`,
        severity: asked.every(({ name }) => name === 'allow-shared-ip')
          ? Severity.INFO
          : Severity.WARNING,
      });
    }
  },
};

/** Whether it says neither a type nor ports, and so may be a part of another Service. */
function isPatch({ spec }: Manifest): boolean {
  return ['type', 'ports'].every((key) => isAbsent(at(spec, key)));
}

/** What is written by people, unlike the pool that MetalLB writes down and leaves behind. */
const ASKING = new Set(['address-pool', 'allow-shared-ip', 'loadBalancerIPs']);
