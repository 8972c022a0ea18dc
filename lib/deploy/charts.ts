import { at, textOf } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { isIn, joined, parentOf } from './tree/files';

/** The folders of Helm charts, which have a Chart.yaml. */
export function chartsIn(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/.test(path)).map(parentOf));
}

/** Whether Helm makes objects of a file: a template, or the values of one. Its definitions it applies as they are. */
export function isForHelm(path: string, charts: ReadonlySet<string>): boolean {
  if (charts.size === 0) return false;
  const own = parentOf(path);
  if (charts.has(own)) return true;
  for (let folder = own; folder !== '.' && folder !== '/'; folder = parentOf(folder)) {
    if (folder.endsWith('..')) return false;
    if (charts.has(parentOf(folder)) && isIn(path, joined(parentOf(folder), 'templates')))
      return true;
  }
  return false;
}

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
