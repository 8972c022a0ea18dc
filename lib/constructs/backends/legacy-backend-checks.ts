import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { lackingFault } from '../../cluster/lacking';
import { outsideNetworks } from '../../facts/values/cluster-ips';
import {
  addressFamily,
  addressMissing,
  freeLabel,
  hintsOfSome,
  mirroredCount,
  nothingLocal,
  repeatedAddresses,
  sliceOnly,
} from '../../facts/values/endpoints';
import { isDualStack } from '../../facts/values/ip-families';
import { headlessPort } from '../../facts/values/ports';
import type { PropPlace, Refusals } from '../../props/refusals';
import { EndpointsKind } from '../common/enums';
import { judgeName } from '../common/object-props';
import { checkIpFamilies } from '../service/ip-families';
import { serviceNameFact } from '../service/reachable';
import { checkPorts } from '../service/service-port';
import { checkVirtualIp } from '../service/virtual-ip';
import type { BackendEndpoint } from './backend-endpoint';
import { EndpointState, isReady } from './backend-endpoint';
import { checkPodPort } from './backend-port';
import type { LegacyBackendProps } from './legacy-backend-props';

/** An address as it was written, alone or in a struct. */
interface PlacedEndpoint {
  readonly endpoint: BackendEndpoint;
  /** Where the address itself stands. */
  readonly place: PropPlace;
}

/** Refuses what the props of a backend may not be to each other. `kind` is what will hold them. */
export function checkLegacyBackend(
  backend: Construct,
  props: LegacyBackendProps,
  kind: EndpointsKind,
  refusals: Refusals,
): void {
  judgeName(backend, props, serviceNameFact(backend), refusals);
  for (const key of Object.keys(props.labels ?? {})) {
    refusals.at('labels').key(key).judge(key, freeLabel);
  }
  checkBackendPorts(props, refusals.at('ports'));
  const cluster = Cluster.of(backend);
  const isFree = props.headless === true && !props.selector;
  checkIpFamilies(props, cluster, refusals.at(''), isFree);
  checkOwnAddress(props, cluster, refusals.at(''));
  const placed = placedEndpoints(props, refusals);
  checkAddresses(placed, props, refusals);
  const ofSystem = outsideNetworks(cluster.serviceCidrs, 'Services');
  for (const { endpoint, place } of placed) place.judge(endpoint.address, ofSystem);
  if (kind === EndpointsKind.ENDPOINTS) checkEndpointsKind(placed, props, refusals);
  checkHints(props.endpoints ?? [], placed, cluster, refusals.at('endpoints'));
}

/** Refuses what the address of a Service may not be, where it has one. */
function checkOwnAddress(props: LegacyBackendProps, cluster: Cluster, place: PropPlace): void {
  if (props.headless) return;
  checkVirtualIp(props, cluster, place);
  if (!props.selector && !(props.endpoints ?? []).some(({ nodeName }) => nodeName)) {
    place.field('internalTrafficPolicy').judge(props.internalTrafficPolicy, nothingLocal);
  }
}

function placedEndpoints(
  { addresses = [], endpoints = [] }: LegacyBackendProps,
  refusals: Refusals,
): PlacedEndpoint[] {
  return [
    ...addresses.map((address, index) => ({
      endpoint: { address },
      place: refusals.at('addresses').index(index),
    })),
    ...endpoints.map((endpoint, index) => ({
      endpoint,
      place: refusals.at('endpoints').index(index).field('address'),
    })),
  ];
}

function checkBackendPorts(props: LegacyBackendProps, place: PropPlace): void {
  checkPorts(props.ports, place, props.headless);
  const hasPods = props.selector !== undefined;
  props.ports.forEach((port, index) => {
    const at = place.index(index);
    checkPodPort(port, hasPods, at);
    if (!props.headless) return;
    at.field('port').judge(port.port, headlessPort(port.targetPort));
    if (hasPods) at.field('port').judge(port.port, headlessPort(port.podPort));
  });
}

function checkAddresses(
  placed: readonly PlacedEndpoint[],
  props: LegacyBackendProps,
  refusals: Refusals,
): void {
  if (placed.length === 0) refusals.at('addresses').refuse(undefined, addressMissing);
  const addresses = placed.map(({ endpoint }) => endpoint.address);
  const written = placed.map(({ endpoint, place }) => ({
    address: endpoint.address,
    prop: place.prop,
  }));
  const service = { families: props.ipFamilies ?? [], dualStack: hasBothFamilies(props) };
  for (const { index, fault } of [
    ...repeatedAddresses(written),
    ...addressFamily(addresses, service),
  ]) {
    placed[index]?.place.refuse(addresses[index], fault);
  }
}

/** A cluster gives both families to a headless Service without a selector that asks for none. */
function hasBothFamilies(props: LegacyBackendProps): boolean {
  const asksForNone = props.ipFamilyPolicy === undefined && !props.ipFamilies?.length;
  return (
    isDualStack(props.ipFamilyPolicy) || (props.headless === true && !props.selector && asksForNone)
  );
}

function checkEndpointsKind(
  placed: readonly PlacedEndpoint[],
  { endpoints = [] }: LegacyBackendProps,
  refusals: Refusals,
): void {
  const fault = mirroredCount(placed.length);
  if (fault) refusals.at('addresses').refuse(undefined, fault);
  endpoints.forEach((endpoint, index) => {
    const place = refusals.at('endpoints').index(index);
    for (const field of ['zone', 'forZones', 'forNodes'] as const) {
      place.field(field).judge(endpoint[field], sliceOnly);
    }
    if (endpoint.state === EndpointState.TERMINATING) {
      place.field('state').judge(endpoint.state, sliceOnly);
    }
  });
}

function checkHints(
  endpoints: readonly BackendEndpoint[],
  placed: readonly PlacedEndpoint[],
  cluster: Cluster,
  place: PropPlace,
): void {
  const ready = placed.map(({ endpoint }) => endpoint).filter(isReady);
  for (const field of ['forZones', 'forNodes'] as const) {
    const first = endpoints.findIndex((endpoint) => endpoint[field]?.length);
    if (first < 0) continue;
    const at = place.index(first).field(field);
    const lacking = field === 'forNodes' ? lackingFault(cluster, 'nodeHints') : undefined;
    if (lacking) at.refuse(endpoints[first]?.[field], lacking);
    if (!ready.every((endpoint) => endpoint[field]?.length)) {
      at.refuse(endpoints[first]?.[field], hintsOfSome);
    }
  }
}
