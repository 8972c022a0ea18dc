import type { Manifest } from '../chart';
import type { Location } from './ingress';
import { locationsOf } from './ingress';
import type { Outcome, Request } from './outcome';
import { coversOneLabel, shares } from './outcome';

const TRAEFIK = 'traefik.ingress.kubernetes.io/';

/** The Middlewares that this matcher knows. */
interface MiddlewareSpec {
  readonly redirectScheme?: { readonly scheme: string };
  readonly redirectRegex?: {
    readonly regex: string;
    readonly replacement: string;
    readonly permanent?: boolean;
  };
  readonly replacePath?: { readonly path: string };
  readonly stripPrefix?: { readonly prefixes: readonly string[] };
}

/**
 * Traefik 3: every path is a rule, and of those that match the one with the highest priority wins,
 * which is its length unless it has another. A prefix is one of characters (unless
 * strictPrefixMatching is set).
 * @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/kubernetes.go
 */
export function byTraefik(manifests: readonly Manifest[], request: Request): Outcome {
  const { host, path } = request;
  const [found] = locationsOf(manifests)
    .filter((one) => matchesHost(one.host, host) && matchesPath(one, path))
    .sort((a, b) => priorityOf(b) - priorityOf(a));
  if (!found) return 'not found';
  return through(middlewaresOf(found, manifests), request, found.backend);
}

function matchesHost(wanted: string, host: string): boolean {
  if (wanted.startsWith('*')) return coversOneLabel(wanted, host);
  return wanted === '' || wanted === host;
}

/** Traefik decodes all but the reserved signs before it compares. */
function decoded(path: string): string {
  const parts = path.split(/(%(?:2[13-9ABCF]|3[ABDF]|40|5[BD]))/);
  return parts.map((part, at) => (at % 2 === 1 ? part : decodeURIComponent(part))).join('');
}

function matchesPath(location: Location, request: string): boolean {
  const { path } = location;
  const asked = decoded(request);
  switch (matcherOf(location)) {
    case 'Path':
      return path === asked;
    case 'PathRegexp':
      // anywhere in the path: 3.7 was asked
      return new RegExp(path).test(asked);
    default:
      return asked.startsWith(path);
  }
}

function matcherOf({ pathType, annotations }: Location): string {
  const own = pathType === 'ImplementationSpecific' && annotations[`${TRAEFIK}router.pathmatcher`];
  return own || (pathType === 'Exact' ? 'Path' : 'PathPrefix');
}

function priorityOf(location: Location): number {
  const own = location.annotations[`${TRAEFIK}router.priority`];
  return Number(own ?? ruleOf(location).length);
}

function ruleOf(location: Location): string {
  const { host, path } = location;
  const matcher = `${matcherOf(location)}("${path}")`;
  return [...(host ? [`Host("${host}")`] : []), matcher].join(' && ');
}

function middlewaresOf({ annotations }: Location, manifests: readonly Manifest[]) {
  const refs = annotations[`${TRAEFIK}router.middlewares`]?.split(',') ?? [];
  return refs.map((ref) => {
    const found = manifests.find(
      ({ kind, metadata }) =>
        kind === 'Middleware' &&
        ref === `${metadata.namespace ?? 'default'}-${metadata.name}@kubernetescrd`,
    );
    if (!found) throw new Error(`Traefik drops the route: there is no ${ref}`);
    return found.spec;
  });
}

/** @see https://github.com/traefik/traefik/tree/master/pkg/middlewares */
function through(
  [first, ...rest]: readonly MiddlewareSpec[],
  request: Request,
  backend: string,
): Outcome {
  const { scheme, host, path } = request;
  if (!first) return { backends: shares([[backend, 1]]), path };
  const { redirectScheme, redirectRegex, replacePath, stripPrefix } = first;
  if (redirectScheme && scheme !== redirectScheme.scheme) {
    return { redirect: `${redirectScheme.scheme}://${host}${path}` };
  }
  if (redirectRegex) {
    const { regex, replacement, permanent = false } = redirectRegex;
    const to = replacement.replace(/\$\{(\d)\}/g, '$$$1');
    const url = `${scheme}://${host}${path}`.replace(new RegExp(regex), to);
    return { redirect: url, status: permanent ? 301 : 302 };
  }
  const prefix = stripPrefix?.prefixes.find((one) => path.startsWith(one)) ?? '';
  const kept = path.slice(prefix.length);
  const stripped = kept.startsWith('/') ? kept : `/${kept}`;
  return through(rest, { ...request, path: replacePath?.path ?? stripped }, backend);
}
