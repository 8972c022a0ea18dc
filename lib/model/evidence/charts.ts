import { at, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Clue, ClueProperty, ClueReader } from './clue';
import { tryClue, tryRelease } from './clue';
import { CHART_INSTALLERS, installedBy, chartValues } from './installed';

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
  metallb: {
    property: 'metallb',
    // The chart of MetalLB has its release. Others of this name count on their own, such as Bitnami's.
    release: (chart) => (chart.startsWith('0.') ? chart : undefined),
    isMetallb: true,
  },
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

/** Charts of controllers with their releases, as Flux, Argo CD and k3s install them. */
export const CHART_KINDS: readonly (readonly [string, ClueReader])[] = CHART_INSTALLERS
  // It installs nothing itself.
  .filter(([, kind]) => kind !== 'HelmChartConfig')
  .map(([group, kind]) => [`${group}/${kind}`, installs]);

/** The label that charts write on what they make: `metallb-0.14.5`. */
export function labelClue(manifest: Manifest): Clue | undefined {
  const label = manifest.labels['helm.sh/chart'];
  if (label === undefined) return undefined;
  const [, name = '', version = ''] = /^([a-z-]+?)-(v?\d[\w.+-]*)$/.exec(label) ?? [];
  const chart = Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
  return chart && releaseClue(manifest, 'metadata.labels["helm.sh/chart"]', chart, version);
}

function installs(manifest: Manifest): (Clue | undefined)[] {
  return installedBy(manifest).flatMap((one) => {
    const { field, chart: name, version = '', namespace } = one;
    const chart = Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
    if (!chart) return [];
    const clue = (property: ClueProperty, value: string | undefined) =>
      tryClue(manifest, field, property, value);
    return [
      releaseClue(manifest, field, chart, version),
      clue('ingressController', chart.controller),
      ...(chart.isMetallb
        ? [
            clue('metallbNamespace', namespace),
            clue('metallbClass', textOf(at(chartValues(one), 'loadBalancerClass'))),
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
