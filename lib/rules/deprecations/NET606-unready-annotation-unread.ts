import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { annotatedServices } from '../../model/queries/annotated';
import { containersOf } from '../../model/queries/containers';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { keyed } from '../../model/read/field-path';
import { at, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const ANNOTATION = 'service.alpha.kubernetes.io/tolerate-unready-endpoints';

export const NET606: Rule = {
  id: 'NET606',
  name: 'unready-annotation-unread',
  severity: Severity.ERROR,
  reads: ['services', 'workloads'],
  what: 'A Service publishes pods that are not ready by an annotation that nothing reads any more; where no probe delays its pods, this is an info.',
  why: 'the endpoints controller now reads the field instead, so pods are not published before they are ready',
  fix: 'Write `publishNotReadyAddresses: true`.',
  waive: 'Never: no controller reads the annotation.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    for (const service of annotatedServices(network)) {
      const { manifest, publishesNotReady } = service;
      if (manifest.annotations[ANNOTATION] !== 'true' || publishesNotReady) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', ANNOTATION)),
          place(manifest, 'spec.publishNotReadyAddresses'),
        ],
        what: `Service ${manifest.name} only has the annotation to publish pods that are not ready`,
        ...(isReadyAtOnce(network, service) && AT_ONCE),
      });
    }
  },
};

const AT_ONCE = {
  severity: Severity.INFO,
  why: 'the endpoints controller now reads the field instead; no container of the pods has a probe that delays readiness, so they are published as soon as they run',
};

function isReadyAtOnce(network: Network, service: Service): boolean {
  const pods = behind(network, service);
  return pods.length > 0 && !pods.some(waits);
}

function waits(workload: Workload): boolean {
  if (listOf(at(workload.podSpec, 'readinessGates')).length > 0) return true;
  return containersOf(workload).some(({ fields }) =>
    DELAYING.some((probe) => at(fields, probe) !== undefined),
  );
}

const DELAYING = ['readinessProbe', 'startupProbe'];
