import { SERVICE_TYPES, SESSION_AFFINITIES, TRAFFIC_POLICIES } from '../../facts/values/words';
import { servicesWith } from '../../model/queries/written-fields';
import { at, isAbsent } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { valueText } from './judge';

export const NET217: Rule = {
  id: 'NET217',
  name: 'service-value-unknown',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A field of a Service has a value that the API does not know.',
  why: 'the field takes a few values alone, in this spelling, and the API server refuses others',
  fix: 'Write one of the values that the field takes.',
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    for (const { manifest } of servicesWith(network, ...Object.keys(VALUES))) {
      for (const [field, known] of Object.entries(VALUES)) {
        const value = at(manifest.spec, field);
        if (isAbsent(value) || known.includes(value as string)) continue;
        if (value === '' && field !== STRICT) continue;
        report({
          places: [place(manifest, `spec.${field}`)],
          what: `${valueText(value)} is no ${field}`,
          fix: `Write ${nearest(known, value) ?? known.join(' or ')}.`,
        });
      }
    }
  },
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: SERVICE_TYPES,
  sessionAffinity: SESSION_AFFINITIES,
  externalTrafficPolicy: TRAFFIC_POLICIES,
  internalTrafficPolicy: TRAFFIC_POLICIES,
};

/** An empty text of the others is as if they were not written. */
const STRICT = 'internalTrafficPolicy';

function nearest(known: readonly string[], value: unknown): string | undefined {
  return known.find((one) => one.toLowerCase() === String(value).toLowerCase());
}
