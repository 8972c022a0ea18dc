import type { Network } from '../../model/queries/network';
import { balancerAddresses } from '../addresses/balancer-addresses';
import { sourceRangeHops } from '../addresses/source-ranges';
import type { Client } from '../ask/client';
import type { Chain } from '../chain/chain';
import { before } from '../chain/chain';
import type { Hop } from '../chain/hop';
import type { RouteEntry } from '../routes/entries';
import { servicesBefore } from './proxies';

/** What a client outside passes before a proxy: the load balancer of its Service; none where no file has it. */
export function hopsBefore(network: Network, entry: RouteEntry, client: Client): readonly Hop[] {
  const service = servicesBefore(network, entry).find(({ type }) => type === 'LoadBalancer');
  if (!service) return [];
  const addresses = balancerAddresses(network, service).map(({ hop }) => hop);
  return [...addresses, ...sourceRangeHops(service, client)];
}

/** A chain from a name outside on: by the Service of the proxy, or by what is taken for granted of it. */
export function byNameOutside(
  network: Network,
  entry: RouteEntry,
  client: Client,
  chain: Chain,
): Chain {
  const hops = hopsBefore(network, entry, client);
  const [first, ...others] = chain.hops;
  if (hops.length > 0) return before(hops, chain);
  if (!first) return chain;
  const assumes = [`the name leads to ${entry.label}`, ...(first.assumes ?? [])];
  return { ...chain, hops: [{ ...first, assumes }, ...others] };
}
