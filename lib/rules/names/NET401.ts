import { isLabel } from '../../facts/names';
import { tryObjectName } from '../../facts/object-names';
import { isAtLeast } from '../../facts/versions';
import { at, textOf } from '../../model/fields';
import type { Manifest } from '../../model/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET401: Rule = {
  id: 'NET401',
  name: 'object-name-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object has a name that its kind does not allow.',
  why: 'the API server refuses the object',
  fix: 'Write lower-case letters, digits and "-", with a letter or a digit at either end.',
  waive: 'Never: the object is not stored.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names'],
  check({ manifests, target }, report) {
    const digitFirst = isAtLeast(target.kubernetes, '1.36');
    for (const manifest of manifests) {
      const draft = nameDraft(manifest, digitFirst) ?? prefixDraft(manifest, digitFirst);
      if (draft) report(draft);
    }
  },
};

function nameDraft(manifest: Manifest, digitFirst: boolean): Draft | undefined {
  const { group, kind, name } = manifest;
  // "_" is what people write where kustomize is to put the name.
  const fault =
    name === '' || name === '_' ? undefined : tryObjectName(group, kind, digitFirst)?.(name);
  if (!fault) return undefined;
  const draft = draftOf(place(manifest, 'metadata.name'), name, fault);
  if (kind !== 'Service' || !isLabel(name)) return draft;
  return { ...draft, fix: `Write a name that starts with a letter, such as "s-${name}".` };
}

/** The API server judges a prefix as if a letter stood for the "-" at its end. */
function prefixDraft(manifest: Manifest, digitFirst: boolean): Draft | undefined {
  const { group, kind, name, object } = manifest;
  const prefix = textOf(at(at(object, 'metadata'), 'generateName')) ?? '';
  if (name !== '' || prefix === '') return undefined;
  const fault = tryObjectName(group, kind, digitFirst)?.(prefix.replace(/.-$/, 'a'));
  return fault && draftOf(place(manifest, 'metadata.generateName'), prefix, fault);
}
