import { groupBy } from '../../model/queries/group';
import type { HostPattern } from '../../net/host-pattern';
import { compareTexts, nameKey, tryCompareAges } from './age';
import type { Attached } from './attachments';
import { patternsOf } from './host-index';

/**
 * Of an HTTPRoute and a GRPCRoute with hosts in common a listener takes one alone: the older one, else
 * the first by name.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutespec
 */
export function excludedBy(
  attached: readonly Attached[],
  wholeParent: boolean,
): ReadonlySet<Attached> {
  const excluded = new Set<Attached>();
  for (const those of groupBy(attached, ({ door }) => door).values()) {
    const kinds = new Set(those.map(({ route }) => route.manifest.kind));
    if (kinds.size < 2) continue;
    const taken = new Map<string, Hosts>(); // kind -> hosts
    for (const [route, own] of [...groupBy(those, ({ route }) => route)].sort(([a], [b]) =>
      inOrder(a, b),
    )) {
      const others = [...taken].filter(([kind]) => kind !== route.manifest.kind);
      if (own.some(({ hosts }) => others.some(([, one]) => one.meets(hosts)))) {
        for (const one of own) excluded.add(one);
        continue;
      }
      const mine = taken.get(route.manifest.kind) ?? new Hosts();
      taken.set(route.manifest.kind, mine);
      for (const { hosts } of own) mine.add(hosts);
    }
  }
  if (!wholeParent) return excluded;
  const refs = new Set([...excluded].map(({ parent }) => parent));
  return new Set(attached.filter((one) => refs.has(one.parent)));
}

function inOrder({ manifest: a }: Attached['route'], { manifest: b }: Attached['route']): number {
  return tryCompareAges(a, b) || compareTexts(nameKey(a), nameKey(b));
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
