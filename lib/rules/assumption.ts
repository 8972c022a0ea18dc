import { Knowledge, Product, RANGES } from '../facts/releases/products';
import type { Network } from '../model/queries/network';
import type { Target, TargetProperty } from '../model/read/target';
import { knowledgeIn } from '../model/read/target';

/** What is assumed of a cluster. */
export interface Assumption {
  readonly property: TargetProperty;
  /** The name by which it is stated, where that is another one. */
  readonly key?: string;
  /** Empty where it is that there is none. */
  readonly value: string;
  /** `Kubernetes 1.37, the newest`. */
  readonly what: string;
  /** Where it may be stated: `with --cluster`; nothing where no option states it. */
  readonly where?: string;
}

/** Nothing where the property is stated, or seen for sure. */
export function tryAssumption(target: Target, property: TargetProperty): Assumption | undefined {
  if (knowledgeIn(target, property) !== Knowledge.ASSUMED) return undefined;
  const value = target[property] ?? newestOf(property);
  return {
    property,
    ...keyOf(target, property),
    value,
    what: `${NAMES[property](value)}${whyOf(target, property)}`,
    ...(property === 'ingressNginx' ? {} : { where: placeOf(target) }),
  };
}

/** `This assumes Kubernetes 1.37, the newest: declare \`kubernetes\` with --cluster.` */
export function assumptionsText(assumptions: readonly Assumption[]): string {
  const whats = assumptions.map(({ what }) => what);
  const statable = assumptions.filter(({ where }) => where !== undefined);
  const keys = [...new Set(statable.map(({ property, key }) => `\`${key ?? property}\``))];
  const remedy = keys.length === 0 ? '' : `: declare ${keys.join(' and ')} ${statable[0]?.where}`;
  return `This assumes ${whats.join(', and ')}${remedy}.`;
}

/** What is assumed, or seen, of the releases of what the manifests of a cluster are for. */
export function releasesNotStated(network: Network): {
  readonly assumed: readonly Assumption[];
  readonly seen: readonly string[];
} {
  const { seen: target } = network;
  const groups = new Set(network.manifests.map(({ group }) => group));
  const properties = RELEASES.filter(([, group]) => group === '' || groups.has(group)).map(
    ([property]) => property,
  );
  return {
    assumed: properties.flatMap((property) => tryAssumption(target, property) ?? []),
    seen: properties
      .filter((property) => knowledgeIn(target, property) === Knowledge.SEEN)
      .map((property) => {
        const places = target.evidence?.[property]?.places ?? [];
        return `${NAMES[property](target[property] ?? '')} (${places.join(', ')})`;
      }),
  };
}

/** Releases that a report names, and the group of the objects that depend on each. */
const RELEASES: readonly (readonly [TargetProperty, string])[] = [
  ['kubernetes', ''],
  ['metallb', 'metallb.io'],
  ['gatewayApi', 'gateway.networking.k8s.io'],
  ['gatewayChannel', 'gateway.networking.k8s.io'],
];

/** The products whose release a property is. */
export const PRODUCTS: Readonly<Partial<Record<TargetProperty, Product>>> = {
  kubernetes: Product.KUBERNETES,
  metallb: Product.METALLB,
  cilium: Product.CILIUM,
  gatewayApi: Product.GATEWAY_API,
  ingressNginx: Product.INGRESS_NGINX,
};

const NAMES: Readonly<Record<TargetProperty, (value: string) => string>> = {
  kubernetes: (value) => `Kubernetes ${value}`,
  metallb: (value) => `MetalLB ${value}`,
  cilium: (value) => `Cilium ${value}`,
  gatewayApi: (value) => `Gateway API ${value}`,
  gatewayChannel: (value) => `the ${value} channel of Gateway API`,
  ingressNginx: (value) => `ingress-nginx ${value}`,
  metallbClass: (value) =>
    value === ''
      ? 'that MetalLB serves the load balancers without a class'
      : `that MetalLB serves the load balancers of class ${value}`,
  metallbNamespace: (value) => `MetalLB in namespace ${value}`,
  domain: (value) => `the cluster domain ${value}`,
  nodePortRange: (value) => `the node ports ${value}`,
};

function newestOf(property: TargetProperty): string {
  const product = PRODUCTS[property];
  return product ? RANGES[product].newest : '';
}

/** Why just this value: `, the newest`, `, seen at crds.yaml:27, or newer`. */
function whyOf({ evidence, ...target }: Target, property: TargetProperty): string {
  const seen = evidence?.[property];
  if (seen && !seen.isBound) {
    const at = `seen at ${seen.places.join(', ')}`;
    return seen.isLeast ? `, ${at}, or newer` : `, one of ${seen.among.join(' and ')} (${at})`;
  }
  const product = PRODUCTS[property];
  if (!product) return property === 'metallbClass' ? '' : ', the default';
  const value = target[property] ?? newestOf(property);
  return value === RANGES[product].newest ? ', the newest' : ', the oldest';
}

/** A `Cluster` states what is known of its load balancers by one prop. */
function keyOf({ statement }: Target, property: TargetProperty): { key?: string } {
  const isProp = statement !== undefined && statement.by !== 'cluster file';
  return isProp && OF_BALANCERS.includes(property) ? { key: 'loadBalancer' } : {};
}

const OF_BALANCERS: readonly TargetProperty[] = [
  'metallb',
  'metallbClass',
  'metallbNamespace',
  'cilium',
];

function placeOf({ statement }: Target): string {
  if (statement === undefined) return 'with --cluster';
  return statement.by === 'cluster file' ? `in ${statement.path}` : 'on the Cluster';
}
