import { allOf } from '../../../facts/values/fault';
import {
  allOrSome,
  corsOrigin,
  eachOnce,
  headerName,
  httpMethod,
  seconds,
  someOrigin,
} from '../../../facts/values/http';
import { upTo } from '../../../facts/values/lists';
import { flag, list, number, required, struct, text } from '../../../props/shape';

/**
 * Permissions for pages of other origins. Supported with ingress-nginx, Traefik and HAProxy, and
 * with a Gateway from Gateway API 1.5 on (1.4 in the experimental channel).
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS
 */
export interface Cors {
  /**
   * The origins, such as `https://shop.example.com`, or only `*`; from 1 to 64. Refused: more,
   * none, an invalid origin, one twice, and `*` together with others.
   */
  readonly allowOrigins: string[];

  /**
   * The methods, or only `*`. Refused: a value that is not a method in upper case, one twice, `*`
   * together with others, `*` with ingress-nginx, which does not read it, and none with Via.BOTH.
   *
   * @default - the default of the controller: five methods and OPTIONS with ingress-nginx, all with
   * HAProxy, only the simple ones with a Gateway
   */
  readonly allowMethods?: string[];

  /**
   * The headers of a request, or only `*`; at most 64. Refused: more, an invalid header name, one
   * twice, `*` together with others, values that ingress-nginx or HAProxy does not read, such as
   * `*` with ingress-nginx, and none with Via.BOTH.
   *
   * @default - the default of the controller: its own list with ingress-nginx, all with HAProxy,
   * none with a Gateway
   */
  readonly allowHeaders?: string[];

  /**
   * The headers of a response that the page can read; at most 64. Refused: more, an invalid header
   * name, one twice, values that ingress-nginx does not read, and any with HAProxy.
   *
   * @default - only the simple ones
   */
  readonly exposeHeaders?: string[];

  /**
   * Whether requests can include cookies.
   *
   * @default - false
   */
  readonly allowCredentials?: boolean;

  /**
   * How many seconds a browser can cache the response, from 1 to 99999. Refused: another number,
   * and none with Via.BOTH.
   *
   * @default - the default of the controller: 20 days with ingress-nginx, 5 seconds with HAProxy
   * and a Gateway
   */
  readonly maxAge?: number;
}

const AT_MOST_64 = upTo(64, 'write "*" instead of them, or remove some');

/** The check of {@link Cors}. */
export const CORS = struct<Cors>({
  allowOrigins: required(
    'allowOrigins: ["https://shop.example.com"]',
    list(text(corsOrigin), allOf(someOrigin, allOrSome, eachOnce, AT_MOST_64)),
  ),
  allowMethods: list(
    text((method) => (method === '*' ? undefined : httpMethod(method))),
    allOf(allOrSome, eachOnce),
  ),
  allowHeaders: list(text(headerName), allOf(allOrSome, eachOnce, AT_MOST_64)),
  exposeHeaders: list(text(headerName), allOf(eachOnce, AT_MOST_64)),
  allowCredentials: flag(),
  maxAge: number(seconds),
});
