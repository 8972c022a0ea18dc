import { ROUTE_REFUSED } from '../../facts/values/sentences';
import { choice } from '../../facts/values/choice';
import type { Fault } from '../../facts/values/fault';
import { headerName, headerValue, httpMethod, queryValue } from '../../facts/values/http';
import { gatewayPath } from '../../facts/values/paths';
import { MATCH_TYPES, PATH_MATCH_TYPES, isWord } from '../../facts/values/words';
import type { Fields } from '../../model/read/fields';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET351: Rule = {
  id: 'NET351',
  name: 'route-match-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A match of an HTTPRoute has a path, a method or a header that is none.',
  why: ROUTE_REFUSED,
  fix: 'Write a path such as `/cart`, a method in upper case, and each header once.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutematch'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      if (manifest.kind !== 'HTTPRoute') continue;
      for (const { field, fields } of rules.flatMap(({ matches }) => matches)) {
        for (const { key, value, fault } of faultsOf(fields)) {
          report(draftOf(place(manifest, `${field}.${key}`), value, fault));
        }
      }
    }
  },
};

interface FaultOf {
  readonly key: string;
  readonly value: string;
  readonly fault: Fault;
}

function faultsOf(match: Fields): FaultOf[] {
  const method = textOf(at(match, 'method'));
  const fault = method === undefined ? undefined : httpMethod(method);
  return [
    ...pathFaults(at(match, 'path')),
    ...(fault && method !== undefined ? [{ key: 'method', value: method, fault }] : []),
    ...['headers', 'queryParams'].flatMap((key) => nameFaults(key, at(match, key))),
  ];
}

function pathFaults(path: unknown): FaultOf[] {
  const type = textOf(at(path, 'type')) ?? 'PathPrefix';
  const value = textOf(at(path, 'value')) ?? '/';
  if (!isWord(PATH_MATCH_TYPES, type)) return [{ key: 'path.type', value: type, fault: NO_TYPE }];
  const fault = type === 'RegularExpression' ? undefined : gatewayPath(value);
  return fault ? [{ key: 'path', value, fault }] : [];
}

function nameFaults(key: string, list: unknown): FaultOf[] {
  const seen = new Set<string>();
  return listOf(list).flatMap((pair, index) => {
    const [name, value, type] = ['name', 'value', 'type'].map((one) => textOf(at(pair, one)));
    const ofName = headerName(name ?? '') ?? (seen.has(name ?? '') ? TWICE : undefined);
    seen.add(name ?? '');
    if (ofName) return [{ key: `${key}[${index}].name`, value: name ?? '', fault: ofName }];
    const ofValue = (key === 'headers' ? headerValue : queryValue)(value ?? '');
    if (ofValue) return [{ key: `${key}[${index}].value`, value: value ?? '', fault: ofValue }];
    const ofType = MATCH_TYPE(type ?? 'Exact');
    return ofType ? [{ key: `${key}[${index}].type`, value: type ?? '', fault: ofType }] : [];
  });
}

const MATCH_TYPE = choice(...MATCH_TYPES);

const NO_TYPE: Fault = {
  what: 'is not a path type of an HTTPRoute',
  why: `it is one of ${PATH_MATCH_TYPES.join(', ')}`,
  fix: 'write PathPrefix',
};

const TWICE: Fault = {
  what: 'is there twice',
  why: 'the API server takes each name once in a match',
  fix: 'leave one of them out',
};
