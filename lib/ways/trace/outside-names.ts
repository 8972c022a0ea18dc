import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { nearNames } from '../../net/nearest-text';
import type { Service } from '../../model/objects/service';
import { AddressKind, serviceAddresses } from '../addresses/address-index';
import type { Arrival } from '../addresses/arrivals';
import { atService } from '../addresses/arrivals';
import type { Request } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** A Service that a name outside leads to, since external-dns writes a record for it. */
export interface HostOfService {
  readonly hop: Hop;
  readonly arrivals: (request: Request) => readonly Arrival[];
}

const HOSTNAME = 'external-dns.alpha.kubernetes.io/hostname';

/** The Services that external-dns gives a name. */
export function servicesOfHost(network: Network, name: string): readonly HostOfService[] {
  return (byHost(network).get(name) ?? []).map(({ service }) => ({
    hop: {
      kind: HopKind.NAME,
      verdict: Verdict.GIVEN,
      what: `external-dns gives ${name} to Service ${service.manifest.namespace}/${service.manifest.name}`,
      places: [{ manifest: service.manifest, field: keyed('metadata.annotations', HOSTNAME) }],
      assumes: ['external-dns runs, and manages the zone'],
    },
    arrivals: (request) =>
      serviceAddresses(network)
        .filter((one) => one.service === service && one.kind !== AddressKind.CLUSTER_IP)
        .map((one) => atService(one, request)),
  }));
}

const byHost = derived((network) =>
  groupBy(
    network.services.flatMap((service): { service: Service; host: string }[] =>
      (service.manifest.annotations[HOSTNAME] ?? '')
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== '')
        .map((host) => ({ service, host })),
    ),
    ({ host }) => host,
  ),
);

/** Every host that the files have something for. */
export const knownHosts = derived((network): readonly string[] =>
  [
    ...new Set([
      ...byHost(network).keys(),
      ...network.ingresses.flatMap(({ rules }) => rules.map(({ host = '' }) => host)),
      ...network.routes.flatMap(({ hostnames }) => [...hostnames]),
      ...network.gateways.flatMap(({ listeners }) =>
        listeners.map(({ hostname = '' }) => hostname),
      ),
    ]),
  ]
    .filter((host) => host !== '')
    .sort(),
);

export function unknownHost(network: Network, name: string): Hop {
  const near = nearNames(name, knownHosts(network));
  return {
    kind: HopKind.NAME,
    verdict: Verdict.UNKNOWN,
    what: `nothing in the checked files is for the host ${name}`,
    why: near.length > 0 ? `the nearest are ${near.join(', ')}` : undefined,
    places: [],
    ask: 'kubectl get ingresses,httproutes,services --all-namespaces',
  };
}
