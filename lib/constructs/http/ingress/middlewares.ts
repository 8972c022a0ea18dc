import { traefikRedirect } from '../../../facts/controllers/traefik';
import { bytesOf, originRegex } from '../../../facts/values/http';
import type { Cors } from '../table/cors';
import type { HeaderChanges, HttpTableOptions } from '../table/http-options';
import { numbered } from '../table/route-manifest';
import type { TableRoute } from '../table/route-table';

/** A Middleware of Traefik: what it is there for, and its spec, without the name. */
export interface Middleware {
  readonly purpose: string;
  readonly spec: object;
}

/**
 * What requests of a route pass, in this order.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/
 */
export function middlewaresOf(route: TableRoute, options: HttpTableOptions): Middleware[] {
  const { sourceRanges, httpsRedirect, maxBodySize } = options;
  const headers = headersOf(options);
  return [
    ...one('sources', sourceRanges && { ipAllowList: { sourceRange: [...sourceRanges] } }),
    ...one('https', httpsRedirect && { redirectScheme: { scheme: 'https', permanent: true } }),
    ...one('headers', headers && { headers }),
    ...one('body', maxBodySize && { buffering: { maxRequestBodyBytes: bytesOf(maxBodySize) } }),
    ...ofRoute(route, options.stripPrefix === true),
  ];
}

/** The names of Middlewares: the first for a purpose is called after it, others are numbered. */
export function nameMiddlewares(
  table: string,
  all: readonly Middleware[],
): ReadonlyMap<string, { readonly name: string; readonly spec: object }> {
  const named = new Map<string, { name: string; spec: object }>(); // as text -> with its name
  const counts = new Map<string, number>(); // purpose -> how many there are
  for (const { purpose, spec } of all) {
    const key = JSON.stringify(spec);
    if (named.has(key)) continue;
    const count = counts.get(purpose) ?? 0;
    named.set(key, { name: numbered(`${table}-${purpose}`, count), spec });
    counts.set(purpose, count + 1);
  }
  return named;
}

function one(purpose: string, spec: object | string | false | undefined): Middleware[] {
  return typeof spec === 'object' ? [{ purpose, spec }] : [];
}

function ofRoute({ path, redirect, rewritePath }: TableRoute, strips: boolean): Middleware[] {
  if (redirect) return one('redirect', { redirectRegex: traefikRedirect(redirect, path) });
  if (rewritePath !== undefined) return one('rewrite', { replacePath: { path: rewritePath } });
  return strips && path !== '/' ? one('strip', { stripPrefix: { prefixes: [path] } }) : [];
}

function headersOf({ requestHeaders, responseHeaders, cors }: HttpTableOptions) {
  const headers = {
    ...writtenField('customRequestHeaders', changesOf(requestHeaders)),
    ...writtenField('customResponseHeaders', changesOf(responseHeaders)),
    ...(cors && corsOf(cors)),
  };
  return Object.keys(headers).length > 0 ? headers : undefined;
}

/** An empty value takes a header away. */
function changesOf({ set = {}, remove = [] }: HeaderChanges = {}): Record<string, string> {
  return { ...set, ...Object.fromEntries(remove.map((name) => [name, ''])) };
}

function corsOf(cors: Cors): object {
  const isWide = (origin: string) => origin.includes('*') && origin !== '*';
  const wide = cors.allowOrigins.filter(isWide).map((origin) => `^${originRegex(origin)}$`);
  return {
    ...writtenField(
      'accessControlAllowOriginList',
      cors.allowOrigins.filter((origin) => !isWide(origin)),
    ),
    ...writtenField('accessControlAllowOriginListRegex', wide),
    ...writtenField('accessControlAllowMethods', cors.allowMethods),
    ...writtenField('accessControlAllowHeaders', cors.allowHeaders),
    ...writtenField('accessControlExposeHeaders', cors.exposeHeaders),
    accessControlAllowCredentials: cors.allowCredentials === true ? true : undefined,
    accessControlMaxAge: cors.maxAge,
    addVaryHeader: true,
  };
}

function writtenField(
  name: string,
  value: readonly string[] | Record<string, string> = [],
): object {
  return Object.keys(value).length > 0 ? { [name]: value } : {};
}
