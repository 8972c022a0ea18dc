import type { Fault } from '../../facts/values/fault';
import {
  headerName,
  headerValue,
  headersOnce,
  httpMethod,
  queryValue,
  redirectStatus,
} from '../../facts/values/http';
import { dnsSubdomain } from '../../facts/values/names';
import { newPath } from '../../facts/values/paths';
import { portNumber } from '../../facts/values/ports';
import { weight } from '../../facts/values/routes';
import type { Check } from '../../props/check';
import { notWith } from '../../props/relations';
import { list, made, map, number, oneOf, required, struct, text, untold } from '../../props/shape';
import { PathType, UrlScheme } from '../common/enums';
import { HOSTS } from '../common/hosts';
import type { ObjectProps } from '../common/object-props';
import { OBJECT_PROPS } from '../common/object-props';
import { HttpBackend } from './http-backend';
import { HTTP_TABLE_OPTIONS } from './http-options-shape';
import type { HttpTableOptions } from './table/http-options';

/**
 * One of several backends of a route.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref
 */
export interface WeightedBackend {
  /** The backend of this share. */
  readonly backend: HttpBackend;

  /**
   * Its share of the requests, relative to the shares of the others, from 0 to 1000000. Refused:
   * another number.
   *
   * @default - 1
   */
  readonly weight?: number;
}

/**
 * A redirect. Parts that are omitted keep their value from the request.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter
 */
export interface HttpRedirect {
  /**
   * The scheme. Refused: none with ingress-nginx, whose redirect is a complete address.
   *
   * @default - the scheme of the request
   */
  readonly scheme?: UrlScheme;

  /**
   * The host, a DNS subdomain. Refused: another form, and none with ingress-nginx.
   *
   * @default - the host of the request
   */
  readonly host?: string;

  /**
   * The port, from 1 to 65535. Refused: another number.
   *
   * @default - the port of the scheme
   */
  readonly port?: number;

  /**
   * The whole path, which begins with `/`. Refused: a value that is not a path, and with
   * ingress-nginx none, and characters that it does not accept.
   *
   * @default - the path of the request
   */
  readonly path?: string;

  /**
   * The replacement for the path of the route; the rest of the path does not change. Only supported
   * with a Gateway and Traefik. Refused: one together with `path`, and one for a route that is not
   * of PathType.PREFIX.
   *
   * @default - the path does not change
   */
  readonly prefix?: string;

  /**
   * The status: 301, 302, 303, 307 or 308. Refused: another number, and the last three with a
   * Gateway before Gateway API 1.5, and with Traefik.
   *
   * @default - 302
   */
  readonly status?: number;
}

/**
 * One route of `HttpRoutes`. It has a `backend`, `backends` or a `redirect`.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export interface HttpRoute {
  /**
   * The path, which begins with `/` and has at most 1024 characters with a Gateway. Refused: a path
   * without it, with `//`, `.` or `..` in it, with characters that the selected API does not
   * accept, the path of another route that matches the same requests, and for gRPC with a Gateway a
   * path that is not a call.
   */
  readonly path: string;

  /**
   * The backend. Refused: an `ExternalAlias`, a Service in another namespace with an Ingress, and a
   * route without `backend`, `backends` and `redirect`.
   *
   * @default - `backends` or `redirect`
   */
  readonly backend?: HttpBackend;

  /**
   * Several backends with weights: at most 16 with a Gateway, 2 with ingress-nginx. ingress-nginx
   * stores the weights with the first backend, so its other routes have the same weights, and the
   * second backend has no other route. Refused: more, none, weights that are all 0, several with
   * another controller, combinations that ingress-nginx does not support, and any together with
   * `backend`.
   *
   * @default - `backend`
   */
  readonly backends?: WeightedBackend[];

  /**
   * A redirect. Only supported with a Gateway, ingress-nginx and Traefik. Refused: a redirect that
   * changes nothing or redirects to itself, with ingress-nginx one for a host without a route of `/`,
   * and one together with `backend` or `backends`.
   *
   * @default - requests go to the backend
   */
  readonly redirect?: HttpRedirect;

  /**
   * The host that clients request; the first label can be `*`, which matches one label with an
   * Ingress and any number of labels with a Gateway and with the NGINX Ingress Controller of F5.
   * Refused: an address, a URL, a wildcard elsewhere, a value that is not a DNS name in lower case,
   * and with Via.BOTH a wildcard except of F5, and none if other routes have a host, unless the two
   * sides that are stated are known to treat it alike.
   *
   * @default - `hosts`, otherwise every host
   */
  readonly host?: string;

  /**
   * Several hosts with this route. Refused: an empty list, what `host` refuses, one twice, and any
   * together with `host`.
   *
   * @default - `host`
   */
  readonly hosts?: string[];

  /**
   * How the path is matched. Refused: all except `PREFIX` together with `stripPrefix`,
   * REGULAR_EXPRESSION with Via.BOTH, and types that the selected API does not support.
   *
   * @default - PathType.PREFIX
   */
  readonly pathType?: PathType;

  /**
   * The path that the backend receives, instead of the requested path. Refused: a value that is not
   * a path, a path that the selected API does not accept, any with an Ingress without a known
   * controller, and any together with `stripPrefix` or `redirect`.
   *
   * @default - the path of the request
   */
  readonly rewritePath?: string;

  /**
   * A backend that receives a copy of each request, and whose responses are ignored. Only supported
   * with a Gateway. Refused: one together with `redirect`.
   *
   * @default - none
   *
   * @see https://gateway-api.sigs.k8s.io/guides/http-request-mirroring/
   */
  readonly mirror?: HttpBackend;

  /**
   * The method, such as `POST`. Refused: a value that is not a method in upper case, any with an
   * Ingress, and for gRPC with a Gateway.
   *
   * @default - every method
   */
  readonly method?: string;

  /**
   * Headers of the request with their exact values: with a Gateway at most 16, with ingress-nginx
   * one, if another route has the same host and path without it. Refused: more, one twice, an
   * invalid header, and any with other controllers.
   *
   * @default - any
   */
  readonly matchHeaders?: { readonly [name: string]: string };

  /**
   * Query parameters of the request with their exact values of 1 to 1024 characters; at most 16.
   * Refused: more, another value, any with an Ingress, and for gRPC with a Gateway.
   *
   * @default - any
   */
  readonly matchQuery?: { readonly [name: string]: string };
}

/**
 * What `HttpRoutes` are made of.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec
 */
export interface HttpRoutesProps extends ObjectProps, HttpTableOptions {
  /**
   * The routes, at least one. Refused: an empty list, two that match the same requests, and with an
   * Ingress only redirects.
   */
  readonly routes: HttpRoute[];

  /**
   * The backend for requests that no route matches. Some Ingress controllers only use it for the
   * hosts of the Ingress; with a Gateway it is a route of each host, and a route of every host.
   * Refused: an invalid backend, and any with Via.BOTH.
   *
   * @default - such requests get status 404
   */
  readonly defaultBackend?: HttpBackend;
}

const BACKEND: Check = made(
  (value) => value instanceof HttpBackend,
  'an HttpBackend',
  'HttpBackend.of(app) or HttpBackend.service("name", 80)',
);

const REWRITES_NOTHING: Fault = {
  what: 'has no backend',
  why: 'a redirected request reaches no backend, so it would have no effect',
  fix: 'remove it, or write path in the redirect',
};

const COPIES_NOTHING: Fault = {
  what: 'has no request to copy',
  why: 'the Gateway answers the request with a redirect, and sends it to no backend',
  fix: 'remove it, or write backend instead of redirect',
};

/** The checks of {@link HttpRoutesProps}. */
export const HTTP_ROUTES = struct<HttpRoutesProps>({
  ...OBJECT_PROPS,
  routes: required(
    'routes: [{ path: "/", backend: HttpBackend.of(app) }]',
    list(
      struct<HttpRoute>({
        ...HOSTS,
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
          path: text(newPath),
          prefix: text(newPath),
          status: number(redirectStatus),
        }),
        rewritePath: notWith('redirect', text(newPath), REWRITES_NOTHING),
        mirror: notWith('redirect', untold(BACKEND), COPIES_NOTHING),
        method: text(httpMethod),
        matchHeaders: map(headerName, headerValue, headersOnce),
        matchQuery: map(headerName, queryValue),
      }),
    ),
  ),
  defaultBackend: BACKEND,
  ...HTTP_TABLE_OPTIONS,
});
