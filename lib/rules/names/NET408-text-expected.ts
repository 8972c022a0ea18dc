import type { Workload } from '../../model/objects/workload';
import { annotationMaps, oddLabels, wrongEntries } from '../../model/queries/texts';
import { unnamedManifests } from '../../model/queries/unnamed';
import { manifestsWith, workloadsWithContainers } from '../../model/queries/written-fields';
import { at, listOf } from '../../model/read/fields';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Report, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET408: Rule = {
  id: 'NET408',
  name: 'text-expected',
  severity: Severity.ERROR,
  reads: ['manifests', 'workloads'],
  what: 'A field that must be a string contains a number, or true or false.',
  why: 'the API server cannot decode the object, and refuses it',
  fix: 'Put the value in quotes.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    'https://yaml.org/type/bool.html',
  ],
  check(network, report) {
    for (const manifest of mayBeMisnamed(network)) {
      if (manifest.apiVersion !== '') checkNames(manifest, report);
    }
    const wrong = [
      ...oddLabels(network).filter(({ key, value }) => isNoTextIn(key, value)),
      ...annotationMaps(network).flatMap((map) => wrongEntries(map, isNoTextIn)),
    ];
    for (const { manifest, field, value } of wrong) report(draftOf(manifest, field, value));
    for (const workload of workloadsWithContainers(network, 'env')) {
      checkVariables(workload, report);
    }
  },
};

function draftOf(manifest: Manifest, field: string, value: unknown): Draft {
  const what = `${String(value)} is not a string`;
  return { places: [place(manifest, field)], what };
}

/** What is written in place of a namespace counts as none. */
function mayBeMisnamed(network: Network): Iterable<Manifest> {
  const placed = manifestsWith(network, 'namespace').filter(
    ({ namespace }) => namespace === '' || namespace === 'default',
  );
  return new Set([
    ...unnamedManifests(network),
    ...manifestsWith(network, 'generateName'),
    ...placed,
  ]);
}

const NAMES = ['name', 'generateName', 'namespace'];

function checkNames(manifest: Manifest, report: Report): void {
  const metadata = at(manifest.object, 'metadata');
  for (const key of NAMES) {
    const value = at(metadata, key);
    if (isNoText(value)) report(draftOf(manifest, `metadata.${key}`, value));
  }
}

function checkVariables({ manifest, podField, podSpec }: Workload, report: Report): void {
  for (const key of ['containers', 'initContainers']) {
    listOf(at(podSpec, key)).forEach((container, index) => {
      listOf(at(container, 'env')).forEach((variable, place) => {
        const value = at(variable, 'value');
        if (!isNoText(value)) return;
        const field = `${podField}.${key}[${index}].env[${place}].value`;
        report(draftOf(manifest, field, value));
      });
    });
  }
}

function isNoTextIn(_: string, value: unknown): boolean {
  return isNoText(value);
}

/** A map or a list may be what is left of a template. */
function isNoText(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}
