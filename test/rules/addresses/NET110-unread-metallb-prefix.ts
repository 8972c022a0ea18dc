import type { RuleCases } from '../cases';
import { balancer, service } from '../metallb';

const [NEW, OLD] = ['metallb.io/address-pool', 'metallb.universe.tf/address-pool'];

export const cases: RuleCases = {
  facts: [
    '7.4 annotation prefix',
    '7.5 0.13.12',
    '7.5 0.14.9',
    '12 metallb.io/... annotation on MetalLB <= 0.14.8, or mixing prefixes',
  ],
  target: { metallb: '0.13.12' },
  wrong: {
    yaml: balancer('web', { [NEW]: 'lan' }),
    text: `
error NET110 unread-metallb-prefix: MetalLB 0.13.12 does not read metallb.io/address-pool
  wrong.yaml:7   Service default/web   metadata.annotations["metallb.io/address-pool"]
  why: MetalLB reads the prefix metallb.io from 0.14.9 on; older releases ignore the annotation
  fix: Write metallb.universe.tf/address-pool, or run MetalLB 0.14.9 or later.
  see: npx cdk8s-reach rules NET110
`,
  },
  right: balancer('web', { [OLD]: 'lan' }),
  silent: {
    'both with one value': { yaml: balancer('web', { [NEW]: 'lan', [OLD]: 'lan' }) },
    'a newer MetalLB': { yaml: balancer('web', { [NEW]: 'lan' }), target: { metallb: '0.14.9' } },
    'no load balancer': { yaml: service('web', 'ClusterIP', { [NEW]: 'lan' }), also: ['NET112'] },
  },
  reported: {
    'both with two values': {
      yaml: balancer('web', { [NEW]: 'lan', [OLD]: 'dmz' }),
      target: { metallb: '0.14.8' },
      at: [['Service default/web metadata.annotations["metallb.io/address-pool"]']],
    },
  },
};
