import type { Network } from '../../model/queries/network';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import { AddressKind, gatewaysAtAddress, serviceAddresses } from '../addresses/address-index';
import { gatewayHop } from '../addresses/arrivals';
import type { Hop } from '../chain/hop';
import type { RouteEntry } from '../routes/entries';
import { routeEntries } from '../routes/entries';
import { servicesBefore } from './proxies';

export enum DialedKind {
  NAME = 'name',
  ADDRESS = 'address',
}

/** What a client of a way in connects to, as data. */
export interface Dialed {
  readonly kind: DialedKind;
  /** `shop.example.com`, `192.0.2.7`; empty for every host. */
  readonly text: string;
  readonly route?: DialedRoute;
}

/** The part of a way in that is of a proxy. */
export interface DialedRoute {
  readonly entry: RouteEntry;
  /** Where the proxy is known to answer; none where no file says it. */
  readonly addresses: readonly ProxyAddress[];
  /** Empty for connections. */
  readonly path: string;
  /** How the path is compared, and what else a request must have. */
  readonly matches: string;
  /** What a redirect leads to. */
  readonly redirect?: string;
}

/** An address by which a proxy is reached. */
export interface ProxyAddress {
  readonly text: string;
  readonly hop: Hop;
}

/** The addresses of each proxy: of its Gateway, or of the Services before its pods. */
export const proxyAddresses = derived(
  (network): ReadonlyMap<RouteEntry, readonly ProxyAddress[]> =>
    new Map(
      routeEntries(network).map((entry) => [
        entry,
        entry.kind === 'gateway' ? ofGateway(network, entry) : ofServices(network, entry),
      ]),
    ),
);

const addressesOfGateways = derived((network) =>
  groupBy([...gatewaysAtAddress(network).values()].flat(), ({ gateway }) => gateway.manifest),
);

function ofGateway(network: Network, { manifest }: RouteEntry): ProxyAddress[] {
  const found = (manifest && addressesOfGateways(network).get(manifest)) ?? [];
  const texts = [...new Set(found.map(({ address }) => address))];
  return texts.flatMap((text) =>
    found.slice(0, 1).map(({ gateway }) => ({ text, hop: gatewayHop(gateway, text) })),
  );
}

const outerAddresses = derived((network) =>
  groupBy(
    serviceAddresses(network).filter(({ kind }) => kind !== AddressKind.CLUSTER_IP),
    ({ service }) => service,
  ),
);

function ofServices(network: Network, entry: RouteEntry): ProxyAddress[] {
  return servicesBefore(network, entry)
    .flatMap((service) => outerAddresses(network).get(service) ?? [])
    .map(({ address, service: { manifest }, hop }) => ({
      text: address ?? `(${manifest.namespace}/${manifest.name})`,
      hop,
    }));
}
