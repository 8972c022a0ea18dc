import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Clue, ClueProperty, ClueReader } from './clue';
import { tryClue, tryRelease } from './clue';

/** What the release of a chart says. */
interface Chart {
  readonly property?: ClueProperty;
  /** The release of the program in a release of the chart, where that is another. */
  readonly release?: (chart: string) => string | undefined;
  readonly controller?: string;
  readonly isMetallb?: boolean;
}

/** By the names of charts. */
const CHARTS: Readonly<Record<string, Chart>> = {
  metallb: { property: 'metallb', isMetallb: true },
  cilium: { property: 'cilium' },
  'ingress-nginx': {
    property: 'ingressNginx',
    // https://github.com/kubernetes/ingress-nginx#supported-versions-table
    release: (chart) => {
      const minor = Number(/^4\.(\d+)/.exec(chart)?.[1]);
      return minor >= 10 ? `1.${minor}` : undefined;
    },
    controller: 'ingress-nginx',
  },
  traefik: { controller: 'Traefik' },
  'kubernetes-ingress': { controller: 'HAProxy' },
};

/** A chart that a manifest has installed. */
interface Installed {
  readonly field: string;
  readonly chart: string | undefined;
  readonly version: string | undefined;
  readonly namespace: string | undefined;
  readonly values?: unknown;
}

/** Charts of controllers with their releases, as Flux, Argo CD and k3s install them. */
export const CHART_KINDS: readonly (readonly [string, ClueReader])[] = [
  ['helm.toolkit.fluxcd.io/HelmRelease', (manifest) => installs(manifest, [fluxChart(manifest)])],
  [
    'source.toolkit.fluxcd.io/OCIRepository',
    (manifest) => installs(manifest, [ociChart(manifest)]),
  ],
  ['argoproj.io/Application', (manifest) => installs(manifest, argoCharts(manifest))],
  ['helm.cattle.io/HelmChart', (manifest) => installs(manifest, [k3sChart(manifest)])],
];

/** The label that charts write on what they make: `metallb-0.14.5`. */
export function labelClue(manifest: Manifest): Clue | undefined {
  const label = manifest.labels['helm.sh/chart'];
  if (label === undefined) return undefined;
  const [, name = '', version = ''] = /^([a-z-]+?)-(v?\d[\w.+-]*)$/.exec(label) ?? [];
  const chart = Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
  return chart && releaseClue(manifest, 'metadata.labels["helm.sh/chart"]', chart, version);
}

function installs(manifest: Manifest, installed: readonly Installed[]): (Clue | undefined)[] {
  return installed.flatMap(({ field, chart: path = '', version, namespace, values }) => {
    const name = path.replace(/^.*\//, '');
    const chart = Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
    if (!chart) return [];
    const clue = (property: ClueProperty, value: string | undefined) =>
      tryClue(manifest, field, property, value);
    return [
      releaseClue(manifest, field, chart, version ?? ''),
      clue('ingressController', chart.controller),
      ...(chart.isMetallb
        ? [
            clue('metallbNamespace', namespace),
            clue('metallbClass', textOf(at(values, 'loadBalancerClass'))),
          ]
        : []),
    ];
  });
}

/** A range of releases, such as `0.14.x`, says none. */
function releaseClue(
  manifest: Manifest,
  field: string,
  { property, release }: Chart,
  version: string,
): Clue | undefined {
  if (!property || !/^v?\d+\.\d+\.\d+([+-]|$)/.test(version)) return undefined;
  const own = tryRelease(version);
  return tryClue(manifest, field, property, own && release ? release(own) : own);
}

function fluxChart({ spec, namespace }: Manifest): Installed {
  return {
    field: 'spec.chart.spec.version',
    chart: textOf(within(spec, 'chart', 'spec', 'chart')),
    version: textOf(within(spec, 'chart', 'spec', 'version')),
    namespace: textOf(at(spec, 'targetNamespace')) ?? namespace,
    values: at(spec, 'values'),
  };
}

/** A HelmRelease may refer to it; its address ends with the name of the chart. */
function ociChart({ spec }: Manifest): Installed {
  return {
    field: 'spec.ref.tag',
    chart: textOf(at(spec, 'url')),
    version: textOf(within(spec, 'ref', 'tag')),
    namespace: undefined,
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
    chart: textOf(at(source, 'chart')),
    version: textOf(at(source, 'targetRevision')),
    namespace: textOf(within(spec, 'destination', 'namespace')),
    values: within(source, 'helm', 'valuesObject'),
  }));
}

function k3sChart({ spec, namespace }: Manifest): Installed {
  return {
    field: 'spec.version',
    chart: textOf(at(spec, 'chart')),
    version: textOf(at(spec, 'version')),
    namespace: textOf(at(spec, 'targetNamespace')) ?? namespace,
  };
}
