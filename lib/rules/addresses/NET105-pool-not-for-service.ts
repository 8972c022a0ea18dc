import type { Pool } from '../../model/objects/pool';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { namespaces } from '../../model/queries/namespaces';
import type { Network } from '../../model/queries/network';
import { poolsAsked, poolsNamed } from '../../model/queries/pool-ranges';
import { refusalOf } from '../../model/queries/pool-selectors';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET105: Rule = {
  id: 'NET105',
  name: 'pool-not-for-service',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'pools', 'services'],
  what: 'A Service requests a pool, or an address of a pool, that is reserved for other Services.',
  why: 'MetalLB assigns a Service no address of a pool whose serviceAllocation does not select it',
  fix: 'Write another pool, or select the Service in serviceAllocation of this pool.',
  waive: 'If a later tool adds the labels.',
  sources: [
    'https://metallb.io/configuration/_advanced_ipaddresspool_configuration/#reduce-ippool-usage-to-specific-namespaces-and-services',
  ],
  check(network, report) {
    for (const balancer of loadBalancers(network)) {
      const { manifest } = balancer.service;
      for (const { pool, field } of asked(network, balancer)) {
        const why = refusalOf(network, pool, manifest);
        if (why === undefined) continue;
        const namespace = namespaces(network).get(manifest.namespace);
        report({
          places: [
            place(manifest, field),
            place(manifest, 'metadata.labels'),
            place(pool.manifest, 'spec.serviceAllocation'),
            ...(namespace ? [place(namespace, 'metadata.labels')] : []),
          ],
          what: `the pool ${pool.manifest.name} does not allow this Service`,
          why: `${why}, so the Service stays without an address`,
        });
      }
    }
  },
};

/** The pool that is named, else those of the addresses. */
function asked(network: Network, balancer: LoadBalancer): { pool: Pool; field: string }[] {
  const { pool: named } = balancer;
  if (named) {
    // Of several environments, one may well admit it.
    const pools = poolsNamed(network, named.value);
    return pools.length === 1 ? pools.map((pool) => ({ pool, field: named.field })) : [];
  }
  return poolsAsked(network, balancer);
}
