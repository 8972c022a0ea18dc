import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { tryPoolOf } from '../../model/queries/pool-ranges';
import type { Manifest } from '../../model/read/manifest';
import { tryIp } from '../../net/ip';
import type { RouteDesk } from '../routes/route-desks';

/** Whom Gateways, classes of Ingresses and pools of addresses face. */
export interface Audience {
  /** `infra/edge` */
  readonly gateways: ReadonlySet<string>;
  readonly ingressClasses: ReadonlySet<string>;
  readonly pools: ReadonlySet<string>;
}

/** By their names, in the order that they are written in. */
export type Audiences = ReadonlyMap<string, Audience>;

/** Who is outside of the cluster, where nothing says who else it is. */
export const OUTSIDE = 'outside';
/** Who reaches the addresses of the nodes. */
export const AT_NODES = 'nodes';
/** Who is in the cluster. */
export const PODS = 'pods';

export function audiencesOfDesk(audiences: Audiences, { entry, classes }: RouteDesk): string[] {
  const { kind, manifest } = entry;
  const gateway = kind === 'gateway' && manifest ? nameOf(manifest) : undefined;
  return named(
    audiences,
    ({ gateways, ingressClasses }) =>
      (gateway !== undefined && gateways.has(gateway)) ||
      (kind !== 'gateway' && classes.some((one) => ingressClasses.has(one))),
  );
}

/** Those of the pool that an address is of, else of the pools that the Service asks for. */
export function audiencesOfService(
  audiences: Audiences,
  network: Network,
  service: Service,
  address?: string,
): string[] {
  const ip = address === undefined ? undefined : tryIp(address);
  const held = ip && tryPoolOf(network, ip);
  const asked = held ? [held.pool.manifest.name] : (askedPools(network).get(service) ?? []);
  return named(audiences, ({ pools }) => asked.some((one) => pools.has(one)));
}

const askedPools = derived(
  (network): ReadonlyMap<Service, readonly string[]> =>
    new Map(loadBalancers(network).map(({ service, pool }) => [service, pool ? [pool.value] : []])),
);

function nameOf({ namespace, name }: Manifest): string {
  return `${namespace}/${name}`;
}

function named(audiences: Audiences, faces: (audience: Audience) => boolean): string[] {
  const those = [...audiences].filter(([, one]) => faces(one)).map(([name]) => name);
  return those.length > 0 ? those : [OUTSIDE];
}
