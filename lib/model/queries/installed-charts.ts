import type { Installed } from '../evidence/installed';
import { CHART_INSTALLERS, installedBy, chartValues } from '../evidence/installed';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** A chart that is installed by an object in the files. */
export interface InstalledChart extends Installed {
  readonly manifest: Manifest;
}

/** The charts that Flux, Argo CD and k3s install, with their values as maps. */
export const installedCharts = derived((network): readonly InstalledChart[] =>
  CHART_INSTALLERS.flatMap(([group, kind]) =>
    network
      .others(group, kind)
      .flatMap((manifest) =>
        installedBy(manifest).map((one) => ({ ...one, manifest, values: chartValues(one) })),
      ),
  ),
);
