import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { poolsAsked } from '../../model/queries/pool-ranges';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET118: Rule = {
  id: 'NET118',
  name: 'addresses-of-two-pools',
  severity: Severity.ERROR,
  reads: ['pools', 'services'],
  what: 'A Service requests two addresses of different pools.',
  why: 'MetalLB takes all addresses of a Service from one pool, and assigns none otherwise',
  fix: 'Write both addresses into one pool, or request two addresses of one pool.',
  waive: 'Never: MetalLB assigns no address to the Service.',
  sources: [
    'https://metallb.io/usage/#ipv6-and-dual-stack-services',
    'https://github.com/metallb/metallb/blob/v0.16.1/internal/allocator/allocator.go#L676',
  ],
  check(network, report) {
    for (const balancer of loadBalancers(network).filter(asksForTwo)) {
      const asked = poolsAsked(network, balancer);
      const pools = [...new Set(asked.map(({ pool }) => pool))];
      if (pools.length < 2) continue;
      const { manifest } = balancer.service;
      report({
        places: [
          ...[...new Set(asked.map(({ field }) => field))].map((field) => place(manifest, field)),
          ...pools.map((pool) => place(pool.manifest, 'spec.addresses')),
        ],
        what: `the requested addresses are in the pools ${pools.map(({ manifest: { name } }) => name).join(' and ')}`,
      });
    }
  },
};

/** With a pool that is named, an address of another one is a matter of NET103. */
function asksForTwo({ addresses, pool }: LoadBalancer): boolean {
  return addresses.length > 1 && !pool;
}
