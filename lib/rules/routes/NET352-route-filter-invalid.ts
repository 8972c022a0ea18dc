import { ROUTE_REFUSED } from '../../facts/values/sentences';
import type { Fault } from '../../facts/values/fault';
import type { FilterFacts } from '../../facts/values/route-filters';
import { filterFaults } from '../../facts/values/route-filters';
import type { RoutePart, RouteRule } from '../../model/objects/route';
import type { Fields } from '../../model/read/fields';
import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET352: Rule = {
  id: 'NET352',
  name: 'route-filter-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'The filters of a rule of an HTTPRoute, or of a backend, do not go together, or not with the rule.',
  why: ROUTE_REFUSED,
  fix: 'Write each filter once, with the field of its type, and a redirect without backends.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      if (manifest.kind !== 'HTTPRoute') continue;
      for (const rule of rules) {
        for (const { filter, fault } of faultsOf(rule)) {
          const type = textOf(within(filter.fields, 'type')) ?? '';
          const where = [place(manifest, filter.field), place(manifest, `${rule.field}.matches`)];
          report({ ...draftOf(place(manifest), type, fault), places: where });
        }
      }
    }
  },
};

interface FilterFault {
  readonly filter: RoutePart;
  readonly fault: Fault;
}

function faultsOf({ filters, backends, matches }: RouteRule): FilterFault[] {
  const pathTypes = matches.map(
    ({ fields }) => textOf(within(fields, 'path', 'type')) ?? 'PathPrefix',
  );
  const rewriting = backends.filter((one) => one.filters.some(replacesPrefix));
  return [
    ...faultsAmong(filters, backends.length > 0, pathTypes),
    ...backends.flatMap((backend) =>
      // Of several backends that replace a prefix, the API server compares none with the matches.
      faultsAmong(backend.filters, false, rewriting.length === 1 ? pathTypes : []),
    ),
  ];
}

function faultsAmong(
  filters: readonly RoutePart[],
  hasBackends: boolean,
  pathTypes: readonly string[],
): FilterFault[] {
  const facts = filters.map(({ fields }) => factsOf(fields));
  return filterFaults({ filters: facts, hasBackends, pathTypes }).flatMap(({ index, fault }) => {
    const filter = filters[index];
    return filter ? [{ filter, fault }] : [];
  });
}

function replacesPrefix({ fields }: RoutePart): boolean {
  return factsOf(fields).pathType === 'ReplacePrefixMatch';
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
