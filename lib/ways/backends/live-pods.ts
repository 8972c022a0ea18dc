import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { at, isAbsent, listOf, textOf, within } from '../../model/read/fields';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** The pods that a Service sends requests to, or why there are none. */
export interface ServingPods {
  readonly pods: readonly Workload[];
  readonly fault?: Hop;
}

/**
 * What a cluster shows of pods is used in place of what makes them: one of each owner whose pods are
 * ready. Files that give no pods of a cluster say nothing of it.
 */
export function servingPods(service: Service, workloads: readonly Workload[]): ServingPods {
  const pods = workloads.filter(({ manifest }) => manifest.kind === 'Pod');
  if (!pods.some((pod) => ownerOf(pod) !== undefined)) return { pods: workloads };
  const ready = service.publishesNotReady ? pods : pods.filter(isReady);
  if (ready.length === 0) return { pods: [], fault: noneReady(service, pods) };
  return { pods: [...new Map([...ready].reverse().map((pod) => [keyOf(pod), pod])).values()] };
}

function keyOf(pod: Workload): string {
  return ownerOf(pod) ?? `pod ${pod.manifest.name}`;
}

function ownerOf({ manifest }: Workload): string | undefined {
  const [owner] = listOf(within(manifest.object, 'metadata', 'ownerReferences'));
  if (isAbsent(owner)) return undefined;
  return `${textOf(at(owner, 'kind')) ?? ''} ${textOf(at(owner, 'name')) ?? ''}`;
}

/** As a cluster shows it, which shows a phase of each pod; where nothing does, whether nothing says no. */
function isReady(pod: Workload): boolean {
  const hasPhase = !isAbsent(within(pod.manifest.object, 'status', 'phase'));
  return hasPhase ? isShownReady(pod) : readiness(pod) !== 'False';
}

/** Whether a cluster shows a pod that is ready. */
export function isShownReady(pod: Workload): boolean {
  return readiness(pod) === 'True';
}

function readiness({ manifest }: Workload): string | undefined {
  const conditions = listOf(within(manifest.object, 'status', 'conditions'));
  const ready = conditions.find((one) => textOf(at(one, 'type')) === 'Ready');
  return textOf(at(ready, 'status'));
}

function noneReady({ manifest }: Service, pods: readonly Workload[]): Hop {
  const [first] = pods;
  return {
    kind: HopKind.END,
    verdict: Verdict.BROKEN,
    what: `${pods.length === 1 ? 'the pod' : `all ${pods.length} pods`} of Service ${manifest.namespace}/${manifest.name} ${pods.length === 1 ? 'is' : 'are'} not ready`,
    why: 'a Service sends requests to pods that are ready',
    fix: 'Look at the events and the logs of the pods.',
    places: first ? [{ manifest: first.manifest, field: 'status.conditions' }] : [],
    ask: `kubectl describe pods --namespace ${manifest.namespace}`,
  };
}
