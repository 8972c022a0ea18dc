import type { Manifest } from '../chart';
import type { Outcome, Request } from './outcome';
import { covers, shares } from './outcome';

interface Pair {
  readonly name: string;
  readonly value: string;
}

interface Match {
  readonly path: { readonly type: string; readonly value: string };
  readonly method?: string;
  readonly headers?: readonly Pair[];
}

interface PathChange {
  readonly type: string;
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
}

interface Filter {
  readonly urlRewrite?: { readonly path: PathChange };
  readonly requestRedirect?: {
    readonly scheme?: string;
    readonly hostname?: string;
    readonly port?: number;
    readonly path?: PathChange;
    readonly statusCode?: number;
  };
}

interface Rule {
  readonly matches?: readonly Match[];
  readonly filters?: readonly Filter[];
  readonly backendRefs?: readonly {
    readonly name: string;
    readonly port: number;
    readonly weight?: number;
  }[];
}

interface RouteSpec {
  readonly parentRefs: readonly { readonly sectionName?: string }[];
  readonly hostnames?: readonly string[];
  readonly rules: readonly Rule[];
}

/** A match of a rule that takes a request, and how it came there. */
interface Candidate {
  readonly rule: Rule;
  readonly match: Match;
  readonly precedence: readonly number[];
}

const ANY: Match = { path: { type: 'PathPrefix', value: '/' } };

/**
 * HTTPRoutes on a Gateway whose listeners are called `http` and `https`, by the precedence that the
 * specification demands.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export function byGateway(manifests: readonly Manifest[], request: Request): Outcome {
  const [best] = specsOf(manifests, request)
    .flatMap((spec) => candidates(spec, request))
    .sort(byPrecedence);
  return best ? outcome(best, request) : 'not found';
}

/**
 * Contour 1.33: Envoy picks the host first, and asks the routes of no other one. By HTTPS it closes a
 * connection for a host of no route.
 */
export function byContour(manifests: readonly Manifest[], request: Request): Outcome {
  const known = specsOf(manifests, request).flatMap((spec) => {
    const host = hostPrecedence(spec.hostnames, request.host);
    return host ? [{ spec, precedence: host }] : [];
  });
  const [first] = [...known].sort(byPrecedence);
  if (!first && request.scheme === 'https') return 'no connection';
  const [best] = known
    .filter((one) => first && byPrecedence(one, first) === 0)
    .flatMap(({ spec }) => candidates(spec, request))
    .map((one) => ({ ...one, precedence: [contourRank(one), ...one.precedence] }))
    .sort(byPrecedence);
  return best ? outcome(best, request) : 'not found';
}

/** @see https://github.com/projectcontour/contour/blob/main/internal/sorter/sorter.go */
function contourRank({ match: { path } }: Candidate): number {
  return ['PathPrefix', 'RegularExpression', 'Exact'].indexOf(path.type);
}

/**
 * Traefik 3.7, whose Gateways compare all else before the host, and find a regular expression
 * anywhere in the path.
 */
export function byTraefikGateway(manifests: readonly Manifest[], request: Request): Outcome {
  const [best] = specsOf(manifests, request)
    .flatMap((spec) =>
      candidates(spec, request, (regex) => new RegExp(regex)).map((one) => ({
        ...one,
        precedence: [traefikPriority(spec, one)],
      })),
    )
    .sort(byPrecedence);
  return best ? outcome(best, request) : 'not found';
}

/** @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/gateway/httproute.go */
function traefikPriority({ hostnames = [] }: RouteSpec, { match }: Candidate): number {
  const { path, method, headers = [] } = match;
  const ofPath =
    path.type === 'Exact'
      ? 100_000
      : path.type === 'PathPrefix' && path.value === '/'
        ? 1
        : 10_000 + 100 * path.value.length;
  const others = (method === undefined ? 0 : 1000) + 100 * headers.length;
  return ofPath + others + Math.max(0, ...hostnames.map(({ length }) => length));
}

function specsOf(manifests: readonly Manifest[], request: Request): RouteSpec[] {
  return manifests
    .filter(({ kind }) => kind === 'HTTPRoute')
    .map(({ spec }) => spec as unknown as RouteSpec)
    .filter(({ parentRefs }) =>
      parentRefs.some(({ sectionName }) => (sectionName ?? request.scheme) === request.scheme),
    );
}

function candidates(spec: RouteSpec, request: Request, regexOf = ofWholePath): Candidate[] {
  const host = hostPrecedence(spec.hostnames, request.host);
  if (!host) return [];
  return spec.rules.flatMap((rule) =>
    (rule.matches ?? [ANY])
      .filter((match) => takes(match, request, regexOf))
      .map((match) => ({ rule, match, precedence: [...host, ...matchPrecedence(match)] })),
  );
}

/** The characters of the host where it is whole, then those of a wildcard. */
function hostPrecedence(hostnames: readonly string[] | undefined, host: string) {
  if (!hostnames) return [0, 0];
  if (hostnames.includes(host)) return [host.length, host.length];
  const wildcards = hostnames.filter((one) => one.startsWith('*') && host.endsWith(one.slice(1)));
  return wildcards.length > 0 ? [0, Math.max(...wildcards.map(({ length }) => length))] : undefined;
}

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#pathmatchtype, which leaves it open */
function ofWholePath(regex: string): RegExp {
  return new RegExp(`^(?:${regex})$`);
}

function takes(
  { path, method, headers = [] }: Match,
  request: Request,
  regexOf: typeof ofWholePath,
): boolean {
  const sent = Object.entries(request.headers ?? {});
  return (
    takesPath(path, request.path, regexOf) &&
    (method === undefined || method === (request.method ?? 'GET')) &&
    headers.every(({ name, value }) =>
      sent.some(([one, has]) => one.toLowerCase() === name.toLowerCase() && has === value),
    )
  );
}

function takesPath(
  { type, value }: Match['path'],
  path: string,
  regexOf: typeof ofWholePath,
): boolean {
  if (type === 'Exact') return value === path;
  if (type === 'PathPrefix') return covers(value, path);
  return regexOf(value).test(path);
}

/** Exact, then the longest prefix, the method, the most headers. */
function matchPrecedence({ path, method, headers = [] }: Match): number[] {
  const isExact = path.type === 'Exact' ? 1 : 0;
  return [isExact, path.value.length, method === undefined ? 0 : 1, headers.length];
}

function byPrecedence(a: Pick<Candidate, 'precedence'>, b: Pick<Candidate, 'precedence'>): number {
  const at = a.precedence.findIndex((value, index) => value !== b.precedence[index]);
  return at < 0 ? 0 : (b.precedence[at] ?? 0) - (a.precedence[at] ?? 0);
}

function outcome({ rule, match }: Candidate, request: Request): Outcome {
  const { filters = [], backendRefs = [] } = rule;
  const redirect = filters.find(({ requestRedirect }) => requestRedirect)?.requestRedirect;
  if (redirect) {
    const scheme = redirect.scheme ?? request.scheme;
    const port = redirect.port === undefined ? '' : `:${redirect.port}`;
    const path = changed(redirect.path, match, request.path);
    const url = `${scheme}://${redirect.hostname ?? request.host}${port}${path}`;
    const isToHttps = Object.keys(redirect).every((field) =>
      ['scheme', 'statusCode'].includes(field),
    );
    return isToHttps ? { redirect: url } : { redirect: url, status: redirect.statusCode ?? 302 };
  }
  const rewrite = filters.find(({ urlRewrite }) => urlRewrite)?.urlRewrite;
  const weights = backendRefs.map(
    ({ name, port, weight = 1 }) => [`${name}:${port}`, weight] as const,
  );
  return { backends: shares(weights), path: changed(rewrite?.path, match, request.path) };
}

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmodifier */
function changed(change: PathChange | undefined, { path }: Match, asked: string): string {
  if (change?.replaceFullPath !== undefined) return change.replaceFullPath;
  if (change?.replacePrefixMatch === undefined) return asked;
  const rest = asked.slice(path.value.replace(/\/$/, '').length);
  return `${change.replacePrefixMatch.replace(/\/$/, '')}${rest}` || '/';
}
