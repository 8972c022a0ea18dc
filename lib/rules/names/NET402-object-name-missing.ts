import { unnamedManifests } from '../../model/queries/unnamed';
import { tryObjectName } from '../../facts/values/object-names';
import { at, isFields } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET402: Rule = {
  id: 'NET402',
  name: 'object-name-missing',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object has no name.',
  why: 'the API server refuses an object with neither `metadata.name` nor `metadata.generateName`',
  fix: 'Write `metadata.name`.',
  waive: 'If a later tool writes the name.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names'],
  check(network, report) {
    for (const manifest of unnamedManifests(network).filter(isUnnamed)) {
      report({
        places: [place(manifest, 'metadata.name'), place(manifest, 'metadata.generateName')],
        what: `the ${manifest.kind} has no name`,
      });
    }
  },
};

function isUnnamed({ group, kind, object }: Manifest): boolean {
  if (!tryObjectName(group, kind, true)) return false;
  const metadata = at(object, 'metadata');
  if (!isFields(metadata)) return metadata === undefined || metadata === null;
  return ['name', 'generateName'].every((key) => isEmpty(at(metadata, key)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
