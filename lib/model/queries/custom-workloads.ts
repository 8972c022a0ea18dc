import { selectorMatches } from '../../facts/values/label-selectors';
import type { Service } from '../objects/service';
import { Alike } from '../objects/alike';
import type { ContainerPort, Workload } from '../objects/workload';
import { WORKLOAD_KINDS, workloadKind, workloadOf } from '../objects/workload';
import { at, isFields, listOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import type { Network } from './network';

const TEMPLATE = ['spec', 'template'];

/** Objects of custom kinds that make pods of a template, such as a Rollout of Argo CD. */
const customWorkloads = derived(({ manifests }): readonly Workload[] => {
  const ports = new Alike<ContainerPort>();
  return manifests
    .filter((manifest) => isFields(at(manifest.spec, 'template')) && isCustom(manifest))
    .map((manifest) =>
      workloadOf(manifest, workloadKind(manifest.group, manifest.kind, TEMPLATE), ports),
    )
    .filter(({ podSpec }) => listOf(at(podSpec, 'containers')).length > 0);
});

function isCustom(of: Manifest): boolean {
  return !WORKLOAD_KINDS.some(({ group, kind }) => group === of.group && kind === of.kind);
}

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
