import { at, isFields, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import type { SideAnswer } from './answer';
import type { Change } from './change';
import { ChangeKind } from './change-kind';
import { areEqual } from './changed';
import { State } from './outcome';

/** What decides which objects come of a chart, or of an artefact. */
const FIELDS = [
  ...['values', 'valuesFrom', 'valuesContent', 'set', 'chart', 'chartRef', 'version', 'repo'],
  ...['postRenderers', 'targetNamespace', 'suspend'],
  // Of an OCIRepository, and of an Application.
  ...['url', 'ref', 'layerSelector', 'source', 'sources', 'destination'],
];

/** Whether an object has a controller fetch what comes of it: a chart, or an artefact that is in no file. */
export function isChart(manifest: Manifest): boolean {
  const { group, kind } = manifest;
  return (
    (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') ||
    (group === 'helm.cattle.io' && (kind === 'HelmChart' || kind === 'HelmChartConfig')) ||
    isArtefact(manifest) ||
    (group === 'argoproj.io' && kind === 'Application' && hasChart(manifest))
  );
}

/** What Flux makes charts and kustomizations of. */
export function isArtefact({ group, kind }: Manifest): boolean {
  return group === 'source.toolkit.fluxcd.io' && kind === 'OCIRepository';
}

/** Of another repository than the one that the Application is in. */
function hasChart({ spec }: Manifest): boolean {
  const sources = [at(spec, 'source'), ...listOf(at(spec, 'sources'))];
  return sources.some((one) => textOf(at(one, 'chart')) !== undefined);
}

export function areAlikeCharts(a: Manifest, b: Manifest): boolean {
  return FIELDS.every((field) => areEqual(at(a.spec, field), at(b.spec, field)));
}

/**
 * A host that loses its route where a chart names it now has probably moved into the chart; and the reverse.
 * Nobody can tell, so it is neither closed nor opened.
 */
export function withCharts(
  changes: readonly Change[],
  changed: ReadonlySet<Manifest>,
  isOld: (manifest: Manifest) => boolean,
): readonly Change[] {
  const charts = [...changed].filter(isChart);
  if (charts.length === 0) return changes;
  const [before, now] = [charts.filter(isOld), charts.filter((one) => !isOld(one))];
  const [old, fresh] = [chartsByText(before), chartsByText(now)];
  return changes.map((change) => {
    const { kind, witness } = change;
    const host = witness.ask.request?.host ?? '';
    if (kind === ChangeKind.CLOSED) return withChart(change, 'now', fresh.get(host));
    return kind === ChangeKind.OPENED ? withChart(change, 'before', old.get(host)) : change;
  });
}

function withChart(change: Change, side: 'before' | 'now', chart: Manifest | undefined): Change {
  if (!chart) return change;
  const place = { manifest: chart, field: 'spec.values' };
  const what = `${objectText(chart)} names the host, and no chart is rendered`;
  const answer: SideAnswer = {
    ...{ state: State.UNKNOWN, ends: [], isEither: false, faults: [what], places: [place] },
  };
  return {
    ...change,
    kind: 'untold',
    witness: { ...change.witness, kind: 'untold', [side]: answer },
    ...(side === 'now' ? { is: [...change.is, place] } : { was: [...change.was, place] }),
    objects: [...change.objects, chart],
  };
}

/** By each text among the values, such as a host. */
function chartsByText(charts: readonly Manifest[]): ReadonlyMap<string, Manifest> {
  const byText = new Map<string, Manifest>();
  for (const chart of charts) {
    const left: unknown[] = [at(chart.spec, 'values')];
    while (left.length > 0) {
      const value = left.pop();
      if (typeof value === 'string') byText.set(value.toLowerCase(), chart);
      else if (Array.isArray(value) || isFields(value)) {
        for (const inner of Object.values(value)) left.push(inner);
      }
    }
  }
  return byText;
}
