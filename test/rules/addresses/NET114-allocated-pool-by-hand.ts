import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

export const cases: RuleCases = {
  facts: ['7.4 ip-allocated-from-pool'],
  wrong: {
    yaml: balancer('web', { 'metallb.io/ip-allocated-from-pool': 'lan' }),
    text: `
warning NET114 allocated-pool-by-hand: metallb.io/ip-allocated-from-pool requests nothing
  wrong.yaml:7   Service default/web   metadata.annotations["metallb.io/ip-allocated-from-pool"]
  why: MetalLB writes the pool of the assigned address into this annotation, and never reads it
  fix: Write metallb.io/address-pool, or remove it.
  see: npx cdk8s-reach rules NET114
`,
  },
  right: balancer('web', { 'metallb.io/address-pool': 'lan' }),
  silent: {
    'a copy of what a cluster answered': {
      yaml: balancer('web', {
        'metallb.io/ip-allocated-from-pool': 'lan',
        'meta.helm.sh/release-name': 'web',
      }),
    },
  },
};
