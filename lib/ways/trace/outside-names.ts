import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { nearNames } from '../../net/nearest-text';
import { AddressKind, serviceAddresses } from '../addresses/address-index';
import type { Arrival } from '../addresses/arrivals';
import { atService } from '../addresses/arrivals';
import type { Request } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind, Lack } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { HOSTNAME, knownHosts, servicesByHost } from './known-hosts';
import { nearMisses } from './near-misses';

/** A Service that a name outside leads to, since external-dns writes a record for it. */
export interface HostOfService {
  readonly hop: Hop;
  readonly arrivals: (request: Request) => readonly Arrival[];
}

/** The Services that external-dns gives a name. */
export function servicesOfHost(network: Network, name: string): readonly HostOfService[] {
  return (servicesByHost(network).get(name) ?? []).map(({ service }) => ({
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

export function unknownHost(network: Network, name: string): Hop {
  const hop = { kind: HopKind.NAME, verdict: Verdict.UNKNOWN, lacks: Lack.WAY };
  const ask = 'kubectl get ingresses,httproutes,services --all-namespaces';
  const missed = nearMisses(network, name);
  if (missed.length > 0) {
    const names = missed.map(({ text }) => text).join(', ');
    return {
      ...hop,
      what: `no listener in the checked files takes the host ${name} of ${names}`,
      places: missed.flatMap(({ places }) => [...places]),
      ask: 'kubectl get gateways --all-namespaces',
    };
  }
  const near = nearNames(name, knownHosts(network));
  return {
    ...hop,
    what: `nothing in the checked files is for the host ${name}`,
    why: near.length > 0 ? `the nearest are ${near.join(', ')}` : undefined,
    places: [],
    ask,
  };
}
