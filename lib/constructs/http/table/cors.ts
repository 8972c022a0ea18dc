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
 * What pages of other origins may do. Answered by ingress-nginx, Traefik and HAProxy, and by a Gateway
 * from Gateway API 1.5 on (1.4 in the experimental channel).
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS
 */
export interface Cors {
  /**
   * The origins, such as `https://shop.example.com`, or `*` alone; from 1 to 64. Refused: more,
   * none, what is no origin, one twice, and `*` beside others.
   */
  readonly allowOrigins: string[];

  /**
   * The methods, or `*` alone. Refused: what is no method in upper case, one twice, `*` beside
   * others, `*` by ingress-nginx, which does not read it, and none with Via.BOTH.
   *
   * @default - what the side has: five methods and OPTIONS by ingress-nginx, all by HAProxy, none but the simple ones by a Gateway
   */
  readonly allowMethods?: string[];

  /**
   * The headers of a request, or `*` alone; at most 64. Refused: more, what is no name of a header,
   * one twice, `*` beside others, what ingress-nginx or HAProxy does not read, such as `*` by
   * ingress-nginx, and none with Via.BOTH.
   *
   * @default - what the side has: a list of its own by ingress-nginx, all by HAProxy, none by a Gateway
   */
  readonly allowHeaders?: string[];

  /**
   * The headers of an answer that the page may read; at most 64. Refused: more, what is no name of
   * a header, one twice, what ingress-nginx does not read, and any by HAProxy.
   *
   * @default - none but the simple ones
   */
  readonly exposeHeaders?: string[];

  /**
   * Whether cookies come along.
   *
   * @default - false
   */
  readonly allowCredentials?: boolean;

  /**
   * How many seconds a browser may keep the answer, from 1 to 99999. Refused: another number, and
   * none with Via.BOTH.
   *
   * @default - what the side has: 20 days by ingress-nginx, 5 seconds by HAProxy and a Gateway
   */
  readonly maxAge?: number;
}

const AT_MOST_64 = upTo(64, 'write "*" in their place, or leave some out');

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
