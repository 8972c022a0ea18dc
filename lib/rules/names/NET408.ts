import { at, listOf } from '../../model/fields';
import type { Manifest } from '../../model/manifest';
import { annotationMaps, labelMaps, wrongEntries } from '../../model/texts';
import type { Workload } from '../../model/workload';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET408: Rule = {
  id: 'NET408',
  name: 'text-expected',
  severity: Severity.ERROR,
  reads: ['manifests', 'workloads'],
  what: 'A number, or true or false, stands where only text can stand.',
  why: 'the API server cannot read the object, and refuses it',
  fix: 'Put the value in quotes.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    'https://yaml.org/type/bool.html',
  ],
  check({ manifests, workloads }, report) {
    for (const manifest of manifests) {
      if (manifest.apiVersion === '') continue;
      for (const [field, value] of textsIn(manifest)) report(draftOf(manifest, field, value));
    }
    for (const workload of workloads) {
      for (const [field, value] of variablesOf(workload)) {
        report(draftOf(workload.manifest, field, value));
      }
    }
  },
};

type Text = readonly [field: string, value: unknown];

function draftOf(manifest: Manifest, field: string, value: unknown): Draft {
  const what = `${String(value)} is no text, and nothing else can stand there`;
  return { places: [place(manifest, field)], what };
}

function textsIn(manifest: Manifest): Text[] {
  const metadata = at(manifest.object, 'metadata');
  const names = NAMES.filter((key) => isNoText(key, at(metadata, key)));
  return [
    ...names.map((key) => [`metadata.${key}`, at(metadata, key)] as const),
    ...[...labelMaps(manifest), ...annotationMaps(manifest)].flatMap((map) =>
      wrongEntries(manifest, map, isNoText).map(({ field, value }) => [field, value] as const),
    ),
  ];
}

const NAMES = ['name', 'generateName', 'namespace'];

function variablesOf({ podField, podSpec }: Workload): Text[] {
  return ['containers', 'initContainers'].flatMap((key) =>
    listOf(at(podSpec, key)).flatMap((container, index) =>
      listOf(at(container, 'env')).flatMap((variable, place) => {
        const value = at(variable, 'value');
        const field = () => `${podField}.${key}[${index}].env[${place}].value`;
        return isNoText(key, value) ? [[field(), value] as const] : [];
      }),
    ),
  );
}

/** A map or a list may be what is left of a template. */
function isNoText(_: string, value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}
