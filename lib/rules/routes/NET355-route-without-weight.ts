import { WRITE_WEIGHT, sentence } from '../../facts/values/sentences';
import { tryWeightSetter } from '../../model/queries/weight-setters';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET355: Rule = {
  id: 'NET355',
  name: 'route-without-weight',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['others', 'routes'],
  what: 'All backends of a rule have weight 0.',
  why: 'every request of the rule is answered with status 500',
  fix: sentence(WRITE_WEIGHT),
  waive: 'If the route is closed on purpose for a while.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref'],
  check(network, report) {
    for (const route of network.routes) {
      for (const rule of route.rules) {
        const { field, backends } = rule;
        if (backends.length === 0 || backends.some(({ weight }) => weight !== 0)) continue;
        if (tryWeightSetter(network, route, rule)) continue;
        report({
          places: [place(route.manifest, `${field}.backendRefs`)],
          what: `the weights of ${backends.length} backends are all 0`,
        });
      }
    }
  },
};
