import { ROUTE_REFUSED } from '../../facts/values/sentences';
import { headerName, headerValue } from '../../facts/values/http';
import { isOnce } from '../../facts/values/route-filters';
import { GRPC_FILTER_TYPES, isWord } from '../../facts/values/words';
import type { RoutePart, RouteRule } from '../../model/objects/route';
import type { Fields } from '../../model/read/fields';
import { at, isAbsent, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET358: Rule = {
  id: 'NET358',
  name: 'grpc-route-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A GRPCRoute has a match or a filter that none can have.',
  why: ROUTE_REFUSED,
  fix: 'Write a match such as `method: {service: acme.Shop, method: Buy}`, and filters of headers, mirrors or extensions alone.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutematch'],
  check({ routes }, report) {
    for (const { manifest, rules } of routes) {
      if (manifest.kind !== 'GRPCRoute') continue;
      for (const { field, what } of rules.flatMap(faultsOf)) {
        report({ places: [place(manifest, field)], what });
      }
    }
  },
};

interface Wrong {
  readonly field: string;
  readonly what: string;
}

function faultsOf({ matches, filters, backends }: RouteRule): Wrong[] {
  return [
    ...matches.flatMap(({ field, fields }) => [
      ...methodFaults(`${field}.method`, at(fields, 'method')),
      ...headerFaults(`${field}.headers`, fields),
    ]),
    ...filterFaultsAmong(filters),
    ...backends.flatMap((backend) => filterFaultsAmong(backend.filters)),
  ];
}

function filterFaultsAmong(filters: readonly RoutePart[]): Wrong[] {
  const types = filters.map(({ fields }) => textOf(at(fields, 'type')) ?? '');
  return filters.flatMap(({ field }, index) => {
    const type = types[index] ?? '';
    const at = `${field}.type`;
    if (!isWord(GRPC_FILTER_TYPES, type)) {
      return [{ field: at, what: `${JSON.stringify(type)} is not a filter of a GRPCRoute` }];
    }
    const isRepeated = isOnce(type) && types.indexOf(type) < index;
    return isRepeated ? [{ field: at, what: `the filter ${type} is repeated` }] : [];
  });
}

function methodFaults(field: string, match: unknown): Wrong[] {
  if (isAbsent(match)) return [];
  const type = textOf(at(match, 'type')) ?? 'Exact';
  const [service, method] = [textOf(at(match, 'service')), textOf(at(match, 'method'))];
  if (service === undefined && method === undefined)
    return [{ field, what: 'the match names neither service nor method' }];
  if (type === 'RegularExpression') return [];
  if (type !== 'Exact') return [{ field, what: `${type} is neither Exact nor RegularExpression` }];
  return [
    ...wrongText(`${field}.service`, service, /^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/i),
    ...wrongText(`${field}.method`, method, /^[a-z_][a-z_0-9]*$/i),
  ];
}

function wrongText(field: string, text: string | undefined, pattern: RegExp): Wrong[] {
  const what = `${JSON.stringify(text)} is not the name of a gRPC ${field.endsWith('service') ? 'service' : 'method'}`;
  return text === undefined || pattern.test(text) ? [] : [{ field, what }];
}

function headerFaults(field: string, match: Fields): Wrong[] {
  return listOf(at(match, 'headers')).flatMap((header, index) => {
    const [name, value] = ['name', 'value'].map((key) => textOf(at(header, key)) ?? '');
    const fault = headerName(name ?? '') ?? headerValue(value ?? '');
    return fault ? [{ field: `${field}[${index}]`, what: `header ${name} ${fault.what}` }] : [];
  });
}
