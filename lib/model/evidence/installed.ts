import { at, fieldsOf, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { readYaml } from '../yaml/documents';

/** A chart that a manifest has installed, or says values for. */
export interface Installed {
  /** Where its release stands. */
  readonly field: string;
  /** Its name without what stands before it in an address; empty where it stands in another object. */
  readonly chart: string;
  readonly version: string | undefined;
  readonly namespace: string | undefined;
  /** As a map, or as a text. */
  readonly values?: unknown;
  /** The paths of further values, as `--set` of Helm takes them; empty for what a file or an object holds. */
  readonly furtherValues: readonly string[];
}

/** What Flux, Argo CD and k3s install. */
export const CHART_INSTALLERS: readonly (readonly [group: string, kind: string])[] = [
  ['helm.toolkit.fluxcd.io', 'HelmRelease'],
  ['source.toolkit.fluxcd.io', 'OCIRepository'],
  ['argoproj.io', 'Application'],
  ['helm.cattle.io', 'HelmChart'],
  ['helm.cattle.io', 'HelmChartConfig'],
];

/** The charts of a manifest of one of these kinds. */
export function installedBy(manifest: Manifest): readonly Installed[] {
  return READERS[manifest.kind]?.(manifest) ?? [];
}

/** The values that stand in the manifest itself; nothing where there are none, or they cannot be read. */
export function chartValues({ values }: Installed): unknown {
  const text = textOf(values);
  return text === undefined ? values : readYaml(text).documents[0]?.value;
}

const READERS: Readonly<Record<string, (manifest: Manifest) => readonly Installed[]>> = {
  HelmRelease: (manifest) => [fluxChart(manifest)],
  OCIRepository: (manifest) => [ociChart(manifest)],
  Application: argoCharts,
  HelmChart: (manifest) => [k3sChart(manifest)],
  // It has the name of the HelmChart that it says values for, which may be in no file.
  HelmChartConfig: (manifest) => [{ ...k3sChart(manifest), chart: manifest.name }],
};

function fluxChart({ spec, namespace }: Manifest): Installed {
  return {
    field: 'spec.chart.spec.version',
    chart: nameIn(textOf(within(spec, 'chart', 'spec', 'chart'))),
    version: textOf(within(spec, 'chart', 'spec', 'version')),
    namespace: textOf(at(spec, 'targetNamespace')) ?? namespace,
    values: at(spec, 'values'),
    furtherValues: pathsIn(at(spec, 'valuesFrom'), 'targetPath'),
  };
}

/** A HelmRelease may refer to it; its address ends with the name of the chart. */
function ociChart({ spec }: Manifest): Installed {
  return {
    field: 'spec.ref.tag',
    chart: nameIn(textOf(at(spec, 'url'))),
    version: textOf(within(spec, 'ref', 'tag')),
    namespace: undefined,
    furtherValues: [],
  };
}

function argoCharts({ spec }: Manifest): Installed[] {
  const one = at(spec, 'source');
  const sources = [
    ...(one === undefined ? [] : [{ source: one, field: 'spec.source' }]),
    ...listOf(at(spec, 'sources')).map((source, index) => ({
      source,
      field: `spec.sources[${index}]`,
    })),
  ];
  return sources.map(({ source, field }) => ({
    field: `${field}.targetRevision`,
    chart: nameIn(textOf(at(source, 'chart'))),
    version: textOf(at(source, 'targetRevision')),
    namespace: textOf(within(spec, 'destination', 'namespace')),
    values: within(source, 'helm', 'valuesObject') ?? within(source, 'helm', 'values'),
    furtherValues: ['parameters', 'fileParameters', 'valueFiles'].flatMap((key) =>
      pathsIn(within(source, 'helm', key), 'name'),
    ),
  }));
}

function k3sChart({ spec, namespace }: Manifest): Installed {
  return {
    field: 'spec.version',
    chart: nameIn(textOf(at(spec, 'chart'))),
    version: textOf(at(spec, 'version')),
    namespace: textOf(at(spec, 'targetNamespace')) ?? namespace,
    values: at(spec, 'valuesContent'),
    furtherValues: [
      ...Object.keys(fieldsOf(at(spec, 'set'))),
      ...pathsIn(at(spec, 'valuesSecrets'), 'path'),
    ],
  };
}

/** Where the value of each element goes, if it is one alone. */
function pathsIn(elements: unknown, key: string): string[] {
  return listOf(elements).map((one) => textOf(at(one, key)) ?? '');
}

/** `metallb` of `bitnami/metallb`. */
function nameIn(chart = ''): string {
  return chart.replace(/^.*\//, '');
}
