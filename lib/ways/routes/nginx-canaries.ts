import type { Ingress, IngressBackend } from '../../model/objects/ingress';
import { isCanaryIngress } from '../../model/queries/ingress-claims';
import { nginxSays } from '../../model/queries/nginx-regex';
import { hostPattern } from '../../net/host-pattern';
import type { Request } from '../ask/request';
import type { Wanted } from './condition';
import { tryRegex } from '../../net/linear-regex';
import { regexTruth } from './regex-truth';
import type { NginxServer } from './nginx-servers';
import { inAge, isKnownFirst } from './nginx-servers';
import { isDoubt } from '../chain/truth';

/** Another backend that gets a part of the requests for one. */
export interface NginxCanary {
  readonly ingress: Ingress;
  readonly backend: IngressBackend;
  readonly field: string;
  /** Whose annotations say which requests it gets: those of the first Ingress that names the backend. */
  readonly policy: Ingress;
  /** Whether it surely is the one: nothing may say which of several comes first. */
  readonly isSure: boolean;
}

/** The canaries, by the backends that they are for: ingress-nginx keeps them with these, not with paths. */
export function nginxCanaries(
  all: readonly Ingress[],
  servers: ReadonlyMap<string, NginxServer>,
): ReadonlyMap<string, NginxCanary> {
  const mains = mainBackends(servers);
  const found = new Map<string, NginxCanary>();
  const policies = new Map<string, Ingress>(); // backend -> the first Ingress that names it
  for (const canary of inAge(all.filter(isCanaryIngress)).flatMap(canaryPaths)) {
    const key = upstreamKey(canary.ingress, canary.backend);
    const policy = policies.get(key) ?? canary.ingress;
    policies.set(key, policy);
    // A backend that is a main one too is made for whichever Ingress is older.
    const isSure = !mains.has(key) && isKnownFirst(policy, canary.ingress);
    for (const main of primariesOf(canary, servers)) {
      if (main === key) continue;
      const known = found.get(main);
      if (!known) found.set(main, { ...canary, policy, isSure });
      else if (!isKnownFirst(known.ingress, canary.ingress)) {
        found.set(main, { ...known, isSure: false });
      }
    }
  }
  return found;
}

interface CanaryPath {
  readonly ingress: Ingress;
  readonly backend: IngressBackend;
  readonly field: string;
  readonly host: string;
  readonly path: string;
  readonly isExact: boolean;
}

function canaryPaths(ingress: Ingress): CanaryPath[] {
  return ingress.rules.flatMap((rule) =>
    rule.paths.flatMap(({ path = '', pathType, backend, field }) =>
      backend?.service === undefined
        ? []
        : [
            {
              ...{ ingress, backend, field, path },
              host: hostPattern(rule.host),
              isExact: pathType === 'Exact',
            },
          ],
    ),
  );
}

function primariesOf(
  { host, path, isExact }: CanaryPath,
  servers: ReadonlyMap<string, NginxServer>,
): Set<string> {
  const claims = servers.get(host)?.claims ?? [];
  return new Set(
    claims.flatMap((one) =>
      one.path === path && one.isExact === isExact && one.backend
        ? [upstreamKey(one.ingress, one.backend)]
        : [],
    ),
  );
}

function mainBackends(servers: ReadonlyMap<string, NginxServer>): Set<string> {
  const keys = [...servers.values()].flatMap(({ claims }) =>
    claims.flatMap(({ ingress, backend }) => (backend ? [upstreamKey(ingress, backend)] : [])),
  );
  return new Set(keys);
}

export function upstreamKey({ manifest }: Ingress, { service, port }: IngressBackend): string {
  return JSON.stringify([manifest.namespace, service, port]);
}

/**
 * The share of requests like this one that a canary gets; nothing where that is not known.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/etc/nginx/lua/balancer.lua
 */
export function canaryShare(
  { policy: ingress }: NginxCanary,
  request?: Request,
): number | undefined {
  const byHeader = request ? headerSays(ingress, request) : undefined;
  if (byHeader === 'unknown') return undefined;
  if (byHeader === 'always') return 1;
  if (byHeader === 'never') return 0;
  const cookie = request ? cookieOf(request, nginxSays(ingress, 'canary-by-cookie')) : undefined;
  if (cookie === 'always') return 1;
  if (cookie === 'never') return 0;
  const total = Math.max(100, numberSaid(ingress, 'canary-weight-total', 100));
  return Math.min(1, Math.max(0, numberSaid(ingress, 'canary-weight', 0) / total));
}

/** What decides whether a canary gets a request. */
export function canaryWants({ policy: ingress }: NginxCanary): readonly Wanted[] {
  const name = (nginxSays(ingress, 'canary-by-header') ?? '').toLowerCase();
  const cookie = nginxSays(ingress, 'canary-by-cookie') ?? '';
  const value = nginxSays(ingress, 'canary-by-header-value') ?? '';
  const values = value === '' ? ['always', 'never'] : [value];
  const kind = 'header' as const;
  return [
    ...(name === '' ? [] : values.map((one) => ({ kind, name, value: one }))),
    ...(cookie === ''
      ? []
      : ['always', 'never'].map((one) => ({ kind, name: 'cookie', value: `${cookie}=${one}` }))),
  ];
}

type Said = 'always' | 'never' | 'unknown' | undefined;

function headerSays(ingress: Ingress, { headers }: Request): Said {
  const name = nginxSays(ingress, 'canary-by-header') ?? '';
  const given = name === '' ? undefined : headers.get(name.toLowerCase());
  if (given === undefined) return undefined;
  const value = nginxSays(ingress, 'canary-by-header-value') ?? '';
  if (value !== '') return value === given ? 'always' : undefined;
  const pattern = nginxSays(ingress, 'canary-by-header-pattern') ?? '';
  if (pattern !== '') {
    const truth = regexTruth(tryRegex(pattern), given, 'search');
    if (isDoubt(truth)) return 'unknown';
    return truth ? 'always' : undefined;
  }
  return given === 'always' || given === 'never' ? given : undefined;
}

function cookieOf({ headers }: Request, name = ''): string | undefined {
  if (name === '') return undefined;
  const pairs = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  return pairs.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
}

function numberSaid(ingress: Ingress, suffix: string, byDefault: number): number {
  const text = nginxSays(ingress, suffix) ?? '';
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : byDefault;
}
