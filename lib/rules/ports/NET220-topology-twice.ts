import { ANNOTATION_WINS } from '../../facts/values/sentences';
import { annotatedServices } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET220: Rule = {
  id: 'NET220',
  name: 'topology-twice',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service declares twice, and differently, which endpoints are near.',
  why: 'the annotation overrides trafficDistribution, and the API server refuses two annotations that differ',
  fix: 'Write only trafficDistribution, or only the annotation `service.kubernetes.io/topology-mode`.',
  waive: 'If older clusters read the annotation and newer ones the field, on purpose.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/',
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution',
  ],
  check(network, report) {
    for (const { manifest } of annotatedServices(network)) {
      checkAnnotations(manifest, report);
      checkField(manifest, report);
    }
  },
};

const MODE = 'service.kubernetes.io/topology-mode';
const HINTS = 'service.kubernetes.io/topology-aware-hints';

function checkAnnotations(manifest: Manifest, report: Report): void {
  const { [MODE]: mode, [HINTS]: hints } = manifest.annotations;
  if (mode === undefined || hints === undefined || mode === hints) return;
  report({
    places: [MODE, HINTS].map((key) => place(manifest, keyed('metadata.annotations', key))),
    what: `topology-mode is ${JSON.stringify(mode)} and topology-aware-hints is ${JSON.stringify(hints)}`,
    why: 'they are two names of one setting, and the API server refuses different values',
    fix: `Remove ${HINTS}.`,
    severity: Severity.ERROR,
  });
}

function checkField(manifest: Manifest, report: Report): void {
  const distribution = textOf(at(manifest.spec, 'trafficDistribution'));
  const key = [MODE, HINTS].find((one) => /^auto$/i.test(manifest.annotations[one] ?? ''));
  if (!distribution || key === undefined) return;
  report({
    places: [
      place(manifest, keyed('metadata.annotations', key)),
      place(manifest, 'spec.trafficDistribution'),
    ],
    what: `trafficDistribution ${distribution} is overridden by the annotation ${key}`,
    why: ANNOTATION_WINS,
    fix: 'Remove the annotation.',
  });
}
