import type { RuleCases } from '../cases';
import { balancer, service } from '../metallb';

const POOL = 'metallb.universe.tf/address-pool';

export const cases: RuleCases = {
  facts: ['7.4 type != LoadBalancer'],
  wrong: {
    yaml: service('web', 'ClusterIP', { [POOL]: 'lan' }),
    text: `
warning NET112 metallb-annotation-unread: MetalLB ignores metallb.universe.tf/address-pool on a Service of type ClusterIP
  wrong.yaml:7   Service default/web   metadata.annotations["metallb.universe.tf/address-pool"]
  wrong.yaml:9   Service default/web   spec.type
  why: MetalLB only reads Services of type LoadBalancer, and ignores all others
  fix: Write type: LoadBalancer, or remove the annotations.
  see: npx cdk8s-reach rules NET112
`,
  },
  right: balancer('web', { [POOL]: 'lan' }),
  silent: {
    'a type that a later tool fills in': { yaml: service('web', '${TYPE}', { [POOL]: 'lan' }) },
    'what MetalLB itself left behind': {
      yaml: service('web', 'NodePort', { 'metallb.io/ip-allocated-from-pool': 'lan' }),
      also: ['NET114'],
    },
  },
  reported: {
    'all of them in one finding': {
      yaml: service('web', 'ClusterIP', {
        'metallb.io/loadBalancerIPs': '192.0.2.1',
        'metallb.io/address-pool': 'lan',
      }),
      at: [
        [
          'Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]',
          'Service default/web metadata.annotations["metallb.io/address-pool"]',
          'Service default/web spec.type',
        ],
      ],
    },
  },
};
