import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { tryPoolOf } from '../../model/queries/pool-ranges';
import type { Manifest } from '../../model/read/manifest';
import type { TargetAudience } from '../../model/read/target';
import { tryIp } from '../../net/ip';
import type { RouteDesk } from '../routes/route-desks';

/** Who is outside of the cluster, where nothing says who else it is. */
export const OUTSIDE = 'outside';
/** Who reaches the addresses of the nodes. */
export const AT_NODES = 'at the nodes';
/** Who is in the cluster. */
export const PODS = 'in the cluster';

export function audiencesOfDesk(network: Network, { entry, classes }: RouteDesk): string[] {
  const { kind, manifest } = entry;
  const isGateway = kind === 'gateway';
  const names = isGateway && manifest ? [manifest.name, nameOf(manifest)] : [];
  return named(
    network,
    ({ gateways = [], ingressClasses = [] }) =>
      names.some((one) => gateways.includes(one)) ||
      (!isGateway && classes.some((one) => ingressClasses.includes(one))),
  );
}

/** Those of the pool that an address is of, else of the pools that the Service asks for. */
export function audiencesOfService(network: Network, service: Service, address?: string): string[] {
  const ip = address === undefined ? undefined : tryIp(address);
  const held = ip && tryPoolOf(network, ip);
  const asked = held ? [held.pool.manifest.name] : (askedPools(network).get(service) ?? []);
  return named(network, ({ pools = [] }) => asked.some((one) => pools.includes(one)));
}

const askedPools = derived(
  (network): ReadonlyMap<Service, readonly string[]> =>
    new Map(loadBalancers(network).map(({ service, pool }) => [service, pool ? [pool.value] : []])),
);

function nameOf({ namespace, name }: Manifest): string {
  return `${namespace}/${name}`;
}

/** A cluster names few of them. */
function named(
  { target: { audiences = [] } }: Network,
  faces: (audience: TargetAudience) => boolean,
): string[] {
  const those = audiences.filter(faces).map(({ name }) => name);
  return those.length > 0 ? [...new Set(those)] : [OUTSIDE];
}
