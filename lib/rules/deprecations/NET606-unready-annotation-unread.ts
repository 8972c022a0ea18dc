import { firstNumber, has } from '../../facts/releases/answer';
import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { annotatedServices } from '../../model/queries/annotated';
import { containersOf } from '../../model/queries/containers';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { keyed } from '../../model/read/field-path';
import { at, listOf } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

const ANNOTATION = 'service.alpha.kubernetes.io/tolerate-unready-endpoints';

export const NET606: Rule = {
  id: 'NET606',
  name: 'unready-annotation-unread',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['services', 'workloads'],
  what: 'A Service publishes pods that are not ready by an annotation that nothing reads any more; where no probe delays its pods, or its pods are in no file, this is an info.',
  why: 'the endpoints controller now reads the field instead, so pods are not published before they are ready',
  fix: 'Write `publishNotReadyAddresses: true`.',
  waive: 'Never: no controller reads the annotation.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
    'https://github.com/kubernetes/kubernetes/pull/108020',
  ],
  check(network, report) {
    if (!has(network.target, 'unreadyAnnotationGone')) return;
    for (const service of annotatedServices(network)) {
      const { manifest, publishesNotReady } = service;
      if (manifest.annotations[ANNOTATION] !== 'true' || publishesNotReady) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', ANNOTATION)),
          place(manifest, 'spec.publishNotReadyAddresses'),
        ],
        what: `Service ${manifest.name} only has the annotation to publish pods that are not ready`,
        since: { property: 'kubernetes', release: firstNumber('unreadyAnnotationGone') },
        ...softened(network, service),
      });
    }
  },
};

const AT_ONCE = {
  severity: Severity.INFO,
  why: 'the endpoints controller now reads the field instead; no container of the pods has a probe that delays readiness, so they are published as soon as they run',
};

const WITHOUT_PODS = {
  severity: Severity.INFO,
  why: 'the endpoints controller now reads the field instead; where a probe delays the pods, which are in no file, they are not published before they are ready',
};

function softened(network: Network, service: Service): Pick<Draft, 'severity' | 'why'> {
  const pods = behind(network, service);
  if (pods.length === 0) return WITHOUT_PODS;
  return pods.some((one) => waits(one, service)) ? {} : AT_ONCE;
}

/** Containers that run first and name the Service may wait for pods that it publishes. */
function waits(workload: Workload, { manifest }: Service): boolean {
  const { podSpec } = workload;
  if (listOf(at(podSpec, 'readinessGates')).length > 0) return true;
  if (JSON.stringify(at(podSpec, 'initContainers') ?? '').includes(manifest.name)) return true;
  return containersOf(workload).some(({ fields }) =>
    DELAYING.some((probe) => at(fields, probe) !== undefined),
  );
}

const DELAYING = ['readinessProbe', 'startupProbe'];
