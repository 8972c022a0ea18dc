import type { Fault } from '../../facts/values/fault';
import {
  headerName,
  headerValue,
  headersOnce,
  httpMethod,
  queryValue,
  redirectStatus,
} from '../../facts/values/http';
import { dnsSubdomain, ingressHost } from '../../facts/values/names';
import { newPath } from '../../facts/values/paths';
import { portNumber } from '../../facts/values/ports';
import { weight } from '../../facts/values/routes';
import type { Check } from '../../props/check';
import { notWith } from '../../props/relations';
import { list, made, map, number, oneOf, required, struct, text, untold } from '../../props/shape';
import { PathType, UrlScheme } from '../common/enums';
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
  /**
   * Where this share leads to.
   */
  readonly backend: HttpBackend;

  /**
   * Its share of the requests, beside the shares of the others, from 0 to 1000000. Refused: another
   * number.
   *
   * @default - 1
   */
  readonly weight?: number;
}

/**
 * Where clients are sent instead. What is left out stays as the client asked for it.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter
 */
export interface HttpRedirect {
  /**
   * The scheme. Refused: none by ingress-nginx, whose redirect is one whole address.
   *
   * @default - that of the request
   */
  readonly scheme?: UrlScheme;

  /**
   * The host, a DNS subdomain. Refused: another form, and none by ingress-nginx.
   *
   * @default - that of the request
   */
  readonly host?: string;

  /**
   * The port, from 1 to 65535. Refused: another number.
   *
   * @default - that of the scheme
   */
  readonly port?: number;

  /**
   * The whole path, which begins with `/`. Refused: what is no path, none by ingress-nginx, and
   * there what nginx would read as its own words.
   *
   * @default - that of the request
   */
  readonly path?: string;

  /**
   * What comes in place of the path of the route, and what follows it stays. Refused: any but by a
   * Gateway or Traefik, one beside `path`, and one for a route that is not of PathType.PREFIX.
   *
   * @default - the path stays
   */
  readonly prefix?: string;

  /**
   * The status: 301, 302, 303, 307 or 308. Refused: another number, the last three by a Gateway
   * before Gateway API 1.5, and by Traefik.
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
   * The path, which begins with `/` and has at most 1024 characters by a Gateway. Refused: a path
   * without it, with `//`, `.` or `..` in it, with characters that the chosen side does not take,
   * that of another route that matches the same requests, and for gRPC by a Gateway what is no
   * call.
   */
  readonly path: string;

  /**
   * Where it leads to. Refused: an `ExternalAlias`, a Service of another namespace by an Ingress,
   * and neither this, `backends` nor `redirect`.
   *
   * @default - to `backends`, or by the `redirect`
   */
  readonly backend?: HttpBackend;

  /**
   * Where it leads to, by shares: at most 16 by a Gateway, 2 by ingress-nginx. That keeps the share
   * with the first backend, so its other routes have the same, and the second has no route. Refused:
   * more, none, weights that are all 0, several by another controller, what ingress-nginx would mix
   * up, and any beside `backend`.
   *
   * @default - to `backend`
   */
  readonly backends?: WeightedBackend[];

  /**
   * Where clients are sent instead. Refused: one that changes nothing or leads back to where it came
   * from, any but by a Gateway, ingress-nginx or Traefik, by ingress-nginx one of a host that has no
   * route of `/`, and one beside `backend` or `backends`.
   *
   * @default - requests go to the backend
   */
  readonly redirect?: HttpRedirect;

  /**
   * The host that clients ask for; the first label may be `*`, which covers one label by an Ingress
   * and any number of them by a Gateway. Refused: an address, a URL, a wildcard elsewhere, what is
   * no DNS name in lower case, and with Via.BOTH a wildcard, and none beside routes of a host.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * How the path is matched. Refused: all but `PREFIX` beside `stripPrefix`, REGULAR_EXPRESSION
   * with Via.BOTH, and what the chosen side cannot say.
   *
   * @default - PathType.PREFIX
   */
  readonly pathType?: PathType;

  /**
   * The path that the backend gets, whatever was asked for. Refused: what is no path, what the
   * chosen side does not take, any by an Ingress of no known controller, and any beside
   * `stripPrefix` or `redirect`.
   *
   * @default - the path of the request
   */
  readonly rewritePath?: string;

  /**
   * A backend that gets each request too, and whose answers are thrown away. Refused: any but by a
   * Gateway, and one beside `redirect`.
   *
   * @default - none
   * @see https://gateway-api.sigs.k8s.io/guides/http-request-mirroring/
   */
  readonly mirror?: HttpBackend;

  /**
   * The method, such as `POST`. Refused: what is no method in upper case, any by an Ingress, and
   * for gRPC by a Gateway.
   *
   * @default - every method
   */
  readonly method?: string;

  /**
   * Headers that a request has, with their whole values: by a Gateway at most 16, by ingress-nginx
   * one, beside a route of the same host and path without it. Refused: more, one twice, what is no
   * header, and any by another side.
   *
   * @default - any
   */
  readonly matchHeaders?: { readonly [name: string]: string };

  /**
   * Parameters that the query of a request has, with their whole values of 1 to 1024 characters; at
   * most 16. Refused: more, another value, any by an Ingress, and for gRPC by a Gateway.
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
   * The routes, at least one. Refused: an empty list, two that match the same requests, and by an
   * Ingress redirects alone.
   */
  readonly routes: HttpRoute[];

  /**
   * Where requests go that no route takes. An Ingress controller may mean those of its hosts alone;
   * by a Gateway it is a route of each host, and one of every host. Refused: what a route cannot
   * lead to, and any with Via.BOTH.
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

const REWRITES_NOTHING: Fault = {
  what: 'is for no backend',
  why: 'a request that is sent elsewhere by a redirect leads to none, and nobody would read it',
  fix: 'leave it out, or write path in the redirect',
};

const COPIES_NOTHING: Fault = {
  what: 'gets no copy of a request that is sent elsewhere',
  why: 'the Gateway answers it with a redirect, and leads it to no backend',
  fix: 'leave it out, or write backend in place of redirect',
};

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
