import { groupBy } from '../../model/queries/group';
import type { HostPattern } from '../../net/host-pattern';
import { textOrder, nameKey, tryCompareAges } from './age';
import type { Attached } from './attachments';
import type { Door } from './gateway-doors';
import type { GatewayReading } from './gateway-reading';
import { patternsOf } from './host-index';

/**
 * Of an HTTPRoute and a GRPCRoute with hosts in common a listener takes one alone: the older one, else the
 * first by name. Of two that are called alike nothing says which.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutespec
 */
export class Exclusions {
  /** Whether any route is excluded. */
  readonly isMixed: boolean;
  /** Whether it depends on which kind goes first. */
  readonly isTied: boolean;
  private readonly known = new Map<string, ReadonlySet<Attached>>();

  constructor(private readonly attached: readonly Attached[]) {
    this.isMixed = this.of({ excludesParent: false, takesGrpcFirst: false }).size > 0;
    this.isTied = this.isMixed && hasTie(attached);
  }

  of({ excludesParent, takesGrpcFirst }: ExclusionReading): ReadonlySet<Attached> {
    const key = JSON.stringify([excludesParent, takesGrpcFirst]);
    const found = this.known.get(key) ?? excludedBy(this.attached, excludesParent, takesGrpcFirst);
    this.known.set(key, found);
    return found;
  }
}

type ExclusionReading = Pick<GatewayReading, 'excludesParent' | 'takesGrpcFirst'>;

function hasTie(attached: readonly Attached[]): boolean {
  const rivals = new Set(
    attached.map(({ route }) => route).filter(({ manifest }) => RIVALS.includes(manifest.kind)),
  );
  return [...groupBy(rivals, ({ manifest }) => nameKey(manifest)).values()].some(
    ([first, second]) => first && second && !tryCompareAges(first.manifest, second.manifest),
  );
}

function excludedBy(
  attached: readonly Attached[],
  wholeParent: boolean,
  takesGrpcFirst: boolean,
): ReadonlySet<Attached> {
  const excluded = new Set<Attached>();
  const taken = new Map<Door, Map<string, Hosts>>(); // listener -> kind -> hosts
  const routes = [...groupBy(attached, ({ route }) => route)].sort(
    ([a], [b]) => inOrder(a, b) || kindOrder(a, b) * (takesGrpcFirst ? 1 : -1),
  );
  for (const [{ manifest }, own] of routes) {
    const parts = groupBy(own, (one): unknown => (wholeParent ? one.parent : one.door));
    for (const part of parts.values()) {
      if (part.some((one) => isTakenBefore(one, taken))) {
        for (const one of part) excluded.add(one);
      } else {
        for (const { door, hosts } of part) hostsAt(taken, door, manifest.kind).add(hosts);
      }
    }
  }
  return excluded;
}

function isTakenBefore(
  { door, hosts, route }: Attached,
  taken: ReadonlyMap<Door, ReadonlyMap<string, Hosts>>,
): boolean {
  const { kind } = route.manifest;
  if (!RIVALS.includes(kind)) return false;
  const others = RIVALS.filter((one) => one !== kind);
  return others.some((one) => taken.get(door)?.get(one)?.meets(hosts));
}

const RIVALS = ['HTTPRoute', 'GRPCRoute'];

function hostsAt(taken: Map<Door, Map<string, Hosts>>, door: Door, kind: string): Hosts {
  const byKind = taken.get(door) ?? new Map<string, Hosts>();
  taken.set(door, byKind);
  const hosts = byKind.get(kind) ?? new Hosts();
  byKind.set(kind, hosts);
  return hosts;
}

function inOrder({ manifest: a }: Attached['route'], { manifest: b }: Attached['route']): number {
  return tryCompareAges(a, b) || textOrder(nameKey(a), nameKey(b));
}

function kindOrder({ manifest: a }: Attached['route'], { manifest: b }: Attached['route']): number {
  return textOrder(a.kind, b.kind);
}

/** Patterns of hosts, and whether any host is of one of them and of another pattern too. */
class Hosts {
  private readonly own = new Set<HostPattern>();
  private readonly wider = new Set<HostPattern>();

  add(pattern: HostPattern): void {
    this.own.add(pattern);
    for (const one of patternsOf(pattern, 'any')) this.wider.add(one);
  }

  meets(pattern: HostPattern): boolean {
    return this.wider.has(pattern) || patternsOf(pattern, 'any').some((one) => this.own.has(one));
  }
}
