import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

/** The namespace of the objects of a release of a chart, nothing for other objects. */
export function tryReleaseNamespace({
  group,
  kind,
  spec,
  namespace,
}: Manifest): string | undefined {
  // https://fluxcd.io/flux/components/helm/helmreleases/#target-namespace
  const isFlux = group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease';
  // https://docs.k3s.io/helm#helmchart-field-definitions
  const isK3s = group === 'helm.cattle.io' && kind === 'HelmChart';
  return isFlux || isK3s ? (textOf(at(spec, 'targetNamespace')) ?? namespace) : undefined;
}
