import { RANGES, Product } from '../facts/releases/products';
import { RELEASES_TO_WRITE_FOR } from '../facts/releases/versions';
import type { PropPlace } from '../props/refusals';
import { bgpModeFault } from './bgp-mode';
import type { ClusterProps } from './cluster-props';
import type { LoadBalancers, MetallbOptions } from './load-balancers';

/** What is said of the MetalLB of a cluster. */
export function metallbOf(balancers: LoadBalancers): MetallbOptions {
  const { kind, options } = balancers._data;
  return kind === 'metallb' ? options : {};
}

/** The release of Cilium that is written for; nothing where something else assigns addresses. */
export function tryCiliumRelease(balancers: LoadBalancers): string | undefined {
  const { kind, options } = balancers._data;
  if (kind !== 'cilium') return undefined;
  return options.release ?? RANGES[Product.CILIUM].oldest;
}

/** Refuses a BGP implementation that the MetalLB of a cluster does not have. */
export function checkLoadBalancer({ loadBalancer }: ClusterProps, place: PropPlace): void {
  if (!loadBalancer) return;
  const { release, bgpMode } = metallbOf(loadBalancer);
  const releases = { ...RELEASES_TO_WRITE_FOR, ...(release !== undefined && { metallb: release }) };
  place.field('bgpMode').judge(bgpMode, (mode) => bgpModeFault(releases, mode, 'release'));
}

/** The properties of a target that the props of a cluster state. */
export function statedProperties(props: ClusterProps): ReadonlySet<string> {
  const { loadBalancer, ...rest } = props;
  const { kind, options } = loadBalancer?._data ?? { kind: 'none', options: {} };
  const properties = PROPERTIES[kind] ?? {};
  return new Set([...namesOf(rest), ...namesOf(options).flatMap((name) => properties[name] ?? [])]);
}

/** The options of load balancers that are properties of a target. */
const PROPERTIES: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  metallb: {
    release: 'metallb',
    loadBalancerClass: 'metallbClass',
    namespace: 'metallbNamespace',
    bgpMode: 'bgpMode',
  },
  cilium: { release: 'cilium' },
};

function namesOf(props: object): string[] {
  return Object.entries(props).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
