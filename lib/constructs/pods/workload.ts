import type { AbstractPod } from 'cdk8s-plus-27';
import type { Labels } from './pods';

/** The labels that select the pods of a cdk8s-plus workload; nothing where labels are not enough. */
export function workloadLabels(workload: AbstractPod): Labels | undefined {
  const { labelSelector } = workload.toPodSelectorConfig();
  // cdk8s-plus has no public way to read a selector; its own Service reads it like this.
  const { matchLabels, matchExpressions } = (
    labelSelector as unknown as RenderedSelector
  )._toKube();
  return matchExpressions?.length ? undefined : (matchLabels ?? {});
}

interface RenderedSelector {
  _toKube(): { matchLabels?: Record<string, string>; matchExpressions?: readonly unknown[] };
}
