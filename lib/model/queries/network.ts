import { seenTarget } from '../evidence/evidence';
import type { Endpoints, EndpointSlice } from '../objects/endpoints';
import { endpointSliceOf, endpointsOf } from '../objects/endpoints';
import type { GatewayObject } from '../objects/gateway';
import { gatewayOf } from '../objects/gateway';
import type { Ingress } from '../objects/ingress';
import { ingressOf } from '../objects/ingress';
import type { PoolAdvertisement, Pool } from '../objects/pool';
import { advertisementOf, poolOf } from '../objects/pool';
import type { Route } from '../objects/route';
import { routeOf } from '../objects/route';
import type { Service } from '../objects/service';
import { serviceOf } from '../objects/service';
import type { Workload } from '../objects/workload';
import { WORKLOAD_KINDS, workloadOf } from '../objects/workload';
import type { Manifest } from '../read/manifest';
import { isOpenName } from '../read/placeholders';
import type { Unreadable } from '../read/read';
import type { Target, TargetProperty } from '../read/target';
import { sortedDuplicates } from './stable';
import { noting } from './target-reads';

const ROUTE_KINDS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];
const GATEWAY_API = 'gateway.networking.k8s.io';

/**
 * What the manifests of one cluster say of its network. Each list is read when it is first asked
 * for, and no order of the manifests changes what a query answers.
 */
export class Network {
  /** What is true of the cluster. */
  readonly target: Target;
  private byKind = new Map<string, Map<string, Manifest[]>>(); // kind -> group -> manifests
  private cache = new Map<string, unknown>();
  private asked = new Set<TargetProperty>();

  constructor(
    target: Target,
    readonly manifests: readonly Manifest[],
    readonly unreadable: readonly Unreadable[] = [],
    /** What tells the cluster from others; empty for what is for no cluster. */
    readonly name?: string,
    /** What is for other programs, and tells of the cluster all the same. */
    beside: readonly Manifest[] = [],
  ) {
    this.target = noting(seenTarget(target, [...manifests, ...beside]), (property) => {
      this.asked.add(property);
    });
    for (const manifest of sortedDuplicates(manifests)) {
      const { group, kind } = manifest;
      let byGroup = this.byKind.get(kind);
      if (!byGroup) this.byKind.set(kind, (byGroup = new Map<string, Manifest[]>()));
      const those = byGroup.get(group);
      if (those) those.push(manifest);
      else byGroup.set(group, [manifest]);
    }
  }

  /** The same manifests in a cluster of which something else is true. */
  under(target: Target): Network {
    const other = new Network(target, [], this.unreadable, this.name);
    return Object.assign(other, {
      manifests: this.manifests,
      byKind: this.byKind,
      cache: this.cache,
    });
  }

  /** What comes of a look at the network, and the properties that it rests on which are not stated. */
  listen<T>(look: () => T): { readonly value: T; readonly asked: ReadonlySet<TargetProperty> } {
    const outer = this.asked;
    const asked = (this.asked = new Set());
    try {
      return { value: look(), asked };
    } finally {
      this.asked = outer;
    }
  }

  /** Takes note of what rests on properties that are not stated. */
  rests(asked: Iterable<TargetProperty>): void {
    for (const property of asked) this.asked.add(property);
  }

  /** What people call the cluster. */
  get label(): string {
    return this.name || 'no cluster';
  }

  get services(): readonly Service[] {
    return this.memo('services', () => this.of('', 'Service').map(serviceOf));
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
    return this.memo('workloads', () =>
      WORKLOAD_KINDS.flatMap(({ group, kind, keys }) => {
        const podField = [...keys, 'spec'].join('.');
        return this.of(group, kind).map((one) => workloadOf(one, keys, podField));
      }),
    );
  }

  /** The manifests of any other kind, such as `others('networking.k8s.io', 'NetworkPolicy')`. */
  others(group: string, kind: string): readonly Manifest[] {
    return this.of(group, kind);
  }

  /** The Service of a name; nothing where none is given. */
  tryService(namespace: string, name: string): Service | undefined {
    const byName = this.memo('services by name', () => {
      const index = new Map<string, Service>(); // namespace/name -> Service
      for (const service of this.services) {
        const key = `${service.manifest.namespace}/${service.manifest.name}`;
        if (!index.has(key)) index.set(key, service);
      }
      return index;
    });
    return byName.get(`${namespace}/${name}`);
  }

  /** Whether an object is given, or may be one whose name a later tool fills in. */
  mayHold(group: string, kind: string, namespace: string, name: string): boolean {
    const key = `${group}/${kind} names`;
    const names = this.memo(key, () => {
      const those = this.of(group, kind);
      return {
        isOpen: those.some(
          ({ mayHoldPlaceholders, object }) => mayHoldPlaceholders && isOpenName(object),
        ),
        known: new Set(those.map((one) => `${one.namespace}/${one.name}`)),
      };
    });
    return names.isOpen || names.known.has(`${namespace}/${name}`);
  }

  private of(group: string, kind: string): readonly Manifest[] {
    return this.byKind.get(kind)?.get(group) ?? [];
  }

  private memo<T>(key: string, make: () => T): T {
    if (!this.cache.has(key)) this.cache.set(key, make());
    return this.cache.get(key) as T;
  }
}
