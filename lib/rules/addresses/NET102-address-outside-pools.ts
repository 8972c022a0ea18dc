import { ciliumPools } from '../../model/queries/cilium-pools';
import { derived } from '../../model/queries/derived';
import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import { loadBalancers } from '../../model/queries/load-balancers';
import { poolSpans } from '../../model/queries/pool-ranges';
import { spansOf, trySpan } from '../../model/queries/spans';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET102: Rule = {
  id: 'NET102',
  name: 'address-outside-pools',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'pools', 'services'],
  what: 'A Service requests a load-balancer address that no pool in the checked files contains, and that is not requested from another load balancer.',
  why: 'MetalLB only assigns addresses of its pools, so the Service stays without an address',
  fix: 'Write an address of a pool, or add the address to a pool.',
  waive: 'If the pool that contains the address is defined elsewhere.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    const entries = network.pools.map(({ manifest }) => place(manifest, 'spec.addresses'));
    if (entries.length === 0 || entries.some(isOpenPlace)) return;
    const [spans, others] = [poolSpans(network), otherSpans(network)];
    for (const { service, addresses, pool, asksOther } of loadBalancers(network)) {
      // What a named pool does not hold is a matter of NET103, and of NET109 where it is not given.
      if (pool || asksOther) continue;
      for (const { ip, text, field } of addresses) {
        if (!ip || trySpan(spans, ip) || trySpan(others, ip)) continue;
        report({
          places: [place(service.manifest, field)],
          what: `${text} is not in any pool of the checked files`,
        });
      }
    }
  },
};

/** The addresses that Cilium or kube-vip may assign. */
const otherSpans = derived((network) =>
  spansOf(
    [
      ...ciliumPools(network).flatMap(({ blocks }) => blocks),
      ...kubeVipPools(network).flatMap(({ entries }) => entries),
    ].flatMap(({ range }) => (range ? [{ range }] : [])),
  ),
);
