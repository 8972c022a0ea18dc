import { REFUSED } from '../../facts/values/sentences';
import type { Ingress } from '../../model/objects/ingress';
import { at, isAbsent, within } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET310: Rule = {
  id: 'NET310',
  name: 'ingress-leads-nowhere',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'An Ingress has neither rules nor a default backend, or a rule without paths.',
  why: REFUSED,
  fix: 'Write a rule with a path, or `defaultBackend`.',
  waive: 'Never: the API server refuses it.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  ],
  check(network, report) {
    for (const ingress of network.ingresses) {
      if (!leadsOn(ingress)) draftsOf(ingress).forEach(report);
    }
  },
};

/** Whether every rule has paths, as of most Ingresses. */
function leadsOn({ rules }: Ingress): boolean {
  return rules.length > 0 && rules.every(({ paths }) => paths.length > 0);
}

function draftsOf({ manifest, rules, defaultBackend }: Ingress): Draft[] {
  // `backend` is a field that is gone, and has a rule of its own.
  if (at(manifest.spec, 'backend') !== undefined) return [];
  if (rules.length === 0 && !defaultBackend) {
    const places = [place(manifest, 'spec.rules'), place(manifest, 'spec.defaultBackend')];
    return [{ places, what: `Ingress ${manifest.name} has neither rules nor a default backend` }];
  }
  return rules.flatMap(({ field, fields, paths }) => {
    // `http` may be left out: the host is then for the default backend.
    if (paths.length > 0 || isAbsent(at(fields, 'http'))) return [];
    if (typeof within(fields, 'http', 'paths') === 'string') return [];
    return [
      { places: [place(manifest, `${field}.http.paths`)], what: `${field}.http has no paths` },
    ];
  });
}
