import type { Network } from '../../model/queries/network';
import { balancerAddresses } from '../addresses/balancer-addresses';
import { sourceRangeHops } from '../addresses/source-ranges';
import type { Client } from '../ask/client';
import type { Chain } from '../chain/chain';
import { before } from '../chain/chain';
import type { RouteEntry } from '../routes/entries';
import { servicesBefore } from './proxies';

/** A chain from a name outside on: by the Service of the proxy, or by what is taken for granted of it. */
export function byNameOutside(
  network: Network,
  entry: RouteEntry,
  client: Client,
  chain: Chain,
): Chain {
  const service = servicesBefore(network, entry).find(({ type }) => type === 'LoadBalancer');
  const [first, ...others] = chain.hops;
  if (service) {
    const addresses = balancerAddresses(network, service).map(({ hop }) => hop);
    return before([...addresses, ...sourceRangeHops(service, client)], chain);
  }
  if (!first) return chain;
  const assumes = [`the name leads to ${entry.label}`, ...(first.assumes ?? [])];
  return { ...chain, hops: [{ ...first, assumes }, ...others] };
}
