import {
  MANIFEST_OVERWRITTEN,
  ON_EVERY_NODE,
  WRITE_ANOTHER_NODE_PORT,
} from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import type { Fault } from '../../facts/values/fault';
import { isLabel, serviceName } from '../../facts/values/names';
import { canonicalIp } from '../../net/ip';
import type { PropPlace } from '../../props/refusals';
import type { AppContext, ExposureInApp } from '../exposure/app-context';
import { checkConnection } from '../exposure/connection-exposure';
import { Exposure } from '../exposure/exposure';
import { checkExposureClients } from '../exposure/exposure-clients';
import { checkHttp } from '../exposure/http-exposure';
import { checkServiceExposure } from '../exposure/service-checks';
import { claimant } from '../exposure/service-object';
import type { AppFacts, ServiceExposure } from '../exposure/service-plan';
import { addressUses, portsOf } from '../exposure/service-plan';

/** The shape of a Service that nobody gave another. */
export const PLAIN_SERVICE: ServiceExposure = { kind: 'clusterIp', options: {} };

/** The exposure that shapes the app's own Service: the first without a Service of its own. */
export function mainExposure(exposures: readonly Exposure[]): ServiceExposure {
  return serviceExposures(exposures).find(isMain) ?? PLAIN_SERVICE;
}

export function serviceExposures(exposures: readonly Exposure[]): ServiceExposure[] {
  return exposures.flatMap(({ _data }) =>
    _data.kind === 'http' || _data.kind === 'connection' ? [] : [_data],
  );
}

/** A headless Service has the number of a target port as its port, whatever the port is called. */
export function readsTargetNumbers(exposures: readonly Exposure[]): boolean {
  return serviceExposures(exposures).some(({ kind }) => kind === 'headless');
}

export function isMain(data: ServiceExposure): boolean {
  return data.options.serviceName === undefined;
}

/** Refuses an exposure that a cluster would refuse or ignore, or that does not go with those before it. */
export function checkExposure(one: ExposureInApp, place: PropPlace): void {
  const data = one.exposure._data;
  checkExposureClients(one, place);
  if (data.kind === 'http') {
    checkHttp(data.options, one, place);
    return;
  }
  if (data.kind === 'connection') {
    checkConnection(data, one, place);
    return;
  }
  checkServiceExposure(data, one.app, one.cluster, place);
  checkServiceIsFree(data, one, place);
  checkNumbersAreFree(data, one, place);
  checkAddressIsFree(data, one, place);
}

/** The headless Service that makes the subdomain of the pods known, where no exposure is it already. */
export function governingService(
  subdomain: string | undefined,
  exposures: readonly Exposure[],
  app: AppFacts,
): Exposure | undefined {
  if (subdomain === undefined || servicesNamed(subdomain, exposures, app).length > 0)
    return undefined;
  return Exposure.headless({ serviceName: subdomain, ports: [] });
}

/** Refuses a subdomain that cannot be the name of a headless Service of the app. */
export function checkSubdomain(
  subdomain: string | undefined,
  exposures: readonly Exposure[],
  { app, cluster }: AppContext,
  place: PropPlace,
): void {
  if (subdomain === undefined) return;
  const at = place.field('subdomain');
  const named = servicesNamed(subdomain, exposures, app);
  if (named.some(({ kind }) => kind !== 'headless')) at.refuse(subdomain, NOT_HEADLESS);
  if (named.length === 0 && isLabel(subdomain)) {
    at.judge(subdomain, serviceName(has(cluster, 'digitFirstServiceNames')));
  }
}

function servicesNamed(
  name: string,
  exposures: readonly Exposure[],
  app: AppFacts,
): ServiceExposure[] {
  const services = [mainExposure(exposures), ...serviceExposures(exposures)];
  return services.filter(({ options }) => (options.serviceName ?? app.serviceName) === name);
}

function checkServiceIsFree(
  data: ServiceExposure,
  { app, before }: ExposureInApp,
  place: PropPlace,
): void {
  const others = serviceExposures(before);
  const at = place.field('serviceName');
  const name = data.options.serviceName;
  if (name === undefined) {
    if (others.some(isMain)) at.refuse(undefined, SHAPED_ALREADY);
  } else if (
    name === app.serviceName ||
    others.some((other) => other.options.serviceName === name)
  ) {
    at.refuse(name, SERVICE_TAKEN);
  }
}

/** A node port belongs to one Service of the cluster, whatever the protocol; so does a cluster IP. */
function checkNumbersAreFree(
  data: ServiceExposure,
  { app, before }: ExposureInApp,
  place: PropPlace,
): void {
  const others = serviceExposures(before);
  const nodePorts = new Set(others.flatMap((other) => nodePortsOf(other, app)));
  const healthCheck = healthCheckOf(data);
  for (const nodePort of nodePortsOf(data, app)) {
    const field = nodePort === healthCheck ? 'healthCheckNodePort' : 'nodePort';
    if (nodePorts.has(nodePort)) place.field(field).refuse(nodePort, NODE_PORT_TAKEN);
  }
  const clusterIps = new Set(others.flatMap(clusterIpsOf).map(canonicalIp));
  clusterIpsOf(data).forEach((ip, index) => {
    if (!clusterIps.has(canonicalIp(ip))) return;
    place.field('clusterIps').index(index).refuse(ip, CLUSTER_IP_TAKEN);
  });
}

function nodePortsOf(data: ServiceExposure, app: AppFacts): number[] {
  const nodePorts = portsOf(data, app).map(({ nodePort }) => nodePort);
  return [...nodePorts, healthCheckOf(data)].filter((port) => port !== undefined);
}

function healthCheckOf(data: ServiceExposure): number | undefined {
  return data.kind === 'loadBalancer' ? data.options.healthCheckNodePort : undefined;
}

function clusterIpsOf(data: ServiceExposure): readonly string[] {
  return data.kind === 'headless' ? [] : (data.options.clusterIps ?? []);
}

/** Judges the address by the app's own Services; those of other apps are known to the pool. */
function checkAddressIsFree(
  data: ServiceExposure,
  { app, before }: ExposureInApp,
  place: PropPlace,
): void {
  const address = data.kind === 'loadBalancer' ? data.options.address : undefined;
  if (!address) return;
  for (const other of serviceExposures(before)) {
    const samePool = other.kind === 'loadBalancer' && other.options.address?.pool === address.pool;
    if (!samePool) continue;
    const owner = claimant(app, other.options.serviceName ?? app.serviceName);
    for (const use of addressUses(data, app)) {
      for (const theirs of addressUses(other, app)) {
        const fault = address.pool._sharingFault(use, theirs, owner);
        if (fault) place.field('address').refuse(use.address, fault);
      }
    }
  }
}

const SHAPED_ALREADY: Fault = {
  what: 'is missing',
  why: 'the Service of the app already has a type, and a Service has one type',
  fix: 'write serviceName, so that the exposure gets its own Service',
};

const SERVICE_TAKEN: Fault = {
  what: 'is also the name of another Service of the app',
  why: MANIFEST_OVERWRITTEN,
  fix: 'write another name',
};

const NODE_PORT_TAKEN: Fault = {
  what: 'is also the node port of another Service of the app',
  why: ON_EVERY_NODE,
  fix: WRITE_ANOTHER_NODE_PORT,
};

const CLUSTER_IP_TAKEN: Fault = {
  what: 'is also the address of another Service of the app',
  why: 'the API server assigns an address to one Service',
  fix: 'write another address, or remove it so that the cluster picks one',
};

const NOT_HEADLESS: Fault = {
  what: 'is the name of a Service that is not headless',
  why: 'pods only get their own DNS names below a headless Service',
  fix: 'write another subdomain to get a headless Service of that name, or give that Service Exposure.headless()',
};
