import {
  STAR_MEANS_ALL,
  NOT_NETWORK,
  NOT_NUMBER_SECONDS,
  NOT_SIZE,
  REMOVE_ONE,
  WRITE_301,
  WRITE_COOKIE_NAME,
  WRITE_ONE,
  WRITE_STAR,
} from './sentences';
import { hasHostBits, tryCidr } from '../../net/ip';
import type { Fact, Fault } from './fault';
import { escapeRegex } from './paths';

/** The name of an HTTP header. @see https://www.rfc-editor.org/rfc/rfc9110#name-field-names */
export const headerName: Fact<string> = (name) =>
  /^[A-Za-z0-9!#$%&'*+\-.^_`|~]{1,256}$/.test(name)
    ? undefined
    : {
        what: 'is not a header name',
        why: 'a header name has 1 to 256 letters, digits and characters such as "-", without blanks and colons',
        fix: 'write a name such as "X-Request-Id"',
      };

/** The value of an HTTP header. */
export const headerValue: Fact<string> = (value) =>
  value.length >= 1 && value.length <= 4096 && !CONTROL.test(value)
    ? undefined
    : {
        what: 'is not a header value',
        why: 'it has 1 to 4096 characters on one line',
        fix: 'write the value on one line, or remove the header',
      };

/** The value of a parameter of a query. @see https://gateway-api.sigs.k8s.io/reference/spec/#httpqueryparammatch */
export const queryValue: Fact<string> = (value) =>
  value.length >= 1 && value.length <= 1024 && !CONTROL.test(value)
    ? undefined
    : {
        what: 'is not a parameter value that a route can match',
        why: 'it has 1 to 1024 characters on one line',
        fix: 'write a shorter value, or remove the parameter',
      };

// eslint-disable-next-line no-control-regex -- the very characters that end a header
const CONTROL = /[\u0000-\u001f\u007f]/;

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#httpmethod */
export const METHODS = [
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'],
] as const;

export const httpMethod: Fact<string> = (method) =>
  METHODS.some((one) => one === method)
    ? undefined
    : {
        what: 'is not an HTTP method',
        why: `a route can match ${METHODS.join(', ')}, in upper case`,
        fix: WRITE_ONE,
      };

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter */
export const redirectStatus: Fact<number> = (status) =>
  [301, 302, 303, 307, 308].includes(status)
    ? undefined
    : {
        what: 'is not a redirect status',
        why: 'clients follow the statuses 301, 302, 303, 307 and 308',
        fix: WRITE_301,
      };

/** A span in whole seconds, as every controller takes it. */
export const seconds: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= 99_999
    ? undefined
    : {
        what: NOT_NUMBER_SECONDS,
        why: 'it is a whole number from 1 to 99999, which every controller reads in the same way',
        fix: 'write a number in that range, such as 30',
      };

/** A size as nginx reads it, which counts in 64 bits. @see https://nginx.org/en/docs/syntax.html */
export const bodySize: Fact<string> = (size) =>
  /^\d+[kmg]?$/i.test(size) && Number.isSafeInteger(bytesOf(size))
    ? undefined
    : {
        what: NOT_SIZE,
        why: 'a size is a whole number of bytes, or a number with the suffix k, m or g, and less than 8 pebibytes',
        fix: 'write a size such as "8m"',
      };

export function bytesOf(size: string): number {
  const power = ['k', 'm', 'g'].indexOf(size.slice(-1).toLowerCase()) + 1;
  return Number.parseInt(size, 10) * 1024 ** power;
}

/** A network that requests may come from. */
export const sourceRange: Fact<string> = (range) =>
  tryCidr(range) && !hasHostBits(range)
    ? undefined
    : {
        what: NOT_NETWORK,
        why: 'a network is its first address, "/" and the length of its prefix',
        fix: 'write a network such as "192.0.2.0/24", or "192.0.2.7/32" for one address',
      };

/** The name of a cookie. @see https://gateway-api.sigs.k8s.io/reference/spec/#sessionpersistence */
export const cookieName: Fact<string> = (name) =>
  headerName(name) || name.length > 128
    ? {
        what: 'is not a cookie name',
        why: 'it has 1 to 128 letters, digits and characters such as "-", without blanks, "=" and ";"',
        fix: WRITE_COOKIE_NAME,
      }
    : undefined;

/** An origin of CORS that all sides read alike. @see https://developer.mozilla.org/docs/Glossary/Origin */
export const corsOrigin: Fact<string> = (origin) =>
  origin === '*' || /^https?:\/\/(\*\.)?[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*(:\d{1,5})?$/.test(origin)
    ? undefined
    : NO_ORIGIN;

const NO_ORIGIN: Fault = {
  what: 'is not an origin',
  why: 'an origin is a scheme, a host and an optional port, without a path',
  fix: 'write an origin such as "https://shop.example.com", or "*" for all',
};

/** `*` stands alone. */
export const allOrSome: Fact<readonly string[]> = (list) =>
  list.length > 1 && list.includes('*')
    ? {
        what: 'cannot be combined with other entries',
        why: STAR_MEANS_ALL,
        fix: WRITE_STAR,
      }
    : undefined;

/** An origin of CORS by the definition of a Gateway API that has it in its standard channel. */
export const gatewayOrigin: Fact<string> = (origin) =>
  origin === '*' ||
  /^https?:\/\/(?:(?:\*\.)?(?:[a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+|\*)(?::\d{1,5})?$/.test(origin)
    ? undefined
    : NO_ORIGIN;

/** What the definition of each release takes for an origin: others of the experimental channel are wider. */
export const originOfAnyRelease: Fact<string> = (origin) =>
  origin === '*' || /^[^:/?#]+:\/\//.test(origin) ? undefined : NO_ORIGIN;

/** An origin as a regular expression. Its wildcard covers one label. */
export function originRegex(origin: string): string {
  return escapeRegex(origin).replace('\\*', '[A-Za-z0-9-]+');
}

/** Origins, of which there is one at least. */
export const someOrigin: Fact<readonly string[]> = (origins) =>
  origins.length > 0
    ? undefined
    : {
        what: 'contains no origin',
        why: 'an empty list selects neither all origins nor none',
        fix: 'write an origin such as "https://shop.example.com", or remove cors',
      };

/** A list of names, which the API server takes as a set. */
export const eachOnce: Fact<readonly string[]> = (names) => {
  const plain = names.map((name) => name.toLowerCase());
  const second = names.find((_, index) => plain.indexOf(plain[index] ?? '') < index);
  if (second === undefined) return undefined;
  return {
    what: `names ${JSON.stringify(second)} twice`,
    why: 'the case of a name does not matter: the API server refuses the second, or ignores it',
    fix: REMOVE_ONE,
  };
};

/** A map of headers. */
export const headersOnce: Fact<Readonly<Record<string, string>>> = (headers) =>
  eachOnce(Object.keys(headers));
