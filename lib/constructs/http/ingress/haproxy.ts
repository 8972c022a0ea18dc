import { HAPROXY, haproxyCors, haproxyStrip } from '../../../facts/controllers/haproxy-ingress';
import { BackendProtocol } from '../../common/enums';
import type { HttpTableOptions } from '../table/http-options';
import type { TableRoute, RouteTable } from '../table/route-table';
import type { Annotations, Dialect } from './dialect';
import { PLAIN, annotationText, annotationsOf } from './dialect';

/** The controller of HAProxy Technologies. */
export const HAPROXY_DIALECT: Dialect = { path: PLAIN.path, routeAnnotations, tableAnnotations };

/** Each prefix has an Ingress of its own: several rewrites of one Ingress work one after another. */
function routeAnnotations({ path, rewritePath }: TableRoute, { options }: RouteTable): Annotations {
  const strips = options.stripPrefix === true && path !== '/';
  return annotationsOf({
    [HAPROXY.pathRewrite]: rewritePath ?? (strips ? haproxyStrip(path) : undefined),
  });
}

function tableAnnotations(options: HttpTableOptions): Annotations {
  const { backendProtocol, cors, requestHeaders, responseHeaders, sourceRanges } = options;
  const read = options.timeouts?.read;
  const isH2 = backendProtocol === BackendProtocol.GRPC || backendProtocol === BackendProtocol.H2C;
  return annotationsOf({
    [HAPROXY.sslRedirect]: annotationText(options.httpsRedirect),
    [HAPROXY.sslRedirectPort]: redirectsToHttps(options) ? '443' : undefined,
    [HAPROXY.timeoutServer]: read === undefined ? undefined : `${read}s`,
    [HAPROXY.requestSetHeader]: headerLines(requestHeaders?.set),
    [HAPROXY.responseSetHeader]: headerLines(responseHeaders?.set),
    [HAPROXY.allowList]: sourceRanges?.join(','),
    [HAPROXY.serverSsl]: backendProtocol === BackendProtocol.HTTPS ? 'true' : undefined,
    [HAPROXY.serverProto]: isH2 ? 'h2' : undefined,
    ...(cors && {
      [HAPROXY.corsEnable]: 'true',
      [HAPROXY.corsRespondToOptions]: 'true',
      [HAPROXY.corsAllowOrigin]: haproxyCors(cors.allowOrigins),
      [HAPROXY.corsAllowMethods]: cors.allowMethods?.join(', '),
      [HAPROXY.corsAllowHeaders]: cors.allowHeaders?.join(', '),
      [HAPROXY.corsAllowCredentials]: cors.allowCredentials === true ? 'true' : undefined,
      [HAPROXY.corsMaxAge]: cors.maxAge === undefined ? undefined : `${cors.maxAge}s`,
    }),
  });
}

/** Where there is TLS the controller redirects by itself. */
function redirectsToHttps({ httpsRedirect, tlsSecret }: HttpTableOptions): boolean {
  return httpsRedirect ?? tlsSecret !== undefined;
}

function headerLines(headers: Readonly<Record<string, string>> | undefined): string | undefined {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name} ${value}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}
