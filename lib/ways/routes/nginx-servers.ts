import type { Ingress, IngressBackend } from '../../model/objects/ingress';
import { isCanaryIngress } from '../../model/queries/ingress-claims';
import { nginxSays } from '../../model/queries/nginx-regex';
import type { HostPattern } from '../../net/host-pattern';
import { hostPattern } from '../../net/host-pattern';
import { textOrder, nameKey, tryCompareAges } from './age';

/** A path that ingress-nginx has a location for, as an Ingress writes it. */
export interface NginxClaim {
  readonly ingress: Ingress;
  readonly host: HostPattern;
  readonly path: string;
  readonly isExact: boolean;
  readonly field: string;
  readonly backend?: IngressBackend;
  /** Whether it is for what no path takes, which ingress-nginx adds to every host. */
  readonly isDefault: boolean;
}

export interface NginxServer {
  readonly host: HostPattern;
  /** Those that name the host, the first first; of the first ones nothing may say which is older. */
  readonly ingresses: readonly Ingress[];
  /** Several of one path and one type only where nothing says which Ingress is older. */
  readonly claims: readonly NginxClaim[];
  readonly hasTls: boolean;
}

/** The servers by host; that without a host takes what no other takes. Canaries add none. */
export function nginxServers(all: readonly Ingress[]): ReadonlyMap<HostPattern, NginxServer> {
  const ingresses = inAge(all.filter((one) => !isCanaryIngress(one)));
  const byHost = new Map<HostPattern, { ingresses: Set<Ingress>; claims: NginxClaim[] }>([
    ['', { ingresses: new Set(), claims: [] }],
  ]);
  for (const ingress of ingresses) {
    for (const rule of ingress.rules) {
      const host = hostPattern(rule.host);
      let server = byHost.get(host);
      if (!server) byHost.set(host, (server = { ingresses: new Set(), claims: [] }));
      server.ingresses.add(ingress);
      server.claims.push(...rule.paths.flatMap((path) => claimsOf(ingress, host, path)));
    }
  }
  return new Map(
    [...byHost].map(([host, server]) => {
      const those = [...server.ingresses];
      const claims = withDefaults(host, firstOfEach(server.claims), those, ingresses);
      return [host, { host, ingresses: those, claims, hasTls: those.some(hasTlsSection) }];
    }),
  );
}

function hasTlsSection({ tls }: Ingress): boolean {
  return tls.length > 0;
}

function claimsOf(
  ingress: Ingress,
  host: HostPattern,
  { path, pathType, backend, field }: Ingress['rules'][number]['paths'][number],
): NginxClaim[] {
  // A backend that is no Service is passed over.
  if (backend?.service === undefined) return [];
  const isExact = pathType === 'Exact';
  return [{ ingress, host, path: path || '/', isExact, field, backend, isDefault: false }];
}

/** The oldest first; of one age, the greater name. */
export function inAge(ingresses: readonly Ingress[]): Ingress[] {
  return [...ingresses].sort(
    (a, b) =>
      tryCompareAges(a.manifest, b.manifest) || textOrder(nameKey(b.manifest), nameKey(a.manifest)),
  );
}

/** Whether one is known to come first. */
export function isKnownFirst(a: Ingress, b: Ingress): boolean {
  return a === b || tryCompareAges(a.manifest, b.manifest) !== undefined;
}

/** Of claims of one location the first counts, or one of several of which nobody knows. */
function firstOfEach(claims: readonly NginxClaim[]): NginxClaim[] {
  const kept = new Map<string, NginxClaim[]>();
  for (const claim of claims) {
    const key = `${claim.isExact ? '= ' : ''}${claim.path}`;
    const those = kept.get(key);
    if (!those) kept.set(key, [claim]);
    else if (those.every(({ ingress }) => isLaterUnknown(ingress, claim.ingress)))
      those.push(claim);
  }
  return [...kept.values()].flat();
}

function isLaterUnknown(known: Ingress, other: Ingress): boolean {
  return known !== other && !isKnownFirst(known, other);
}

/** What takes the rest of a host: of the Ingress that names it first, with its annotations. */
function withDefaults(
  host: HostPattern,
  claims: readonly NginxClaim[],
  naming: readonly Ingress[],
  all: readonly Ingress[],
): NginxClaim[] {
  const isRoot = ({ path, isExact }: NginxClaim) => path === '/' && !isExact;
  const catchers = host === '' ? all.filter(catchesAll) : [];
  // An Ingress without rules takes the place before any path does.
  if (claims.some(isRoot) && catchers.length === 0) return [...claims];
  const catching = host === '' ? catchers : naming;
  const firsts = catching.filter((one) => isOneOfFirst(one, catching));
  // They are made before all others.
  return [
    ...firsts.map((ingress) => ({
      ...{ ingress, host, path: '/', isExact: false, isDefault: true },
      field: 'spec.defaultBackend',
      backend: ingress.defaultBackend,
    })),
    ...claims.filter((one) => !isRoot(one)),
  ];
}

function catchesAll({ rules, defaultBackend }: Ingress): boolean {
  return rules.length === 0 && defaultBackend?.service !== undefined;
}

function isOneOfFirst(one: Ingress, [first]: readonly Ingress[]): boolean {
  return first !== undefined && (one === first || !isKnownFirst(first, one));
}

/** Where a name besides its own leads to a server. */
export function nginxAliases(
  servers: ReadonlyMap<HostPattern, NginxServer>,
): ReadonlyMap<string, HostPattern> {
  const aliases = new Map<string, HostPattern>();
  for (const { host, ingresses } of servers.values()) {
    const names = ingresses.map((one) => nginxSays(one, 'server-alias')).find(Boolean) ?? '';
    for (const name of names.split(',').map((one) => one.trim().toLowerCase())) {
      if (name !== '' && !servers.has(name) && !aliases.has(name)) aliases.set(name, host);
    }
  }
  return aliases;
}
