import { allOrSome, corsOrigin, headerName, httpMethod, seconds } from '../facts/http';
import { flag, list, number, required, struct, text } from '../props/shape';

/**
 * What pages of other origins may do. Answered by ingress-nginx and HAProxy, and by a Gateway from
 * Gateway API 1.5 on (1.4 in the experimental channel).
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS
 */
export interface Cors {
  /**
   * The origins, such as `https://shop.example.com`, or `*` alone; at most 64 by a Gateway.
   * Refused: more, what is no origin, `*` beside others, and by a Gateway one twice.
   */
  readonly allowOrigins: string[];

  /**
   * The methods, or `*` alone. Refused: what is no method in upper case, `*` beside others, none
   * with Via.BOTH, and by a Gateway one twice.
   *
   * @default - what the side has: five methods and OPTIONS by ingress-nginx, none but the simple ones by a Gateway
   */
  readonly allowMethods?: string[];

  /**
   * The headers of a request, or `*` alone; at most 64 by a Gateway. Refused: more, what is no name
   * of a header, `*` beside others, none with Via.BOTH, and by a Gateway one twice.
   *
   * @default - what the side has: a list of its own by ingress-nginx, none by a Gateway
   */
  readonly allowHeaders?: string[];

  /**
   * The headers of an answer that the page may read; at most 64 by a Gateway. Refused: more, what
   * is no name of a header, any by HAProxy, and by a Gateway one twice.
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
   * @default - what the side has: 20 days by ingress-nginx, 5 seconds by a Gateway
   */
  readonly maxAge?: number;
}

export const CORS = struct<Cors>({
  allowOrigins: required(
    'allowOrigins: ["https://shop.example.com"]',
    list(text(corsOrigin), allOrSome),
  ),
  allowMethods: list(
    text((method) => (method === '*' ? undefined : httpMethod(method))),
    allOrSome,
  ),
  allowHeaders: list(text(headerName), allOrSome),
  exposeHeaders: list(text(headerName)),
  allowCredentials: flag(),
  maxAge: number(seconds),
});
