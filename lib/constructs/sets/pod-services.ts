import { ON_EVERY_NODE } from '../../facts/values/sentences';
import type { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import { plus, tryIp, formatIp } from '../../net/ip';
import type { PropPlace } from '../../props/refusals';
import type { Exposure } from '../exposure/exposure';
import { checkExposureClients } from '../exposure/exposure-clients';
import type { LoadBalancerOptions } from '../exposure/exposure-options';
import { checkServiceExposure } from '../exposure/service-checks';
import type { AppFacts, ServiceExposure } from '../exposure/service-plan';
import { addressUses } from '../exposure/service-plan';
import { PoolAddress } from '../load-balancers/address-pool';

const REMOVE_CLUSTER_PICKS_ONE = 'remove it, so that the cluster picks one for each';

/** The Service of one pod: what it exposes, and how. */
export interface PodService {
  readonly app: AppFacts;
  readonly data: ServiceExposure;
}

/** A set, whose pods are called by its name and their numbers. */
export interface PodsOfSet {
  readonly app: AppFacts;
  readonly name: string;
  readonly firstOrdinal: number;
  readonly replicas: number;
}

/** The names of the pods, in the order of their numbers. */
export function podNames({ name, firstOrdinal, replicas }: PodsOfSet): string[] {
  return Array.from({ length: replicas }, (_, index) => `${name}-${firstOrdinal + index}`);
}

/** The label that a StatefulSet gives to each of its pods. */
const POD_NAME = 'statefulset.kubernetes.io/pod-name';

/** A Service for each pod, with the first address and those behind it. */
export function podServices(exposure: Exposure, set: PodsOfSet): PodService[] {
  const data = exposure._data;
  if (data.kind === 'http' || data.kind === 'connection') return [];
  return podNames(set).map((pod, index) => ({
    app: { ...set.app, serviceName: pod, selector: { [POD_NAME]: pod } },
    data: withName(data, pod, index),
  }));
}

/** Refuses what each pod alone cannot have. */
export function checkPodServices(
  exposure: Exposure,
  set: PodsOfSet,
  cluster: Cluster,
  place: PropPlace,
): void {
  const data = exposure._data;
  if (data.kind === 'connection') {
    place.refuse(data.protocol, NOT_FOR_PODS);
    return;
  }
  if (data.kind === 'http' || data.kind === 'headless' || data.kind === 'externalIps') {
    place.refuse(data.kind, NOT_FOR_PODS);
    return;
  }
  if (data.options.serviceName !== undefined) {
    place.field('serviceName').refuse(data.options.serviceName, NAMED_AS_PODS);
    return;
  }
  checkExposureClients({ exposure, app: set.app, cluster }, place);
  if (set.replicas > 1) checkNothingOfOne(data, place);
  const services = podServices(exposure, set);
  const [first] = services;
  if (first) checkServiceExposure(first.data, first.app, cluster, place);
  checkAddresses(services, place);
}

/** The first address is judged with the rest of its Service. */
function checkAddresses(services: readonly PodService[], place: PropPlace): void {
  const at = place.field('address');
  for (const { data, app } of services.slice(1)) {
    const address = data.kind === 'loadBalancer' ? data.options.address : undefined;
    for (const use of addressUses(data, app)) {
      const fault = address?.pool._addressFault(use.address);
      const taken = fault ? undefined : address?.pool._claimFault(use);
      if (fault) at.refuse(use.address, behindTheFirst(app.serviceName, fault));
      else if (taken) at.refuse(use.address, taken);
    }
  }
}

/** Refuses what a cluster gives to one Service alone. */
function checkNothingOfOne(data: ServiceExposure, place: PropPlace): void {
  const options: LoadBalancerOptions = data.options;
  if (options.clusterIps) place.field('clusterIps').refuse(options.clusterIps, ONE_CLUSTER_IP);
  if (options.externalIps) place.field('externalIps').refuse(options.externalIps, ONE_ADDRESS);
  for (const field of ['nodePort', 'healthCheckNodePort'] as const) {
    if (options[field] !== undefined) place.field(field).refuse(options[field], ONE_NODE_PORT);
  }
  data.options.ports?.forEach(({ nodePort }, index) => {
    if (nodePort === undefined) return;
    place.field('ports').index(index).field('nodePort').refuse(nodePort, ONE_NODE_PORT);
  });
}

function withName(data: ServiceExposure, serviceName: string, index: number): ServiceExposure {
  if (data.kind !== 'loadBalancer') {
    return { ...data, options: { ...data.options, serviceName } } as ServiceExposure;
  }
  const address = data.options.address && nthAddress(data.options.address, index);
  return { ...data, options: { ...data.options, serviceName, address } };
}

/** An address behind the last one of its family is none, which the pool then says. */
function nthAddress(whole: PoolAddress, index: number): PoolAddress {
  if (index === 0) return whole;
  const { pool, addresses, sharingKey, _namespaces } = whole;
  const nth = addresses.map((address) => {
    const first = tryIp(address);
    const ip = first && plus(first, index);
    return ip ? formatIp(ip) : `${address} + ${index}`;
  });
  return PoolAddress._of(pool, nth, sharingKey, _namespaces);
}

function behindTheFirst(pod: string, fault: Fault): Fault {
  return {
    what: `would be the address of ${pod}, and ${fault.what}`,
    why: `the pods have consecutive addresses in the order of their numbers, and ${fault.why}`,
    fix: 'write a first address that is followed by enough addresses of the pool',
  };
}

const NOT_FOR_PODS: Fault = {
  what: 'is not an exposure for one pod',
  why: 'the pods have their own names below the headless Service, but no separate paths or external addresses',
  fix: 'write Exposure.clusterIp(), Exposure.nodePort() or Exposure.loadBalancer()',
};

const NAMED_AS_PODS: Fault = {
  what: 'is one name for the Services of all pods',
  why: 'each of them has the name of its pod',
  fix: 'remove it',
};

const ONE_CLUSTER_IP: Fault = {
  what: 'is one address for the Services of all pods',
  why: 'the API server assigns an address of the service network to only one Service',
  fix: REMOVE_CLUSTER_PICKS_ONE,
};

const ONE_ADDRESS: Fault = {
  what: 'are one set of addresses for the Services of all pods',
  why: 'an address and a port lead to only one Service',
  fix: 'remove it, or write replicas: 1',
};

const ONE_NODE_PORT: Fault = {
  what: 'is one node port for the Services of all pods',
  why: ON_EVERY_NODE,
  fix: REMOVE_CLUSTER_PICKS_ONE,
};
