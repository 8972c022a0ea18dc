import { outsideNetworks } from '../../facts/values/cluster-ips';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { poolSpans } from '../../model/queries/pool-ranges';
import { readAddress, textsAt } from '../../model/queries/service-addresses';
import { trySpan } from '../../model/queries/spans';
import { servicesWith } from '../../model/queries/written-fields';
import { formatIp, tryIp } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET162: Rule = {
  id: 'NET162',
  name: 'external-ip-not-free',
  severity: Severity.WARNING,
  reads: ['pools', 'services'],
  what: 'An external IP is in a range from which MetalLB or the cluster assigns addresses, and no Service requests it from MetalLB; where the pool only assigns addresses on request, this is an info.',
  why: 'MetalLB does not know that the address is in use, and can assign it to another Service',
  fix: 'Write an address outside of the range, or request the address from MetalLB.',
  waive: 'If MetalLB has assigned this address to the same Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips'],
  check(network, report) {
    const inNetwork = outsideNetworks(network.target.serviceCidrs, 'Services');
    const spans = poolSpans(network);
    const requested = requestedIn(network);
    for (const { manifest } of servicesWith(network, 'externalIPs')) {
      for (const { text, field } of textsAt(manifest, 'externalIPs')) {
        const [address, where] = [readAddress(text), place(manifest, field)];
        const fault = inNetwork(address);
        if (fault) report(draftOf(where, text, fault));
        const ip = tryIp(address);
        const holding = (ip && trySpan(spans, ip)?.members) ?? [];
        const [held] = holding;
        if (!ip || !held || requested.has(formatIp(ip))) continue;
        report({
          places: [where, place(held.pool.manifest, held.entry.field)],
          what: `${text} is in the pool ${held.pool.manifest.name}`,
          ...(holding.some(({ pool }) => pool.autoAssign) ? {} : ON_REQUEST),
        });
      }
    }
  },
};

const ON_REQUEST = {
  why: 'MetalLB does not know that the address is in use; it assigns addresses of the pool to Services that request them, since the pool has autoAssign: false',
  severity: Severity.INFO,
};

/** The addresses that Services have from MetalLB, which assigns them to no other one. */
function requestedIn(network: Network): ReadonlySet<string> {
  return new Set(
    loadBalancers(network).flatMap(({ addresses }) =>
      addresses.flatMap(({ ip }) => (ip ? [formatIp(ip)] : [])),
    ),
  );
}
