import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import type { Fact } from '../../facts/values/fault';
import { isLabel } from '../../facts/values/names';
import { tryObjectName } from '../../facts/values/object-names';
import { kindLists } from '../../model/queries/kind-lists';
import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET401: Rule = {
  id: 'NET401',
  name: 'object-name-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object has a name that its kind does not allow.',
  why: OBJECT_REFUSED,
  fix: 'Write lower-case letters, digits and "-", with a letter or a digit at either end.',
  waive: 'Never: the API server refuses the object.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names'],
  check(network, report) {
    const digitFirst = has(network.target, 'digitFirstServiceNames');
    for (const { group, kind, manifests } of kindLists(network)) {
      const fact = tryObjectName(group, kind, digitFirst);
      if (!fact) continue;
      for (const manifest of manifests) {
        const draft =
          manifest.name === '' ? prefixDraft(manifest, fact) : nameDraft(manifest, fact);
        if (draft) report(draft);
      }
    }
  },
};

function nameDraft(manifest: Manifest, fact: Fact<string>): Draft | undefined {
  const { kind, name } = manifest;
  // "_" is what people write where kustomize is to put the name.
  const fault = name === '_' ? undefined : fact(name);
  if (!fault) return undefined;
  const draft = draftOf(place(manifest, 'metadata.name'), name, fault);
  if (kind !== 'Service' || !isLabel(name)) return draft;
  return { ...draft, fix: `Write a name that starts with a letter, such as "s-${name}".` };
}

/** The API server judges a prefix as if a letter stood for the "-" at its end. */
function prefixDraft(manifest: Manifest, fact: Fact<string>): Draft | undefined {
  const prefix = textOf(at(at(manifest.object, 'metadata'), 'generateName')) ?? '';
  if (prefix === '') return undefined;
  const fault = fact(prefix.replace(/.-$/, 'a'));
  return fault && draftOf(place(manifest, 'metadata.generateName'), prefix, fault);
}
