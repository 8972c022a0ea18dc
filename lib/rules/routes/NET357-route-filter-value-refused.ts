import { ROUTE_REFUSED, WRITE_VALUE, sentence } from '../../facts/values/sentences';
import type { RouteRule } from '../../model/objects/route';
import type { Fields } from '../../model/read/fields';
import { at, fieldsOf, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';
import { filterValueFaults } from './filter-values';

export const NET357: Rule = {
  id: 'NET357',
  name: 'route-filter-value-refused',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A filter of a route has a value that the Gateway API of the cluster refuses.',
  why: ROUTE_REFUSED,
  fix: sentence(WRITE_VALUE),
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter'],
  check({ routes, target }, report) {
    for (const { manifest, rules } of routes) {
      for (const filter of rules.flatMap(filtersOf)) {
        for (const { field, value, fault } of filterValueFaults(filter.fields, target)) {
          report(draftOf(place(manifest, `${filter.field}.${field}`), value, fault));
        }
      }
    }
  },
};

interface Filter {
  readonly field: string;
  readonly fields: Fields;
}

/** Those of a rule, and those of its backends. */
function filtersOf({ field, filters, fields }: RouteRule): Filter[] {
  const ofBackends = listOf(at(fields, 'backendRefs')).flatMap((backend, index) =>
    listOf(at(backend, 'filters')).map((filter, place) => ({
      field: `${field}.backendRefs[${index}].filters[${place}]`,
      fields: fieldsOf(filter),
    })),
  );
  return [...filters, ...ofBackends];
}
