import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import { regexTruth, tryRegex } from './linear-regex';
import { Truth, mostOf, truthOf } from './truth';

/** What a match asks for beside host and path. */
export interface Condition {
  /** As people read it: `method GET`, `header x-canary: always`. */
  readonly text: string;
  readonly test: (request: Request) => Truth;
}

export function methodIs(method: string): Condition {
  return { text: `method ${method}`, test: (request) => truthOf(sentMethod(request) === method) };
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
      return given === undefined ? Truth.NO : compare(given);
    },
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
      if (all.size > 1) return Truth.MAYBE;
      return mostOf(truths);
    },
  };
}

function comparison(value: string, type: string): (given: string) => Truth {
  if (type === 'Exact') return (given) => truthOf(given === value);
  if (type !== 'RegularExpression') return () => Truth.MAYBE;
  const regex = tryRegex(value);
  return (given) => regexTruth(regex, given, 'either');
}

function textOfValue(value: string, type: string): string {
  return type === 'Exact' ? value : `like ${value}`;
}
