import type { EndpointPort } from '../../model/objects/endpoints';
import type { PortOfService, Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { ServiceEndpoints } from '../../model/queries/service-endpoints';
import { isByHand, serviceEndpoints } from '../../model/queries/service-endpoints';
import type { Manifest } from '../../model/read/manifest';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** An endpoint that is written, and not found by a selector. */
export interface WrittenEnd {
  readonly hop: Hop;
  /** Whether a controller wrote it, as in what a cluster shows: then these are all. */
  readonly isOfCluster: boolean;
}

/** The endpoints of a Service that are written, or why a port of it has none among them. */
export function writtenEndpoints(
  network: Network,
  service: Service,
  port: PortOfService,
): readonly WrittenEnd[] {
  const { manifest } = service;
  const key = `${manifest.namespace}/${manifest.name}`;
  const byHand = byService(network).get(service);
  const made = madeSlices(network).get(key);
  if (!byHand && !made) return NONE;
  const ofCluster = hopsOf(setsOf({ service, endpoints: [], slices: made ?? [] }), service, port);
  const ofHand = byHand ? hopsOf(setsOf(byHand), service, port) : [];
  return [
    ...ofHand.map((hop) => ({ hop, isOfCluster: false })),
    ...ofCluster.map((hop) => ({ hop, isOfCluster: true })),
  ];
}

const NONE: readonly WrittenEnd[] = [];

function hopsOf(sets: readonly AddressSet[], service: Service, port: PortOfService): Hop[] {
  if (sets.length === 0) return [];
  const found = sets.flatMap((set) => hopsOfSet(set, port));
  if (found.length > 0) return found;
  // Beside pods, what is written may be for another port.
  return service.hasSelector ? [] : [noSuchPort(sets, service, port)];
}

const byService = derived(
  (network): ReadonlyMap<Service, ServiceEndpoints> =>
    new Map(serviceEndpoints(network).map((one) => [one.service, one])),
);

/** Those of the cluster's own controller, whose pods are not in the files: namespace/Service -> slices */
const madeSlices = derived((network) =>
  groupBy(
    network.slices.filter(({ manifest }) => !isByHand(manifest)),
    ({ manifest, serviceName = '' }) => `${manifest.namespace}/${serviceName}`,
  ),
);

/** Addresses that share their ports. */
interface AddressSet {
  readonly manifest: Manifest;
  readonly field: string;
  readonly ports: readonly EndpointPort[];
  readonly addresses: readonly Address[];
}

interface Address {
  readonly text: string;
  readonly field: string;
  readonly isReady: boolean;
}

function setsOf({ endpoints, slices }: ServiceEndpoints): AddressSet[] {
  return [
    ...endpoints.flatMap(({ manifest, subsets }) =>
      subsets.map(({ field, addresses, ports }) => ({
        manifest,
        field,
        ports,
        addresses: addresses.map(({ field: place, ip = '' }) => ({
          text: ip,
          field: place,
          isReady: !place.startsWith(`${field}.notReadyAddresses`),
        })),
      })),
    ),
    ...slices.map(({ manifest, endpoints: list, ports }) => ({
      manifest,
      field: '',
      ports,
      addresses: list.flatMap(({ addresses, field, isReady }) =>
        addresses.map((text) => ({ text, field, isReady })),
      ),
    })),
  ];
}

/** Ports are told apart by their names; the number is that of the endpoint. */
function hopsOfSet({ manifest, ports, addresses }: AddressSet, wanted: PortOfService): Hop[] {
  const port = ports.find(
    ({ name, protocol }) => name === wanted.name && protocol === wanted.protocol,
  );
  if (!port) return [];
  return addresses.map(({ text, field, isReady }) => ({
    kind: HopKind.END,
    verdict: isReady ? Verdict.GIVEN : Verdict.BROKEN,
    what: `${text.includes(':') ? `[${text}]` : text}:${port.port ?? wanted.port}`,
    why: isReady ? undefined : 'the endpoint is written as not ready',
    fix: isReady ? undefined : 'Write the address as ready once it answers.',
    places: [{ manifest, field }],
    assumes: ['the address answers'],
    to: { outside: text },
  }));
}

function noSuchPort(
  sets: readonly AddressSet[],
  { manifest }: Service,
  { name, protocol, field }: PortOfService,
): Hop {
  const called = name === '' ? 'without a name' : `named ${name}`;
  return {
    kind: HopKind.END,
    verdict: Verdict.BROKEN,
    what: `no endpoint of Service ${manifest.namespace}/${manifest.name} has a ${protocol} port ${called}`,
    why: 'the ports of a Service and of its endpoints belong together by their names',
    fix: 'Give both ports the same name.',
    places: [
      { manifest, field },
      ...sets.map((one) => ({
        manifest: one.manifest,
        field: one.field ? `${one.field}.ports` : 'ports',
      })),
    ],
  };
}
