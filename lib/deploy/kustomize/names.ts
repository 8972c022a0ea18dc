import { setScalar } from './fields';
import type { FieldSpec } from './field-spec';
import { visitField } from './field-spec';
import { isSelected } from './gvk';
import type { Gvk } from './gvk';
import { contentHash } from './hash';
import type { WrittenAt, YNode } from './node';
import { Kind, Tag, scalar } from './node';
import { Note, addNote, hasNote, nameFrom, originalId, setName, storeId } from './resource';
import type { Resources } from './resources';

/** What is written before or behind names. */
export interface Affix {
  readonly text: string;
  readonly isPrefix: boolean;
  readonly at: WrittenAt;
}

const any = { group: '', version: '', kind: '' };

/** Their names are what they are. */
const SKIPPED: readonly Gvk[] = [
  { ...any, kind: 'CustomResourceDefinition' },
  { ...any, group: 'apiregistration.k8s.io', kind: 'APIService' },
  { ...any, kind: 'Namespace' },
];

export function affixNames(resources: Resources, specs: readonly FieldSpec[], affix: Affix): void {
  const { text, isPrefix, at } = affix;
  for (const one of resources.list) {
    const id = originalId(one);
    if (SKIPPED.some((gvk) => isSelected(id, gvk))) continue;
    for (const spec of specs) {
      if (!isSelected(id, spec) || !one.root) continue;
      if (spec.path === 'metadata/name') {
        addNote(one, isPrefix ? Note.PREFIXES : Note.SUFFIXES, text);
        storeId(one);
      }
      // The name is still that of the base, which a person would edit.
      const set = (field: YNode) => {
        const name = isPrefix ? text + field.value : field.value + text;
        setScalar(field, scalar(name, field));
      };
      visitField(one.root, spec, { set, kind: Kind.SCALAR, tag: Tag.TEXT, at });
    }
  }
}

/** Generated names end in a hash of the content. */
export function addHashes(resources: Resources): void {
  for (const one of resources.list) {
    if (!hasNote(one, Note.NEEDS_HASH)) continue;
    const hash = contentHash(one);
    storeId(one);
    setName(one, `${nameFrom(one)}-${hash}`);
  }
}
