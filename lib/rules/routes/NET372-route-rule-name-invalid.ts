import { ROUTE_REFUSED } from '../../facts/values/sentences';
import { dnsSubdomain } from '../../facts/values/names';
import { at, textOf } from '../../model/read/fields';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET372: Rule = {
  id: 'NET372',
  name: 'route-rule-name-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A rule of a route has a name that none can have, or that of another rule.',
  why: ROUTE_REFUSED,
  fix: 'Write a name such as "checkout" for each, or none at all.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/geps/gep-995/'],
  check({ routes }, report) {
    for (const { manifest, rules } of routes) {
      const named = rules.flatMap(({ field, fields }) => {
        const name = textOf(at(fields, 'name'));
        return name === undefined ? [] : [{ ...place(manifest, `${field}.name`), name }];
      });
      for (const [name, those] of groupBy(named, (one) => one.name)) {
        const fault = dnsSubdomain(name);
        if (fault) for (const one of those) report(draftOf(one, name, fault));
        else if (those.length > 1) {
          report({
            places: those,
            what: `${those.length} rules are called ${JSON.stringify(name)}`,
          });
        }
      }
    }
  },
};
