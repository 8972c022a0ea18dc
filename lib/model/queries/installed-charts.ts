import type { Installed } from '../evidence/installed';
import { CHART_INSTALLERS, installedBy, chartValues } from '../evidence/installed';
import type { Fields } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import type { Network } from './network';

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

/** Whether what installs charts has a text anywhere; values stand as a map, or in a text. */
export function areSetInValues(network: Network, form: RegExp): boolean {
  return CHART_INSTALLERS.some(([group, kind]) =>
    network.others(group, kind).some(({ spec }) => form.test(withoutComments(spec))),
  );
}

/** Fields as JSON, without the comments in texts that are YAML themselves. */
export function withoutComments(fields: Fields): string {
  return JSON.stringify(fields, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/(^|\s)#.*$/gm, '$1') : value,
  );
}
