import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import type { Manifest } from '../../model/read/manifest';
import type { Service } from '../../model/objects/service';
import { WORKLOAD_KINDS } from '../../model/objects/workload';
import { POLICY_KINDS, hasPolicies } from '../policies/policy-kinds';
import type { Candidate } from '../routes/candidate';
import type { GatewayCandidate } from '../routes/gateway-candidates';
import { servicesBefore } from '../trace/proxies';
import type { ComparedSide, FacedDesk } from './side';

/** What many routes rest on that name it nowhere. */
const FAR_REACHING = new Set([
  ...['IngressClass', 'GatewayClass', 'ReferenceGrant', 'ListenerSet', 'Namespace', 'GRPCRoute'],
  ...['Middleware', 'TraefikService', 'ServersTransport', 'TLSOption'],
]);

function hasCalls({ routes }: Network): boolean {
  return routes.some(({ manifest }) => manifest.kind === 'GRPCRoute');
}

/** Which Services and routes may be answered otherwise, by the objects that changed. */
export class Affected {
  private readonly services = new Set<string>();
  private readonly everyService: boolean;
  private readonly everyRoute: boolean;
  /** An HTTPRoute may exclude a GRPCRoute with a host in common from a listener. */
  private readonly everyGateway: boolean;
  /** A canary gets a part of whatever goes to a Service of another path that it shares. */
  private readonly everyCanary: boolean;
  private readonly spaces: ReadonlySet<string>;

  constructor(
    private readonly changed: ReadonlySet<Manifest>,
    sides: readonly ComparedSide[],
  ) {
    const kinds = groupBy(changed, ({ kind }) => kind);
    const policies = [...POLICY_KINDS].flatMap((kind) => kinds.get(kind) ?? []);
    this.everyService =
      policies.some(({ kind }) => kind !== 'NetworkPolicy' && kind !== 'CiliumNetworkPolicy') ||
      (kinds.has('Namespace') && sides.some(({ network }) => hasPolicies(network)));
    this.everyRoute = [...FAR_REACHING].some((kind) => kinds.has(kind));
    this.everyGateway = kinds.has('HTTPRoute') && sides.some(({ network }) => hasCalls(network));
    this.everyCanary = kinds.has('Ingress');
    this.spaces = new Set(policies.map(({ namespace }) => namespace));
    this.noteEndpoints(kinds);
    // Of a workload alone that stands before no Service, nothing is asked by the name of one.
    const hasWorkloads = WORKLOAD_KINDS.some(({ kind }) => kinds.has(kind));
    for (const { network } of sides) this.noteServices(network, hasWorkloads);
  }

  private noteEndpoints(kinds: ReadonlyMap<string, readonly Manifest[]>): void {
    for (const { namespace, name } of kinds.get('Endpoints') ?? []) {
      this.services.add(`${namespace}/${name}`);
    }
    for (const { namespace, labels } of kinds.get('EndpointSlice') ?? []) {
      this.services.add(`${namespace}/${labels['kubernetes.io/service-name'] ?? ''}`);
    }
  }

  private noteServices(network: Network, hasWorkloads: boolean): void {
    for (const service of network.services) {
      const { manifest } = service;
      const isAffected =
        this.everyService ||
        this.changed.has(manifest) ||
        this.spaces.has(manifest.namespace) ||
        (hasWorkloads && behind(network, service).some((one) => this.changed.has(one.manifest)));
      if (isAffected) this.services.add(`${manifest.namespace}/${manifest.name}`);
    }
  }

  has({ manifest }: Service): boolean {
    return this.services.has(`${manifest.namespace}/${manifest.name}`);
  }

  /** Whether a desk as a whole may answer otherwise, whatever its routes are. */
  isDesk(side: ComparedSide, { entry }: FacedDesk): boolean {
    if (this.everyGateway && entry.kind === 'gateway') return true;
    if (this.everyRoute || (entry.manifest && this.changed.has(entry.manifest))) return true;
    return servicesBefore(side.network, entry).some((one) => this.has(one));
  }

  isCandidate(candidate: Candidate): boolean {
    if (this.changed.has(candidate.manifest)) return true;
    const { door } = candidate as Partial<GatewayCandidate>;
    if (door && this.changed.has(door.holder.manifest)) return true;
    const { ends, sometimes = [] } = candidate.action;
    if (this.everyCanary && sometimes.length > 0) return true;
    return [...ends, ...sometimes].some(
      ({ service, place }) =>
        this.changed.has(place.manifest) ||
        (service !== undefined && this.services.has(`${service.namespace}/${service.name}`)),
    );
  }
}
