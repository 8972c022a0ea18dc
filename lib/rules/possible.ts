import { isBeforeKnown } from '../facts/releases/age';
import type { Product } from '../facts/releases/products';
import { turnsFrom } from '../facts/releases/turns';
import { metallbAnnotations } from '../model/queries/metallb-annotations';
import type { Network } from '../model/queries/network';
import type { Evidence, Target, TargetProperty } from '../model/read/target';
import { PRODUCTS } from './assumption';

/** Properties that are varied together: the channel decides which release has something. */
export const VARIED: readonly (readonly TargetProperty[])[] = [
  ['kubernetes'],
  ['metallb'],
  ['cilium'],
  ['gatewayApi', 'gatewayChannel'],
  ['ingressNginx'],
  ['metallbClass'],
  ['metallbNamespace'],
  ['domain'],
  ['nodePortRange'],
];

/** What a cluster may be as well, as far as some of its properties are assumed. */
export function otherTargets(network: Network, assumed: readonly TargetProperty[]): Target[] {
  const { target } = network;
  const all = assumed.reduce<Target[]>(
    (targets, property) =>
      targets.flatMap((one) =>
        possibleValues(network, property).map((value) => ({ ...one, [property]: value })),
      ),
    [target],
  );
  return all.filter((one) => assumed.some((property) => one[property] !== target[property]));
}

/** The values that a property may have, the oldest release first. */
function possibleValues(
  network: Network,
  property: TargetProperty,
): readonly (string | undefined)[] {
  const { target } = network;
  const seen = target.evidence?.[property];
  if (seen && !seen.isLeast) return seen.among;
  const product = PRODUCTS[property];
  if (product) return turnsFrom(product, boundOf(product, seen));
  return [...(OTHERS[property]?.(network) ?? []), target[property]];
}

/** What is no older than a release that is older than all known here may be any of these. */
function boundOf(product: Product, seen: Evidence | undefined): string | undefined {
  const [least] = seen?.among ?? [];
  const isOld = least !== undefined && isBeforeKnown(product, least);
  return seen?.isBound && isOld ? undefined : least;
}

/** What else a property may be that is no release. */
const OTHERS: Readonly<Partial<Record<TargetProperty, (network: Network) => string[]>>> = {
  gatewayChannel: () => ['standard', 'experimental'],
  metallbClass: classesWithAnnotations,
  // Charts install MetalLB into any namespace, be it one of those that are given or not.
  metallbNamespace: (network) => [ANOTHER, ...namespacesOfObjects(network)],
  domain: () => [ANOTHER],
  // Whoever opens privileged ports of all nodes states it.
  nodePortRange: () => ['1024-65535'],
};

const ANOTHER = 'another';

/** The classes of Services that speak to MetalLB. */
function classesWithAnnotations({ services }: Network): string[] {
  const classes = services
    .filter(({ manifest }) => metallbAnnotations(manifest).length > 0)
    .flatMap(({ loadBalancerClass }) => loadBalancerClass ?? []);
  return [...new Set(classes)];
}

function namespacesOfObjects({ manifests }: Network): string[] {
  const objects = manifests.filter(({ group }) => group === 'metallb.io');
  return [...new Set(objects.map(({ namespace }) => namespace))];
}
