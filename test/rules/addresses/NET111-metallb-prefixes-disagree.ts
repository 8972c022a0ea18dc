import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const [NEW, OLD] = ['metallb.io/loadBalancerIPs', 'metallb.universe.tf/loadBalancerIPs'];

export const cases: RuleCases = {
  facts: [
    '7.4 both prefixes set',
    '12 metallb.io/... annotation on MetalLB <= 0.14.8, or mixing prefixes',
  ],
  wrong: {
    yaml: balancer('web', { [NEW]: '192.0.2.10', [OLD]: '192.0.2.11' }),
    text: `
error NET111 metallb-prefixes-disagree: loadBalancerIPs is "192.0.2.10" under metallb.io and "192.0.2.11" under metallb.universe.tf
  wrong.yaml:7   Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  wrong.yaml:8   Service default/web   metadata.annotations["metallb.universe.tf/loadBalancerIPs"]
  why: MetalLB reads the prefix metallb.io and ignores metallb.universe.tf
  fix: Remove the annotation with the prefix metallb.universe.tf.
  see: npx cdk8s-reach rules NET111
`,
  },
  right: balancer('web', { [NEW]: '192.0.2.10', [OLD]: '192.0.2.10' }),
  silent: {
    'an older MetalLB': {
      yaml: balancer('web', { [NEW]: '192.0.2.10', [OLD]: '192.0.2.11' }),
      target: { metallb: '0.14.8' },
      also: ['NET110'],
    },
  },
};
