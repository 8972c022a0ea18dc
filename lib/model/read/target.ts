import type { ReleaseProperty, Releases } from '../../facts/releases/products';
import { Knowledge } from '../../facts/releases/products';
import { RELEASES_TO_CHECK_FOR, RELEASES_TO_WRITE_FOR } from '../../facts/releases/versions';
import { DEFAULT_NODE_PORTS } from '../../facts/values/node-ports';
import type { Texts } from './fields';

/** What is true of the cluster that manifests are for. What is not known is left out. */
export interface Target extends Releases {
  readonly metallbClass?: string;
  readonly metallbNamespace: string;
  /** `native`, `frr` or `frr-k8s`. */
  readonly bgpMode?: string;
  readonly domain: string;
  readonly serviceCidrs?: readonly string[];
  readonly podCidrs?: readonly string[];
  readonly nodeCidrs?: readonly string[];
  /** Both ends included: `30000-32767`. */
  readonly nodePortRange: string;
  readonly ingressClass?: string;
  /** As `IngressController` has them. */
  readonly ingressController?: string;
  /** The controllers of several classes. */
  readonly ingressClasses?: readonly TargetIngressClass[];
  /** What runs the Gateways of classes. */
  readonly gateways?: readonly TargetGateway[];
  /** Pods of the controller of `ingressClass`. */
  readonly ingressControllerPods?: TargetPods;
  /** Pods of the Gateways. */
  readonly gatewayPods?: TargetPods;
  /** Who can reach what from outside. */
  readonly audiences?: readonly TargetAudience[];
  /** How the properties are known that may be assumed; what is left out is stated. */
  readonly knowledge?: Readonly<Partial<Record<TargetProperty, Knowledge>>>;
  /** What the files show of those that are not stated. */
  readonly evidence?: Readonly<Partial<Record<TargetProperty, Evidence>>>;
  /** What states it; nothing where nothing does. */
  readonly statement?: Statement;
}

/** An IngressClass, and the controller that implements it. */
export interface TargetIngressClass {
  readonly ingressClass: string;
  readonly controller: string;
}

/** A GatewayClass, and what runs its Gateways. */
export interface TargetGateway {
  readonly gatewayClass: string;
  /** `Traefik 3.7`. */
  readonly implementation: string;
  readonly supports?: readonly string[];
}

/** Pods by their namespace and labels that all of them have; they may have more. */
export interface TargetPods {
  readonly namespace: string;
  readonly labels: Texts;
}

/** Whom Gateways, classes of Ingresses and pools of addresses face. */
export interface TargetAudience {
  readonly name: string;
  /** `infra/edge`, or the name alone. */
  readonly gateways?: readonly string[];
  readonly ingressClasses?: readonly string[];
  readonly pools?: readonly string[];
}

/** What files show of a property. */
export interface Evidence {
  /** The values that it may have by what is seen, the newest release last. */
  readonly among: readonly string[];
  /** Whether it may be newer as well. */
  readonly isLeast?: boolean;
  /** Whether it is no older, and no more is seen: what is assumed stays. */
  readonly isBound?: boolean;
  /** `crds.yaml:27`, at most three. */
  readonly places: readonly string[];
}

/** Where it is written what is true of a cluster. */
export interface Statement {
  readonly by: 'cluster file' | 'record' | 'Cluster';
  /** The path of the file; empty for a `Cluster`. */
  readonly path: string;
}

/** A property that has a value where nothing states it. */
export type TargetProperty =
  ReleaseProperty | 'metallbClass' | 'metallbNamespace' | 'domain' | 'nodePortRange';

/** Every such property, in the order that people read them in. */
export const TARGET_PROPERTIES: readonly TargetProperty[] = [
  'kubernetes',
  'metallb',
  'cilium',
  'gatewayApi',
  'gatewayChannel',
  'ingressNginx',
  'metallbClass',
  'metallbNamespace',
  'domain',
  'nodePortRange',
];

const NOTHING_STATED: Target['knowledge'] = Object.fromEntries(
  TARGET_PROPERTIES.map((property) => [property, Knowledge.ASSUMED]),
);

/** What constructs write for where nothing else is stated, as if it were stated. */
export const DEFAULTS: Target = {
  ...RELEASES_TO_WRITE_FOR,
  metallbNamespace: 'metallb-system',
  domain: 'cluster.local',
  nodePortRange: DEFAULT_NODE_PORTS,
};

/** What constructs write for, where no `Cluster` says what is true of theirs. */
export const WRITTEN_TARGET: Target = {
  ...DEFAULTS,
  knowledge: NOTHING_STATED,
  statement: { by: 'Cluster', path: '' },
};

/** What manifests are checked for, where nothing says what is true of their cluster. */
export const DEFAULT_TARGET: Target = {
  ...DEFAULTS,
  ...RELEASES_TO_CHECK_FOR,
  knowledge: NOTHING_STATED,
};

/** The releases that are unknown, not assumed, where nothing states or shows them. */
const UNSTATED: readonly TargetProperty[] = ['cilium', 'ingressNginx'];

/** How a property is known. */
export function knowledgeIn(target: Target, property: TargetProperty): Knowledge {
  const known = target.knowledge?.[property];
  if (known !== undefined) return known;
  const isOpen = UNSTATED.includes(property) && target[property] === undefined;
  return isOpen ? Knowledge.ASSUMED : Knowledge.STATED;
}

/** How the properties are known of which some are stated; nothing where all are. */
export function knowledgeBeside(
  isStated: (property: TargetProperty) => boolean,
): Target['knowledge'] {
  const assumed = TARGET_PROPERTIES.filter((property) => !isStated(property));
  if (assumed.length === 0) return undefined;
  return Object.fromEntries(assumed.map((property) => [property, Knowledge.ASSUMED]));
}
