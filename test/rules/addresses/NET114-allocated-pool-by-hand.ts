import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const ALLOCATED = { 'metallb.io/ip-allocated-from-pool': 'lan' };
const AT = ['Service default/web metadata.annotations["metallb.io/ip-allocated-from-pool"]'];
const LAN = advertisedPool('lan', ['192.0.2.0/28']);
const DMZ = ['198.51.100.0/28'];

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
    'a copy with the address that the cluster assigned': {
      yaml: `${balancer('web', ALLOCATED)}status: {loadBalancer: {ingress: [{ip: 192.0.2.1}]}}\n`,
    },
  },
  reported: {
    'a pool that is requested too': {
      yaml: balancer('web', { ...ALLOCATED, 'metallb.io/address-pool': 'lan' }),
      at: [AT],
      severity: 'info',
    },
    'the only pool that assigns addresses by itself': {
      yaml: LAN + advertisedPool('dmz', DMZ, ['autoAssign: false']) + balancer('web', ALLOCATED),
      at: [AT],
      severity: 'info',
    },
    'one of two pools that assign addresses by themselves': {
      yaml: LAN + advertisedPool('dmz', DMZ) + balancer('web', ALLOCATED),
      at: [AT],
      severity: 'warning',
    },
    'a requested pool that is empty': {
      yaml: balancer('web', { ...ALLOCATED, 'metallb.io/address-pool': '' }),
      at: [AT],
      severity: 'warning',
    },
  },
};
