import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import type { Lead } from '../ask/lead';
import { leadChain, protocolToBackend } from '../backends/lead-chain';
import type { Chain } from '../chain/chain';
import { before } from '../chain/chain';
import { FoundFaults } from '../chain/found-faults';
import { withFaults } from '../chain/with-faults';
import { hopsBefore } from '../trace/access';
import { patternsOf } from '../routes/host-index';
import { HostNaming } from '../routes/host-naming';
import type { RouteDesk } from '../routes/route-desks';
import { routeDesks } from '../routes/route-desks';
import { tryRouted } from '../routes/route-request';
import { audiencesOfDesk } from './audiences';

/** A desk, as an audience sees it. */
export interface FacedDesk extends RouteDesk {
  readonly audience: string;
  /** Desks of two sides with one key take the same requests. */
  readonly key: string;
}

/** The desks that a request for a host may come to. */
interface DesksOfHost {
  readonly key: string;
  readonly host: string;
  readonly desks: readonly FacedDesk[];
  readonly isOfAnyHost: boolean;
}

/** One of the two networks that are compared, with what is asked of it again and again. */
export class ComparedSide {
  readonly desks: readonly FacedDesk[];
  private readonly byKey: ReadonlyMap<string, readonly FacedDesk[]>;
  /** What a request may come to, calls of gRPC that an Ingress controller gets among them. */
  private readonly answering: ReadonlyMap<string, readonly FacedDesk[]>;
  private readonly patterns = new Map<RouteDesk, ReadonlySet<string>>();
  private readonly leads = new Map<string, Chain>();
  private last?: DesksOfHost;

  constructor(
    readonly network: Network,
    private readonly faults: FoundFaults = new FoundFaults([]),
  ) {
    this.desks = routeDesks(network).flatMap((desk) =>
      audiencesOfDesk(network, desk).map((audience) => ({
        ...desk,
        audience,
        key: keyOf(audience, desk.scheme, desk.port),
      })),
    );
    this.byKey = groupBy(this.desks, ({ key }) => key);
    this.answering = groupBy([...this.desks, ...this.desks.flatMap(forCalls)], ({ key }) => key);
  }

  /** What the API server refuses is not there. */
  judged(chain: Chain): Chain {
    return withFaults(this.faults, chain);
  }

  desksAt(key: string): readonly FacedDesk[] {
    return this.byKey.get(key) ?? [];
  }

  /** What becomes of a request at each entry of a key that has something for its host. */
  routed(key: string, request: Request): readonly Chain[] {
    const { network } = this;
    return this.at(key, request.host).desks.flatMap(({ entry, proxy }) => {
      const answer = tryRouted(network, proxy, request, this.toBackend);
      if (!answer) return [];
      const hops = hopsBefore(network, entry, request.from);
      return hops.length > 0 ? before(hops, answer.chain) : answer.chain;
    });
  }

  /** Whether no route names a host, so that what is for every host takes it. */
  isOfAnyHost(key: string, host: string): boolean {
    return this.at(key, host).isOfAnyHost;
  }

  /** The requests of a host come one after the other. */
  private at(key: string, host: string): DesksOfHost {
    if (this.last?.key !== key || this.last.host !== host) this.last = this.desksOf(key, host);
    return this.last;
  }

  /**
   * A name leads to those that name it; else any that take every host may be meant. A listener that names a
   * host and has no route for it says nothing of where the name leads.
   */
  private desksOf(key: string, host: string): DesksOfHost {
    const all = this.answering.get(key) ?? [];
    const naming = all.filter((desk) => desk.namingOf(host) === HostNaming.ROUTE);
    if (naming.length > 0) return { key, host, desks: naming, isOfAnyHost: false };
    const patterns = patternsOf(host, 'any');
    const desks = all.filter((desk) => patterns.some((one) => this.patternsAt(desk).has(one)));
    return { key, host, desks, isOfAnyHost: true };
  }

  private patternsAt(desk: RouteDesk): ReadonlySet<string> {
    const patterns =
      this.patterns.get(desk) ??
      new Set(desk.candidates.flatMap((one) => [one.host, ...aliasesOf(one.manifest)]));
    this.patterns.set(desk, patterns);
    return patterns;
  }

  /** What is behind a Service does not depend on the path that comes there. */
  private readonly toBackend = (lead: Lead): Chain => {
    const { namespace, service, port, path, place, sender } = lead;
    const names = [namespace, service, port, typeof port, protocolToBackend(lead)];
    const key = [...names, sender.proxy?.name ?? ''].join('\0');
    let chain = this.leads.get(key);
    if (!chain) {
      chain = leadChain(this.network, { ...lead, path: undefined });
      // Where a backend is not there, it is the route that says so.
      const isOfRoute = chain.hops.some(({ places }) => places.includes(place));
      if (!isOfRoute) this.keep(key, chain);
    }
    const [first] = chain.hops;
    if (!first?.to?.service || path === undefined) return chain;
    const hops = [...chain.hops];
    hops[0] = { ...first, to: { ...first.to, path } };
    return { hops, fork: chain.fork };
  };

  private keep(key: string, chain: Chain): void {
    if (this.leads.size >= MOST_LEADS) this.leads.clear();
    this.leads.set(key, chain);
  }
}

/** The routes of most hosts, which are asked together, have fewer. */
const MOST_LEADS = 256;

function keyOf(audience: string, scheme: Scheme, port: number): string {
  return JSON.stringify([audience, scheme, port]);
}

const CALLS: ReadonlyMap<Scheme, Scheme> = new Map([
  [Scheme.HTTP, Scheme.GRPC],
  [Scheme.HTTPS, Scheme.GRPCS],
]);

/** An Ingress does not say whether its requests are calls of gRPC. */
function forCalls(desk: FacedDesk): FacedDesk[] {
  const scheme = CALLS.get(desk.scheme);
  if (desk.entry.kind === 'gateway' || scheme === undefined) return [];
  return [{ ...desk, scheme, key: keyOf(desk.audience, scheme, desk.port) }];
}

const ALIAS = 'nginx.ingress.kubernetes.io/server-alias';

/** The further hosts of an Ingress that ingress-nginx takes. */
export function aliasesOf({
  annotations,
}: {
  readonly annotations: Readonly<Record<string, string>>;
}): readonly string[] {
  return (annotations[ALIAS] ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
}
