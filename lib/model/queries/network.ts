import { seenTarget } from '../evidence/evidence';
import { Alike } from '../objects/alike';
import type { Endpoints, EndpointSlice } from '../objects/endpoints';
import { endpointSliceOf, endpointsOf } from '../objects/endpoints';
import type { GatewayObject, ListenerSetObject } from '../objects/gateway';
import { gatewayOf, listenerSetOf } from '../objects/gateway';
import type { Ingress } from '../objects/ingress';
import { ingressOf } from '../objects/ingress';
import type { PoolAdvertisement, Pool } from '../objects/pool';
import { advertisementOf, poolOf } from '../objects/pool';
import type { Route } from '../objects/route';
import { routeOf } from '../objects/route';
import type { PortOfService, Service } from '../objects/service';
import { serviceOf } from '../objects/service';
import type { ContainerPort, Workload } from '../objects/workload';
import { WORKLOAD_KINDS, workloadOf } from '../objects/workload';
import type { Manifest } from '../read/manifest';
import { isOpenName } from '../read/placeholders';
import type { Unreadable } from '../read/unreadable';
import type { Target, TargetProperty } from '../read/target';
import type { Around } from './around';
import type { ByKind } from './by-kind';
import { byKindAndGroup } from './by-kind';
import { generatedPrefix, hasStart } from './generated-names';
import { noting } from './target-reads';

const ROUTE_KINDS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];
const GATEWAY_API = 'gateway.networking.k8s.io';

/** The lists that do not overlap; `others` is what is in none of them. */
const LISTS = [
  ...(['services', 'endpoints', 'slices', 'ingresses', 'gateways', 'routes'] as const),
  ...(['pools', 'advertisements', 'workloads', 'listenerSets'] as const),
];

/** What rules may read of a network. */
export type Part = (typeof LISTS)[number] | 'manifests' | 'unreadable' | 'others';

/** What else is known of the cluster of a network. */
export interface NetworkParts {
  readonly unreadable?: readonly Unreadable[];
  /** What tells the cluster from others; empty for what is for no cluster. */
  readonly name?: string;
  /** What is for other programs, and tells of the cluster all the same. */
  readonly beside?: readonly Manifest[];
  /** Whether it is of units, whose objects are known to meet. */
  readonly isUnit?: boolean;
  /** Whether no cluster is known to have its objects. */
  readonly isUnused?: boolean;
  readonly around?: Around;
  /** Where releases of charts install what is in no file, if nothing is known of what is around it. */
  readonly releaseNamespaces?: ReadonlySet<string>;
}

/**
 * What the manifests of one cluster say of its network. Each list is read when it is first asked
 * for, and no order of the manifests changes what a query answers.
 */
export class Network {
  readonly unreadable: readonly Unreadable[];
  readonly name?: string;
  readonly isUnit: boolean;
  readonly isUnused: boolean;
  readonly around?: Around;
  readonly releaseNamespaces: ReadonlySet<string>;
  /** What is true of the cluster, whoever asks. */
  readonly seen: Target;
  private noted?: Target;
  private byKind?: ByKind;
  private cache: Map<string, unknown> | undefined;
  /** What follows from it, by what makes it: it rests on what is true of the cluster. */
  private answers: Map<unknown, unknown> | undefined;
  private asked: Set<TargetProperty> | undefined;

  constructor(
    target: Target,
    readonly manifests: readonly Manifest[],
    {
      unreadable = [],
      name,
      beside = [],
      isUnit = false,
      isUnused = false,
      around,
      releaseNamespaces = new Set(),
    }: NetworkParts = {},
  ) {
    this.unreadable = unreadable;
    this.name = name;
    this.isUnit = isUnit;
    this.isUnused = isUnused;
    this.around = around;
    this.releaseNamespaces = releaseNamespaces;
    this.seen = seenTarget(target, [...manifests, ...beside]);
  }

  /** What is true of the cluster. Whoever reads what is not stated rests on it. */
  get target(): Target {
    this.noted ??= noting(this.seen, (property) => {
      this.asked?.add(property);
    });
    return this.noted;
  }

  /** Lets go of all that was worked out, which is worked out anew where somebody asks again. */
  forget(): void {
    this.noted = this.byKind = this.cache = this.answers = undefined;
  }

  tryAnswer(key: unknown): unknown {
    return this.answers?.get(key);
  }

  keepAnswer(key: unknown, answer: unknown): void {
    (this.answers ??= new Map<unknown, unknown>()).set(key, answer);
  }

  /** The same manifests in a cluster of which something else is true. */
  under(target: Target): Network {
    const { unreadable, name, isUnit, around, releaseNamespaces } = this;
    const other = new Network(target, [], { unreadable, name, isUnit, around, releaseNamespaces });
    return Object.assign(other, {
      manifests: this.manifests,
      byKind: this.kinds,
      cache: this.worked,
    });
  }

  /** The same cluster with none of its objects. */
  without(): Network {
    const { seen, name, isUnit } = this;
    return new Network(seen, [], { name, isUnit });
  }

  /** With the objects around it that it does not hold itself; nothing where there are none. */
  tryJoined(): Network | undefined {
    const { around } = this;
    return around && this.memo<Network | undefined>('joined', () => this.joinedWith(around.all));
  }

  private joinedWith(all: readonly Manifest[]): Network | undefined {
    const own = new Set(this.manifests.map(({ identity }) => identity));
    const others = all.filter(({ identity }) => !own.has(identity));
    if (others.length === 0) return undefined;
    const { seen, unreadable, name, isUnit } = this;
    const manifests = [...this.manifests, ...others];
    const joined = new Network(seen, [], { unreadable, name, isUnit });
    return Object.assign(joined, { manifests });
  }

  /** What comes of a look at the network, and the properties that it rests on which are not stated. */
  listen<T>(look: () => T): { readonly value: T; readonly asked: ReadonlySet<TargetProperty> } {
    const outer = this.asked;
    const asked = (this.asked = new Set<TargetProperty>());
    try {
      return { value: look(), asked };
    } finally {
      this.asked = outer;
    }
  }

  /** Takes note of what rests on properties that are not stated. */
  rests(asked: Iterable<TargetProperty>): void {
    for (const property of asked) this.asked?.add(property);
  }

  /** What people call the cluster. */
  get label(): string {
    return this.name || 'no cluster';
  }

  get services(): readonly Service[] {
    return this.memo('services', () => {
      const ports = new Alike<PortOfService>();
      return this.of('', 'Service').map((one) => serviceOf(one, ports));
    });
  }

  get endpoints(): readonly Endpoints[] {
    return this.memo('endpoints', () => this.of('', 'Endpoints').map(endpointsOf));
  }

  get slices(): readonly EndpointSlice[] {
    return this.memo('slices', () =>
      this.of('discovery.k8s.io', 'EndpointSlice').map(endpointSliceOf),
    );
  }

  get ingresses(): readonly Ingress[] {
    return this.memo('ingresses', () => this.of('networking.k8s.io', 'Ingress').map(ingressOf));
  }

  get gateways(): readonly GatewayObject[] {
    return this.memo('gateways', () => this.of(GATEWAY_API, 'Gateway').map(gatewayOf));
  }

  get listenerSets(): readonly ListenerSetObject[] {
    return this.memo('listenerSets', () => this.of(GATEWAY_API, 'ListenerSet').map(listenerSetOf));
  }

  /** Routes of all kinds of the Gateway API. */
  get routes(): readonly Route[] {
    return this.memo('routes', () =>
      ROUTE_KINDS.flatMap((kind) => this.of(GATEWAY_API, kind).map(routeOf)),
    );
  }

  get pools(): readonly Pool[] {
    return this.memo('pools', () => this.of('metallb.io', 'IPAddressPool').map(poolOf));
  }

  /** Layer-2 and BGP advertisements. */
  get advertisements(): readonly PoolAdvertisement[] {
    return this.memo('advertisements', () =>
      ['L2Advertisement', 'BGPAdvertisement'].flatMap((kind) =>
        this.of('metallb.io', kind).map(advertisementOf),
      ),
    );
  }

  get workloads(): readonly Workload[] {
    return this.memo('workloads', () => {
      const ports = new Alike<ContainerPort>();
      return WORKLOAD_KINDS.flatMap((kind) =>
        this.of(kind.group, kind.kind).map((one) => workloadOf(one, kind, ports)),
      );
    });
  }

  /** The manifests of any other kind, such as `others('networking.k8s.io', 'NetworkPolicy')`. */
  others(group: string, kind: string): readonly Manifest[] {
    return this.of(group, kind);
  }

  /** Whether there is something in one of these parts. */
  hasAny(parts: readonly Part[]): boolean {
    return parts.some((part) => (part === 'others' ? this.hasOthers() : this[part].length > 0));
  }

  private hasOthers(): boolean {
    return this.memo('others', () => {
      const listed = LISTS.reduce((sum, list) => sum + this[list].length, 0);
      return this.manifests.length > listed;
    });
  }

  /** The Service of a name; nothing where none is given. */
  tryService(namespace: string, name: string): Service | undefined {
    const byNamespace = this.memo('services by name', () => {
      const index = new Map<string, Map<string, Service>>(); // namespace -> name -> Service
      for (const service of this.services) {
        const { manifest } = service;
        let byName = index.get(manifest.namespace);
        if (!byName) index.set(manifest.namespace, (byName = new Map<string, Service>()));
        if (!byName.has(manifest.name)) byName.set(manifest.name, service);
      }
      return index;
    });
    return byNamespace.get(namespace)?.get(name);
  }

  /** Whether an object is given, or may be one whose name a later tool fills in. */
  mayHold(group: string, kind: string, namespace: string, name: string): boolean {
    if (group === '' && kind === 'Service' && this.tryService(namespace, name)) return true;
    const names = this.memo(`${group}/${kind} names`, () => {
      const those = this.of(group, kind);
      return {
        isOpen: those.some(
          ({ mayHoldPlaceholders, object }) => mayHoldPlaceholders && isOpenName(object),
        ),
        known: new Set(those.map((one) => `${one.namespace}/${one.name}`)),
        prefixes: new Set(those.flatMap((one) => generatedPrefix(one) ?? [])),
      };
    });
    const key = `${namespace}/${name}`;
    return names.isOpen || names.known.has(key) || hasStart(names.prefixes, key);
  }

  private of(group: string, kind: string): readonly Manifest[] {
    return this.kinds.get(kind)?.get(group) ?? [];
  }

  private get worked(): Map<string, unknown> {
    return (this.cache ??= new Map<string, unknown>());
  }

  private get kinds(): ByKind {
    return (this.byKind ??= byKindAndGroup(this.manifests));
  }

  private memo<T>(key: string, make: () => T): T {
    const known = this.worked;
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as T;
  }
}
