import type { Network } from '../../model/queries/network';
import { balancerAddresses } from '../addresses/balancer-addresses';
import { sourceRangeHops } from '../addresses/source-ranges';
import type { Client } from '../ask/client';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { Entry } from '../routes/entries';
import { servicesBefore } from './proxies';

/** How a client comes to a proxy whose address it has by a name. */
export function accessHops(network: Network, entry: Entry, client: Client): readonly Hop[] {
  const services = servicesBefore(network, entry);
  const service = services.find(({ type }) => type === 'LoadBalancer');
  if (!service) return [assumed(entry)];
  return [
    ...balancerAddresses(network, service).map(({ hop }) => hop),
    ...sourceRangeHops(service, client),
  ];
}

function assumed({ label, manifest, kind }: Entry): Hop {
  return {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: label,
    places: manifest ? [{ manifest, field: '' }] : [],
    assumes: [
      kind === 'gateway'
        ? `the name leads to ${label}, and its implementation runs`
        : `the name leads to ${label}, which runs and can be reached`,
    ],
  };
}
