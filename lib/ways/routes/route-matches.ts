import { escapeRegex } from '../../facts/values/paths';
import type { Route, RouteRule } from '../../model/objects/route';
import type { Fields } from '../../model/read/fields';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Condition } from './condition';
import { headerIs, methodIs, queryIs } from './condition';
import type { PathTest } from './path-test';
import { PathTestKind, exactTest, expressionTest, prefixTest } from './path-test';

/** A match of a rule of an HTTPRoute or a GRPCRoute, with what its precedence goes by. */
export interface RouteMatch {
  readonly field: string;
  readonly path: PathTest;
  readonly conditions: readonly Condition[];
  readonly hasMethod: boolean;
  readonly headers: number;
  readonly query: number;
  /** How many characters the path has, with and without a slash at its end; of gRPC, those of the service. */
  readonly length: number;
  readonly trimmed: number;
  /** Of gRPC, how many characters the name of the method has. */
  readonly methodLength: number;
}

export function routeMatches({ manifest }: Route, { field, matches }: RouteRule): RouteMatch[] {
  const read = manifest.kind === 'GRPCRoute' ? grpcMatch : httpMatch;
  if (matches.length === 0) return [read(field, {})];
  return matches.map((match) => read(match.field, match.fields));
}

function httpMatch(field: string, match: Fields): RouteMatch {
  const method = textOf(at(match, 'method'));
  const headers = pairs(at(match, 'headers'), headerIs, (name) => name.toLowerCase());
  const query = pairs(at(match, 'queryParams'), queryIs, (name) => name);
  const path = httpPath(at(match, 'path'));
  return {
    field,
    path,
    conditions: [...(method === undefined ? [] : [methodIs(method)]), ...headers, ...query],
    hasMethod: method !== undefined,
    headers: headers.length,
    query: query.length,
    length: path.text.length,
    trimmed: path.text.replace(/\/$/, '').length,
    methodLength: 0,
  };
}

function httpPath(path: unknown): PathTest {
  const type = textOf(at(path, 'type')) ?? 'PathPrefix';
  const value = textOf(at(path, 'value')) ?? '/';
  if (type === 'Exact') return exactTest(value);
  return type === 'PathPrefix' ? prefixTest(value) : expressionTest(value, 'either');
}

/** A call is a request for `/<service>/<method>`. */
function grpcMatch(field: string, match: Fields): RouteMatch {
  const method = at(match, 'method');
  const [service = '', name = ''] = [textOf(at(method, 'service')), textOf(at(method, 'method'))];
  const headers = pairs(at(match, 'headers'), headerIs, (key) => key.toLowerCase());
  return {
    field,
    path: grpcPath(service, name, textOf(at(method, 'type')) ?? 'Exact'),
    conditions: headers,
    hasMethod: false,
    headers: headers.length,
    query: 0,
    length: service.length,
    trimmed: service.length,
    methodLength: name.length,
  };
}

function grpcPath(service: string, name: string, type: string): PathTest {
  if (service === '' && name === '') return prefixTest('/');
  const isPlain = type === 'Exact';
  if (isPlain && service !== '') {
    return name === '' ? prefixTest(`/${service}`) : exactTest(`/${service}/${name}`);
  }
  const part = (text: string) =>
    text === '' ? '[^/]+' : isPlain ? escapeRegex(text) : `(?:${text})`;
  const source = `/${part(service)}/${part(name)}`;
  const test = expressionTest(
    `/${service || '*'}/${name || '*'}`,
    isPlain ? 'whole' : 'either',
    source,
  );
  // Only what is written as an expression has no place among the others.
  return isPlain ? { ...test, kind: PathTestKind.EXACT } : test;
}

/** Of two headers that differ in case alone, only the first counts. */
function pairs(
  list: unknown,
  conditionOf: (name: string, value: string, type?: string) => Condition,
  nameOf: (name: string) => string,
): Condition[] {
  const byName = new Map<string, Condition>();
  for (const pair of listOf(list)) {
    const name = nameOf(textOf(at(pair, 'name')) ?? '');
    if (byName.has(name)) continue;
    byName.set(name, conditionOf(name, textOf(at(pair, 'value')) ?? '', textOf(at(pair, 'type'))));
  }
  return [...byName.values()];
}
