import { selectorMatches } from '../../facts/values/label-selectors';
import type { Service } from '../objects/service';
import type { Workload } from '../objects/workload';
import { WORKLOAD_KINDS, workloadOf } from '../objects/workload';
import { at, listOf } from '../read/fields';
import { derived } from './derived';
import type { Network } from './network';

/** Objects of custom kinds that make pods of a template, such as a Rollout of Argo CD. */
const customWorkloads = derived(({ manifests }): readonly Workload[] =>
  manifests
    .filter(
      ({ group, kind }) => !WORKLOAD_KINDS.some((one) => one.group === group && one.kind === kind),
    )
    .map((manifest) => workloadOf(manifest, ['spec', 'template'], 'spec.template.spec'))
    .filter(({ podSpec }) => listOf(at(podSpec, 'containers')).length > 0),
);

/** Those whose pods a Service selects. */
export function customWorkloadsBehind(
  network: Network,
  { manifest, selector }: Service,
): readonly Workload[] {
  return customWorkloads(network).filter(
    (one) =>
      one.manifest.namespace === manifest.namespace &&
      selectorMatches({ matchLabels: selector }, one.podLabels),
  );
}
