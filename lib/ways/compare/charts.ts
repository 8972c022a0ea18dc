import { at, isFields, listOf, textOf, within } from '../../model/read/fields';
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

/** What Flux makes charts and kustomizations of; a GitRepository may be these files themselves. */
export function isArtefact({ group, kind }: Manifest): boolean {
  return group === 'source.toolkit.fluxcd.io' && kind === 'OCIRepository';
}

function hasChart(manifest: Manifest): boolean {
  return sourcesIn(manifest).some(({ source }) => (textOf(at(source, 'chart')) ?? '') !== '');
}

/** The sources of an Application, with their fields. */
function sourcesIn({ spec }: Manifest): { readonly field: string; readonly source: unknown }[] {
  const several = listOf(at(spec, 'sources'));
  return [
    { field: 'spec.source', source: at(spec, 'source') },
    ...several.map((source, index) => ({ field: `spec.sources[${index}]`, source })),
  ];
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

function withChart(change: Change, side: 'before' | 'now', place: ChartPlace | undefined): Change {
  if (!place) return change;
  const what = `${objectText(place.manifest)} names the host, and no chart is rendered`;
  const answer: SideAnswer = {
    ...{ state: State.UNKNOWN, ends: [], isEither: false, faults: [what], places: [place] },
  };
  return {
    ...change,
    kind: 'untold',
    witness: { ...change.witness, kind: 'untold', [side]: answer },
    ...(side === 'now' ? { is: [...change.is, place] } : { was: [...change.was, place] }),
    objects: [...change.objects, place.manifest],
  };
}

/** Where the values of a chart stand. */
interface ChartPlace {
  readonly manifest: Manifest;
  readonly field: string;
}

/** By each text among the values, such as a host. */
function chartsByText(charts: readonly Manifest[]): ReadonlyMap<string, ChartPlace> {
  const byText = new Map<string, ChartPlace>();
  for (const manifest of charts) {
    for (const { field, value } of valuesIn(manifest)) {
      for (const text of textsWithin(value)) byText.set(text.toLowerCase(), { manifest, field });
    }
  }
  return byText;
}

/** The values that an object gives its charts, as far as they are no text that holds YAML. */
function valuesIn(manifest: Manifest): { readonly field: string; readonly value: unknown }[] {
  const ofSources = sourcesIn(manifest).flatMap(({ field, source }) =>
    ['valuesObject', 'parameters'].map((key) => ({
      field: `${field}.helm.${key}`,
      value: within(source, 'helm', key),
    })),
  );
  const own = { field: 'spec.values', value: at(manifest.spec, 'values') };
  return [own, ...ofSources].filter(({ value }) => value !== undefined);
}

function textsWithin(whole: unknown): string[] {
  const texts: string[] = [];
  const left = [whole];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value) || isFields(value)) {
      for (const inner of Object.values(value)) left.push(inner);
    }
  }
  return texts;
}
