import type { Ingress } from '../objects/ingress';
import { backendsOf } from '../objects/ingress';
import { fieldsOf, flagOf, numberOf, textOf } from '../read/fields';
import { derived } from './derived';
import type { InstalledChart } from './installed-charts';
import { installedCharts } from './installed-charts';
import type { Network } from './network';

/** Whether each Service that an Ingress names has an annotation too: in the files, or by the values of its chart. */
export function isOnItsServices(network: Network, ingress: Ingress, key: string): boolean {
  const { annotations, namespace } = ingress.manifest;
  const text = `${key}: ${annotations[key] ?? ''}`;
  const backends = backendsOf(ingress);
  return (
    backends.length > 0 &&
    backends.every(({ service = '' }) => {
      const given = network.tryService(namespace, service);
      if (given) return given.manifest.annotations[key] === annotations[key];
      return annotatingCharts(network).some(
        (one) => one.annotations.has(text) && mayMake(one.chart, namespace, service),
      );
    })
  );
}

interface AnnotatingChart {
  readonly chart: InstalledChart;
  /** `key: value` */
  readonly annotations: ReadonlySet<string>;
}

const annotatingCharts = derived((network): readonly AnnotatingChart[] =>
  installedCharts(network).map((chart) => ({
    chart,
    annotations: new Set(annotationsIn(chart.values)),
  })),
);

/** What the values of a chart write as annotations of its Services; `above` is the key that they stand below. */
function annotationsIn(values: unknown, above = '', over = ''): string[] {
  if (Array.isArray(values)) return values.flatMap((one) => annotationsIn(one, '', above));
  return Object.entries(fieldsOf(values)).flatMap(([key, value]) => {
    if (OF_OTHERS.test(key)) return [];
    const isTheirs =
      key === 'serviceAnnotations' ||
      (key === 'annotations' && (SERVICE.test(above) || /^services?$/.test(over)));
    return isTheirs ? pairsOf(value) : annotationsIn(value, key, above);
  });
}

const OF_OTHERS = /ingress|(?:account|monitor)$/i;
const SERVICE = /(?:\b|_)service$|Service$/;

function pairsOf(annotations: unknown): string[] {
  return Object.entries(fieldsOf(annotations)).flatMap(([key, value]) => {
    const one = textOf(value) ?? numberOf(value) ?? flagOf(value);
    return one === undefined ? [] : `${key}: ${one}`;
  });
}

/** A Service has the name of its chart, or that of the release, be it with more behind it. */
function mayMake(
  { chart, manifest, ...release }: InstalledChart,
  namespace: string,
  service: string,
): boolean {
  return (
    release.namespace === namespace &&
    service !== '' &&
    (service === chart || `${service}-`.startsWith(`${manifest.name}-`))
  );
}
