import { annotatedServices } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const ANNOTATION = 'service.alpha.kubernetes.io/tolerate-unready-endpoints';

export const NET606: Rule = {
  id: 'NET606',
  name: 'unready-annotation-unread',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service publishes pods that are not ready by an annotation that nothing reads any more.',
  why: 'the endpoints controller now reads the field instead, so pods are not published before they are ready',
  fix: 'Write `publishNotReadyAddresses: true`.',
  waive: 'Never: no controller reads the annotation.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    for (const { manifest, publishesNotReady } of annotatedServices(network)) {
      if (manifest.annotations[ANNOTATION] !== 'true' || publishesNotReady) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', ANNOTATION)),
          place(manifest, 'spec.publishNotReadyAddresses'),
        ],
        what: `Service ${manifest.name} only has the annotation to publish pods that are not ready`,
      });
    }
  },
};
