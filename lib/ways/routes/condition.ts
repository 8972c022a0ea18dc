import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import { tryRegex } from '../../net/linear-regex';
import { regexTruth } from './regex-truth';
import type { Truth } from '../chain/truth';
import { anyHolds } from '../chain/truth';

/** What a match asks for beside host and path. */
export interface Condition {
  /** As people read it: `method GET`, `header x-canary: always`. */
  readonly text: string;
  readonly test: (request: Request) => Truth;
  /** What a request has that meets it, where that is known. */
  readonly wants?: readonly Wanted[];
}

/** A method, or a header or a query parameter with its value. */
export interface Wanted {
  readonly kind: 'method' | 'header' | 'query';
  /** Empty for the method. */
  readonly name: string;
  readonly value: string;
}

export function methodIs(method: string): Condition {
  return {
    text: `method ${method}`,
    test: (request) => sentMethod(request) === method,
    wants: [{ kind: 'method', name: '', value: method }],
  };
}

/** Each call of gRPC is a POST. */
function sentMethod({ scheme, method }: Request): string {
  return scheme === Scheme.GRPC || scheme === Scheme.GRPCS ? 'POST' : method;
}

export function headerIs(name: string, value: string, type = 'Exact'): Condition {
  const key = name.toLowerCase();
  const compare = comparison(value, type);
  return {
    text: `header ${key}: ${textOfValue(value, type)}`,
    test: ({ headers }) => {
      const given = headers.get(key);
      return given !== undefined && compare(given);
    },
    wants: [{ kind: 'header', name: key, value }],
  };
}

/** Of a parameter that comes several times, the specification does not say which counts. */
export function queryIs(name: string, value: string, type = 'Exact'): Condition {
  const compare = comparison(value, type);
  return {
    text: `query ${name}=${textOfValue(value, type)}`,
    test: ({ query }) => {
      const truths = query.flatMap(([key, given]) => (key === name ? [compare(given)] : []));
      const all = new Set(truths);
      if (all.size > 1) {
        return {
          why: `the request has several query parameters ${name}, and implementations differ`,
        };
      }
      return anyHolds(truths);
    },
    wants: [{ kind: 'query', name, value }],
  };
}

function comparison(value: string, type: string): (given: string) => Truth {
  if (type === 'Exact') return (given) => given === value;
  if (type !== 'RegularExpression')
    return () => ({ why: `how ${type} compares values is not known` });
  const regex = tryRegex(value);
  return (given) => regexTruth(regex, given, 'either');
}

function textOfValue(value: string, type: string): string {
  return type === 'Exact' ? value : `like ${value}`;
}
