import {
  NGINX,
  STRIPPED,
  caseSensitive,
  exactRegex,
  strippingPath,
} from '../../../facts/controllers/ingress-nginx';
import { PathType, Via } from '../../common/enums';
import type { Cors } from '../table/cors';
import type { HttpTableOptions } from '../table/http-options';
import type { TableRoute, RouteRedirect, RouteTable } from '../table/route-table';
import type { Annotations, Dialect } from './dialect';
import { annotationText, annotationsOf } from './dialect';

/** ingress-nginx. */
export const NGINX_DIALECT: Dialect = { path, routeAnnotations, tableAnnotations };

/**
 * Whether all paths of a route's host are regular expressions: one rewrite or one `use-regex` makes
 * the controller read those of the whole host so.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/
 */
export function readsRegex(route: { readonly host?: string }, table: RouteTable): boolean {
  return table.routes.some(
    (other) =>
      other.host === route.host &&
      (table.options.stripPrefix === true ||
        other.rewritePath !== undefined ||
        other.pathType === PathType.REGULAR_EXPRESSION),
  );
}

function path(route: TableRoute, table: RouteTable) {
  if (!readsRegex(route, table)) return { path: route.path, pathType: route.pathType };
  const regex = regexOf(route);
  return {
    path: table.options.via === Via.BOTH ? caseSensitive(regex) : regex,
    pathType: 'ImplementationSpecific',
  };
}

function regexOf(route: TableRoute): string {
  if (route.pathType === PathType.REGULAR_EXPRESSION) return route.path;
  return route.pathType === PathType.EXACT ? exactRegex(route.path) : strippingPath(route.path);
}

function routeAnnotations(route: TableRoute, table: RouteTable): Annotations {
  const strips = table.options.stripPrefix === true && route.redirect === undefined;
  return {
    ...annotationsOf({
      [NGINX.rewriteTarget]: route.rewritePath ?? (strips ? STRIPPED : undefined),
      [NGINX.useRegex]: readsRegex(route, table) ? 'true' : undefined,
    }),
    ...(route.redirect && redirectAnnotations(route.redirect)),
  };
}

/** Each kind of redirect has a status that it has by itself. */
function redirectAnnotations({ scheme, host, port, path, status = 302 }: RouteRedirect) {
  const url = `${scheme ?? ''}://${host ?? ''}${port === undefined ? '' : `:${port}`}${path ?? ''}`;
  const isPermanent = status === 301 || status === 308;
  const code = status === 301 || status === 302 ? undefined : String(status);
  return isPermanent
    ? annotationsOf({ [NGINX.permanentRedirect]: url, [NGINX.permanentRedirectCode]: code })
    : annotationsOf({ [NGINX.temporalRedirect]: url, [NGINX.temporalRedirectCode]: code });
}

function tableAnnotations(options: HttpTableOptions): Annotations {
  const { timeouts, cors, sessionCookie, backendProtocol, maxBodySize, sourceRanges } = options;
  return annotationsOf({
    [NGINX.sslRedirect]: annotationText(options.httpsRedirect),
    [NGINX.preserveTrailingSlash]: options.httpsRedirect === true ? 'true' : undefined,
    [NGINX.connectTimeout]: annotationText(timeouts?.connect),
    [NGINX.readTimeout]: annotationText(timeouts?.read),
    [NGINX.sendTimeout]: annotationText(timeouts?.send),
    ...(cors && corsAnnotations(cors)),
    [NGINX.affinity]: sessionCookie && 'cookie',
    [NGINX.cookieName]: sessionCookie?.name,
    [NGINX.cookieMaxAge]: annotationText(sessionCookie?.maxAge),
    [NGINX.backendProtocol]: backendProtocol,
    [NGINX.bodySize]: maxBodySize,
    [NGINX.sourceRange]: sourceRanges?.join(','),
  });
}

/** The controller lets cookies come along unless it is told otherwise. */
function corsAnnotations(cors: Cors): Readonly<Record<string, string | undefined>> {
  return {
    [NGINX.enableCors]: 'true',
    [NGINX.corsAllowOrigin]: cors.allowOrigins.join(', '),
    [NGINX.corsAllowMethods]: cors.allowMethods?.join(', '),
    [NGINX.corsAllowHeaders]: cors.allowHeaders?.join(', '),
    [NGINX.corsExposeHeaders]: cors.exposeHeaders?.join(', '),
    [NGINX.corsAllowCredentials]: String(cors.allowCredentials ?? false),
    [NGINX.corsMaxAge]: annotationText(cors.maxAge),
  };
}
