import { at, listOf, within } from '../../model/fields';
import type { Manifest } from '../../model/manifest';
import { annotationMaps, entriesOf, labelMaps } from '../../model/texts';
import { isWorkload, workloadOf } from '../../model/workload';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET408: Rule = {
  id: 'NET408',
  name: 'text-expected',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'A number, or true or false, stands where only text can stand.',
  why: 'the API server cannot read the object, and refuses it',
  fix: 'Put the value in quotes.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    'https://yaml.org/type/bool.html',
  ],
  check({ manifests }, report) {
    for (const manifest of manifests) {
      if (manifest.apiVersion === '') continue;
      for (const { field, value } of textsIn(manifest)) {
        if (typeof value !== 'number' && typeof value !== 'boolean') continue;
        const what = `${value} is no text, and nothing else can stand there`;
        report({ places: [place(manifest, field)], what });
      }
    }
  },
};

interface Text {
  readonly field: string;
  readonly value: unknown;
}

function textsIn(manifest: Manifest): Text[] {
  const { object } = manifest;
  return [
    ...['name', 'generateName', 'namespace'].map((key) => ({
      field: `metadata.${key}`,
      value: within(object, 'metadata', key),
    })),
    ...[...labelMaps(manifest), ...annotationMaps(manifest)].flatMap((map) =>
      entriesOf(manifest, map),
    ),
    ...(isWorkload(manifest) ? variablesOf(manifest) : []),
  ];
}

function variablesOf(manifest: Manifest): Text[] {
  const { podField, podSpec } = workloadOf(manifest);
  return ['containers', 'initContainers'].flatMap((key) =>
    listOf(at(podSpec, key)).flatMap((container, index) =>
      listOf(at(container, 'env')).map((variable, place) => ({
        field: `${podField}.${key}[${index}].env[${place}].value`,
        value: at(variable, 'value'),
      })),
    ),
  );
}
