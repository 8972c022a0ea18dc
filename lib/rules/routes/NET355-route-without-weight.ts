import { WRITE_WEIGHT, sentence } from '../../facts/values/sentences';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET355: Rule = {
  id: 'NET355',
  name: 'route-without-weight',
  severity: Severity.WARNING,
  reads: ['routes'],
  what: 'All backends of a rule have weight 0.',
  why: 'every request of the rule is answered with status 500',
  fix: sentence(WRITE_WEIGHT),
  waive: 'If the route is closed on purpose for a while.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      for (const { field, backends } of rules) {
        if (backends.length === 0 || backends.some(({ weight }) => weight !== 0)) continue;
        report({
          places: [place(manifest, `${field}.backendRefs`)],
          what: `the weights of ${backends.length} backends are all 0`,
        });
      }
    }
  },
};
