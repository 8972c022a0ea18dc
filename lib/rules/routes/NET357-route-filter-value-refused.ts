import { first, has } from '../../facts/releases/answer';
import { gatewayOrigin, originOfAnyRelease, redirectStatus } from '../../facts/values/http';
import { ROUTE_REFUSED, WRITE_VALUE, sentence } from '../../facts/values/sentences';
import type { RouteRule } from '../../model/objects/route';
import { fieldFaultsOf } from '../../model/queries/kinds';
import type { Network } from '../../model/queries/network';
import { listOf, numberOf, textsOf, within } from '../../model/read/fields';
import { isFilterValue, tryRefusedValue } from '../refused-value';
import type { Report, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET357: Rule = {
  id: 'NET357',
  name: 'route-filter-value-refused',
  severity: Severity.ERROR,
  reads: ['manifests', 'routes'],
  what: 'A filter of a route has a value that the Gateway API of the cluster refuses.',
  why: ROUTE_REFUSED,
  fix: sentence(WRITE_VALUE),
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter'],
  check(network, report) {
    for (const fault of fieldFaultsOf(network)) {
      const draft = isFilterValue(fault) ? tryRefusedValue(fault) : undefined;
      if (draft) report(draft);
    }
    reportNewStatuses(network, report);
    reportOrigins(network, report);
  },
};

/** Statuses that newer releases accept. */
function reportNewStatuses({ routes, target }: Network, report: Report): void {
  for (const { manifest, rules } of routes) {
    for (const filter of rules.flatMap(filtersOf)) {
      const status = numberOf(within(filter.fields, 'requestRedirect', 'statusCode'));
      if (status === undefined || status < 303 || redirectStatus(status)) continue;
      if (has(target, 'moreRedirectStatuses')) return;
      report({
        places: [place(manifest, `${filter.field}.requestRedirect.statusCode`)],
        what: `${status} is not a redirect status in Gateway API ${target.gatewayApi}`,
        why: `before ${first('moreRedirectStatuses')} the API server only accepts 301 and 302`,
        fix: `Write 301 or 302, or install ${first('moreRedirectStatuses')} or later.`,
      });
    }
  }
}

/** Origins that releases of the experimental channel alone accept. */
function reportOrigins({ routes, target }: Network, report: Report): void {
  for (const { manifest, rules } of routes) {
    for (const { field, fields } of rules.flatMap(filtersOf)) {
      textsOf(within(fields, 'cors', 'allowOrigins')).forEach((origin, index) => {
        const fault = originOfAnyRelease(origin) ? undefined : gatewayOrigin(origin);
        if (!fault || !has(target, 'httpOrigins')) return;
        report(draftOf(place(manifest, `${field}.cors.allowOrigins[${index}]`), origin, fault));
      });
    }
  }
}

interface Filter {
  readonly field: string;
  readonly fields: unknown;
}

/** Those of a rule, and those of its backends. */
function filtersOf({ field, filters, fields }: RouteRule): Filter[] {
  const ofBackends = listOf(within(fields, 'backendRefs')).flatMap((backend, index) =>
    listOf(within(backend, 'filters')).map((filter, at) => ({
      field: `${field}.backendRefs[${index}].filters[${at}]`,
      fields: filter,
    })),
  );
  return [...filters, ...ofBackends];
}
