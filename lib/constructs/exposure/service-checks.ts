import { REMOVE_ONE } from '../../facts/values/sentences';
import { balancerName, noBalancerFault } from '../../cluster/balancer';
import type { Cluster } from '../../cluster/cluster';
import { lackingFault } from '../../cluster/lacking';
import { otherClusterFault } from '../../cluster/metallb';
import { first, has } from '../../facts/releases/answer';
import { outsideNetworks } from '../../facts/values/cluster-ips';
import type { Fault } from '../../facts/values/fault';
import { allOf } from '../../facts/values/fault';
import { serviceName } from '../../facts/values/names';
import { nodePort as nodePortOf } from '../../facts/values/node-ports';
import { headlessPort } from '../../facts/values/ports';
import type { PropPlace } from '../../props/refusals';
import type { PoolAddress } from '../load-balancers/address-pool';
import { checkIpFamilies } from '../service/ip-families';
import type { ServicePort } from '../service/service-port';
import { checkNodePorts, checkPorts } from '../service/service-port';
import { checkTraffic } from '../service/traffic';
import { checkVirtualIp } from '../service/virtual-ip';
import { addressFamilies, poolFamilies } from './address-families';
import type { ExternalIpsOptions, LoadBalancerOptions, NodePortOptions } from './exposure-options';
import { checkUntranslated } from './headless-checks';
import { checkClass, checkHealthCheck } from './load-balancer';
import type { AppFacts, ServiceExposure } from './service-plan';
import { addressUses, nodePortsFor, portsOf } from './service-plan';

/** Refuses what a cluster would refuse or ignore of the Service that an exposure asks for. */
export function checkServiceExposure(
  data: ServiceExposure,
  app: AppFacts,
  cluster: Cluster,
  place: PropPlace,
): void {
  const { serviceName: own, ports } = data.options;
  if (own !== undefined) {
    place.field('serviceName').judge(own, serviceName(has(cluster, 'digitFirstServiceNames')));
  } else if (ports !== undefined) {
    place.field('ports').refuse(undefined, NEEDS_OWN_SERVICE);
  }
  if (ports !== undefined) checkOwnPorts(data, ports, cluster, place.field('ports'));
  else if (data.kind === 'headless') checkUntranslated(data, app, place.field('ports'));
  if ('nodePort' in data.options) checkNodePort(data.options, app, cluster, place);
  checkIpFamilies(data.options, cluster, place);
  if (data.kind !== 'headless') {
    checkVirtualIp(data.options, cluster, place);
    checkTraffic(data.options, cluster, place);
  }
  const ips = externalIpsOf(data);
  if (ips) checkExternalIps(ips, cluster, place);
  else if ('acceptExternalIpsRisk' in data.options && data.options.acceptExternalIpsRisk) {
    place.field('acceptExternalIpsRisk').refuse(true, NO_RISK);
  }
  if (data.kind === 'externalIps') checkPolicy(data.options, cluster, place);
  if (data.kind === 'loadBalancer') {
    const fault = noBalancerFault(cluster);
    if (fault) place.refuse('loadBalancer', fault);
    checkPool(data.options, app, cluster, place);
    checkClass(data.options, cluster, place);
    checkHealthCheck(data.options, portsOf(data, app), cluster, place);
    checkAddress(data, app, cluster, place);
  }
}

function checkOwnPorts(
  data: ServiceExposure,
  ports: readonly ServicePort[],
  cluster: Cluster,
  place: PropPlace,
): void {
  if (data.kind === 'headless') {
    ports.forEach((port, index) => {
      place.index(index).field('port').judge(port.port, headlessPort(port.targetPort));
    });
  }
  checkPorts(ports, place, data.kind === 'headless');
  checkNodePorts(ports, nodePortsFor(data, cluster), place);
}

function checkNodePort(
  options: NodePortOptions,
  app: AppFacts,
  cluster: Cluster,
  place: PropPlace,
): void {
  const { nodePort, ports = app.ports } = options;
  if (nodePort === undefined) return;
  place.field('nodePort').judge(nodePort, nodePortOf(cluster._nodePorts));
  const isOfTheApp = options.serviceName !== undefined && options.ports === undefined;
  const other = isOfTheApp
    ? undefined
    : ports.find((port) => (port.nodePort ?? nodePort) !== nodePort);
  if (other) place.field('nodePort').refuse(nodePort, secondNodePort(other.nodePort));
  if (ports.length === 1) return;
  place.field('nodePort').refuse(nodePort, {
    what: `is one node port for ${ports.length} ports`,
    why: 'a node port belongs to one port of a Service',
    fix: 'write nodePort on each port that needs a fixed one',
  });
}

/** Addresses from outside, and whether their risk is accepted. */
interface ExternalIps {
  readonly field: string;
  readonly addresses: readonly string[];
  readonly riskField: string;
  readonly isAccepted: boolean | undefined;
}

function externalIpsOf(data: ServiceExposure): ExternalIps | undefined {
  if (data.kind === 'externalIps') {
    const { addresses, acceptRisk: isAccepted } = data.options;
    return { field: 'addresses', addresses, riskField: 'acceptRisk', isAccepted };
  }
  if (data.kind !== 'nodePort' && data.kind !== 'loadBalancer') return undefined;
  const { externalIps: addresses, acceptExternalIpsRisk: isAccepted } = data.options;
  const riskField = 'acceptExternalIpsRisk';
  return addresses && { field: 'externalIps', addresses, riskField, isAccepted };
}

function checkExternalIps(ips: ExternalIps, cluster: Cluster, place: PropPlace): void {
  const { field, addresses, riskField, isAccepted } = ips;
  if (addresses.length === 0) place.field(field).refuse(addresses, NO_ADDRESS);
  const outside = allOf(
    outsideNetworks(cluster.serviceCidrs, 'Services'),
    outsideNetworks(cluster.podCidrs, 'pods'),
  );
  addresses.forEach((address, index) => {
    place.field(field).index(index).judge(address, outside);
  });
  if (!isAccepted) place.field(riskField).refuse(isAccepted, risk(riskField));
}

function checkPolicy(
  { externalTrafficPolicy }: ExternalIpsOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  if (externalTrafficPolicy === undefined) return;
  const fault = lackingFault(cluster, 'externalIpsPolicy', 'the API server accepts it there');
  if (fault) place.field('externalTrafficPolicy').refuse(externalTrafficPolicy, fault);
}

function checkPool(
  options: LoadBalancerOptions,
  app: AppFacts,
  cluster: Cluster,
  place: PropPlace,
): void {
  const { pool, address } = options;
  if (pool && address && pool !== address.pool) {
    place.field('pool').refuse(pool.poolName, otherPool(address));
  }
  const used = address?.pool ?? pool;
  if (used) {
    const fault =
      otherClusterFault(cluster, used, 'pool') ??
      used._serviceFault({ namespace: app.namespace, labels: app.labels }, address !== undefined);
    const [field, value] = address ? ['address', address.address] : ['pool', used.poolName];
    if (fault) place.field(field).refuse(value, fault);
  }
  if (pool && !address) {
    const fault = poolFamilies(options, balancerName(cluster))(pool);
    if (fault) place.field('pool').refuse(pool.poolName, fault);
  }
}

function checkAddress(
  data: ServiceExposure,
  app: AppFacts,
  cluster: Cluster,
  place: PropPlace,
): void {
  const address = data.kind === 'loadBalancer' ? data.options.address : undefined;
  if (!address) return;
  const at = place.field('address');
  const uses = addressUses(data, app);
  for (const use of uses) {
    const fault = address.pool._claimFault(use);
    if (fault) at.refuse(use.address, fault);
  }
  if (uses.some((use) => address.pool._claimFault(use))) return;
  const fault = addressFamilies(data.options, address.addresses, balancerName(cluster));
  if (fault) at.refuse(address.addresses.join(','), fault);
}

const NEEDS_OWN_SERVICE: Fault = {
  what: 'need a separate Service',
  why: 'without serviceName the exposure uses the Service of the app, which has the ports of the app',
  fix: 'write serviceName too, or write the ports on the app',
};

const NO_RISK: Fault = {
  what: 'has no effect without externalIps',
  why: 'there are no externalIps, whose risk it accepts',
  fix: 'remove it, or write externalIps too',
};

const NO_ADDRESS: Fault = {
  what: 'contains no address',
  why: 'without an address the Service gets no external traffic',
  fix: 'write an address that is routed to the nodes, such as ["192.0.2.10"]',
};

function risk(field: string): Fault {
  return {
    what: 'does not accept the risk of external IPs',
    why: `everyone who can create a Service can claim any address with them and read its traffic (CVE-2020-8554), and ${first('externalIpsDeprecated')} deprecates them`,
    fix: `write Exposure.loadBalancer({ address: pool.address("...") }), or ${field}: true to accept this risk`,
  };
}

function secondNodePort(other: number | undefined): Fault {
  return {
    what: `conflicts with the node port ${String(other)} of the port itself`,
    why: 'a port of a Service has one node port, and the other would be dropped',
    fix: REMOVE_ONE,
  };
}

function otherPool(address: PoolAddress): Fault {
  return {
    what: 'is not the pool of the address',
    why: `${address.address} is in the pool ${JSON.stringify(address.pool.poolName)}, and the Service gets no address of another pool`,
    fix: 'remove pool',
  };
}
