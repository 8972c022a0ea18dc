import { ROUTE_REFUSED } from '../../facts/values/sentences';
import type { FilterFacts } from '../../facts/values/route-filters';
import { filterFaults } from '../../facts/values/route-filters';
import type { RouteRule } from '../../model/objects/route';
import type { Fields } from '../../model/read/fields';
import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET352: Rule = {
  id: 'NET352',
  name: 'route-filter-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'The filters of a rule of an HTTPRoute do not go together, or not with the rule.',
  why: ROUTE_REFUSED,
  fix: 'Write each filter once, with the field of its type, and a redirect without backends.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      if (manifest.kind !== 'HTTPRoute') continue;
      for (const rule of rules) {
        for (const { index, fault } of faultsOf(rule)) {
          const { field = '', fields } = rule.filters[index] ?? {};
          const type = textOf(within(fields, 'type')) ?? '';
          const where = [place(manifest, field), place(manifest, `${rule.field}.matches`)];
          report({ ...draftOf(place(manifest), type, fault), places: where });
        }
      }
    }
  },
};

function faultsOf({ filters, backends, matches }: RouteRule) {
  return filterFaults({
    filters: filters.map(({ fields }) => factsOf(fields)),
    hasBackends: backends.length > 0,
    pathTypes: matches.map(({ fields }) => textOf(within(fields, 'path', 'type')) ?? 'PathPrefix'),
  });
}

function factsOf(filter: Fields): FilterFacts {
  const ofPath = ['requestRedirect', 'urlRewrite'].map((body) =>
    textOf(within(filter, body, 'path', 'type')),
  );
  return {
    type: textOf(within(filter, 'type')) ?? '',
    bodies: Object.keys(filter),
    pathType: ofPath.find((type) => type !== undefined),
  };
}
