import { headerName, headerValue, httpMethod, queryValue, redirectStatus } from '../facts/http';
import { dnsSubdomain, ingressHost } from '../facts/names';
import { gatewayPath } from '../facts/paths';
import { portNumber } from '../facts/ports';
import { weight } from '../facts/routes';
import type { Check } from '../props/shape';
import { list, made, map, number, oneOf, required, struct, text } from '../props/shape';
import { PathType, UrlScheme } from './enums';
import { HttpBackend } from './http-backend';
import type { HttpTableOptions } from './http-options';
import { HTTP_TABLE_OPTIONS } from './http-options-shape';
import type { ObjectProps } from './object-props';
import { OBJECT_PROPS } from './object-props';

/** One of several backends of a route. */
export interface WeightedBackend {
  /**
   * The backend.
   */
  readonly backend: HttpBackend;

  /**
   * Its share of the requests, beside the shares of the others, from 0 to 1000000.
   *
   * @default - 1
   */
  readonly weight?: number;
}

/** Where clients are sent instead. What is left out stays as the client asked for it. */
export interface HttpRedirect {
  /**
   * The scheme. An Ingress needs it, with `host` and `path`.
   *
   * @default - that of the request
   */
  readonly scheme?: UrlScheme;

  /**
   * The host.
   *
   * @default - that of the request
   */
  readonly host?: string;

  /**
   * The port.
   *
   * @default - that of the scheme
   */
  readonly port?: number;

  /**
   * The whole path.
   *
   * @default - that of the request
   */
  readonly path?: string;

  /**
   * What comes in place of the path of the route, and what follows it stays; by a Gateway alone.
   *
   * @default - the path stays
   */
  readonly prefix?: string;

  /**
   * The status: 301, 302, 303, 307 or 308. A Gateway has the last three from Gateway API 1.5 on.
   *
   * @default - 302
   */
  readonly status?: number;
}

/** One route of `HttpRoutes`. It has a `backend`, `backends` or a `redirect`. */
export interface HttpRoute {
  /**
   * The path, which begins with `/`.
   */
  readonly path: string;

  /**
   * Where it leads to.
   *
   * @default - to `backends`, or by the `redirect`
   */
  readonly backend?: HttpBackend;

  /**
   * Where it leads to, by shares: at most 16 by a Gateway, 2 by ingress-nginx.
   *
   * @default - to `backend`
   */
  readonly backends?: WeightedBackend[];

  /**
   * Where clients are sent instead; by a Gateway or ingress-nginx.
   *
   * @default - requests go to the backend
   */
  readonly redirect?: HttpRedirect;

  /**
   * The host that clients ask for; the first label may be `*`, which covers one label by an Ingress
   * and any number of them by a Gateway.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * How the path is matched.
   *
   * @default - PathType.PREFIX
   */
  readonly pathType?: PathType;

  /**
   * The path that the backend gets, whatever was asked for; by a Gateway, ingress-nginx or HAProxy.
   *
   * @default - the path of the request
   */
  readonly rewritePath?: string;

  /**
   * The method, such as `POST`; by a Gateway alone.
   *
   * @default - every method
   */
  readonly method?: string;

  /**
   * Headers that a request has, with their whole values; by a Gateway alone, at most 16.
   *
   * @default - any
   */
  readonly matchHeaders?: { readonly [name: string]: string };

  /**
   * Parameters that the query of a request has, with their whole values; by a Gateway alone, at most 16.
   *
   * @default - any
   */
  readonly matchQuery?: { readonly [name: string]: string };
}

/** What `HttpRoutes` are made of. */
export interface HttpRoutesProps extends ObjectProps, HttpTableOptions {
  /**
   * The routes, at least one. No two match the same requests.
   */
  readonly routes: HttpRoute[];

  /**
   * Where requests go that no route takes. An Ingress controller may mean those of its hosts alone;
   * by a Gateway it is a route of each host, and one of every host.
   *
   * @default - they are answered with status 404
   */
  readonly defaultBackend?: HttpBackend;
}

const BACKEND: Check = made(
  (value) => value instanceof HttpBackend,
  'an HttpBackend',
  'HttpBackend.of(app) or HttpBackend.service("name", 80)',
);

/** The checks of {@link HttpRoutesProps}. */
export const HTTP_ROUTES = struct<HttpRoutesProps>({
  ...OBJECT_PROPS,
  routes: required(
    'routes: [{ path: "/", backend: HttpBackend.of(app) }]',
    list(
      struct<HttpRoute>({
        host: text(ingressHost),
        path: required('path: "/"', text()),
        pathType: oneOf('PathType', PathType),
        backend: BACKEND,
        backends: list(
          struct<WeightedBackend>({
            backend: required('backend: HttpBackend.of(app)', BACKEND),
            weight: number(weight),
          }),
        ),
        redirect: struct<HttpRedirect>({
          scheme: oneOf('UrlScheme', UrlScheme),
          host: text(dnsSubdomain),
          port: number(portNumber),
          path: text(gatewayPath),
          prefix: text(gatewayPath),
          status: number(redirectStatus),
        }),
        rewritePath: text(gatewayPath),
        method: text(httpMethod),
        matchHeaders: map(headerName, headerValue),
        matchQuery: map(headerName, queryValue),
      }),
    ),
  ),
  defaultBackend: BACKEND,
  ...HTTP_TABLE_OPTIONS,
});
