import { headerName, httpMethod } from '../../facts/http';
import { gatewayPath } from '../../facts/paths';
import type { Fault } from '../../facts/fault';
import type { Fields } from '../../model/fields';
import { at, listOf, textOf } from '../../model/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET351: Rule = {
  id: 'NET351',
  name: 'route-match-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A match of an HTTPRoute has a path, a method or a header that is none.',
  why: 'the API server refuses the route',
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
  if (!PATH_TYPES.includes(type)) return [{ key: 'path.type', value: type, fault: NO_TYPE }];
  const fault = type === 'RegularExpression' ? undefined : gatewayPath(value);
  return fault ? [{ key: 'path', value, fault }] : [];
}

function nameFaults(key: string, list: unknown): FaultOf[] {
  if (list === undefined) return [];
  const names = listOf(list).map((pair) => textOf(at(pair, 'name')) ?? '');
  const seen = new Set<string>();
  return names.flatMap((value, index) => {
    const fault = headerName(value) ?? (seen.has(value) ? TWICE : undefined);
    seen.add(value);
    return fault ? [{ key: `${key}[${index}].name`, value, fault }] : [];
  });
}

const PATH_TYPES = ['Exact', 'PathPrefix', 'RegularExpression'];

const NO_TYPE: Fault = {
  what: 'is not a path type of an HTTPRoute',
  why: `it is one of ${PATH_TYPES.join(', ')}`,
  fix: 'write PathPrefix',
};

const TWICE: Fault = {
  what: 'is there twice',
  why: 'the API server takes each name once in a match',
  fix: 'leave one of them out',
};
