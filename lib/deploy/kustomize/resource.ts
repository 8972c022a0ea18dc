import {
  clearField,
  entriesOf,
  fieldOf,
  getOrMake,
  seenField,
  setField,
  textNode,
  textsIn,
} from './fields';
import type { Gvk, ResId } from './gvk';
import { effectiveNamespace, gvkOf } from './gvk';
import type { YNode } from './node';
import { Kind, Tag, copyOfSettled, isNull, isNullOrEmpty, scalar } from './node';
import { Refused } from './refused';
import type { Removal } from './removals';

/** An object on its way through a kustomization. */
export interface Resource {
  /** Nothing once a patch has removed it. */
  root: YNode | undefined;
  /** The names of the vars that read it. */
  varNames: string[];
  /** What patches have taken away of it, be it there again or not. */
  removals?: readonly Removal[];
}

const PREFIX = 'internal.config.kubernetes.io/';

/**
 * What kustomize notes of an object while it works, in annotations. They stay annotations here, since a
 * patch sees them, and changes them, as it does in kustomize.
 */
export const Note = {
  KINDS: `${PREFIX}previousKinds`,
  NAMES: `${PREFIX}previousNames`,
  NAMESPACES: `${PREFIX}previousNamespaces`,
  PREFIXES: `${PREFIX}prefixes`,
  SUFFIXES: `${PREFIX}suffixes`,
  BEHAVIOR: `${PREFIX}generatorBehavior`,
  NEEDS_HASH: `${PREFIX}needsHashSuffix`,
  NEW_NAME: `${PREFIX}allowNameChange`,
  NEW_KIND: `${PREFIX}allowKindChange`,
} as const;

/** Notes that are not for people, and stay until the end. */
const BUILD_NOTES: ReadonlySet<string> = new Set([
  ...Object.values(Note),
  `${PREFIX}refBy`,
  `${PREFIX}path`,
  `${PREFIX}index`,
  `${PREFIX}seqindent`,
  `${PREFIX}id`,
  `${PREFIX}annotations-migration-resource-id`,
  'config.kubernetes.io/path',
  'config.kubernetes.io/index',
  'config.k8s.io/id',
  `${PREFIX}helm-generated`,
]);

/** Notes that outlive a JSON patch. */
export function isInternalNote(key: string): boolean {
  return key.startsWith(PREFIX) || LEGACY.has(key);
}

const LEGACY = new Set([
  'config.kubernetes.io/path',
  'config.kubernetes.io/index',
  'config.k8s.io/id',
]);

export function resource(root: YNode): Resource {
  return { root, varNames: [] };
}

/** A copy of one that nobody changes any more. */
export function copyResource({ root, varNames, removals }: Resource): Resource {
  const copy = { root: root && copyOfSettled(root), varNames: [...varNames] };
  return removals ? { ...copy, removals } : copy;
}

/** Notes what a patch takes away. */
export function addRemovals(one: Resource, removals: readonly Removal[]): void {
  if (removals.length > 0) one.removals = [...(one.removals ?? []), ...removals];
}

export function kindIn({ root }: Resource): string {
  return seenField(root, 'kind')?.value ?? '';
}

export function apiVersionIn({ root }: Resource): string {
  return seenField(root, 'apiVersion')?.value ?? '';
}

export function gvkIn(one: Resource): Gvk {
  return gvkOf(apiVersionIn(one), kindIn(one));
}

export function nameFrom(one: Resource): string {
  return metaText(one, 'name');
}

export function namespaceIn(one: Resource): string {
  return metaText(one, 'namespace');
}

function metaText({ root }: Resource, field: string): string {
  return metaTextOf(seenField(root, 'metadata'), field);
}

function metaTextOf(metadata: YNode | undefined, field: string): string {
  const found = isNullOrEmpty(metadata) ? undefined : seenField(metadata, field);
  return isNullOrEmpty(found) ? '' : (found?.value ?? '');
}

/** What it is called now. */
export function currentId(one: Resource): ResId {
  const { group, version, kind } = gvkIn(one);
  const metadata = seenField(one.root, 'metadata');
  const [name, namespace] = [metaTextOf(metadata, 'name'), metaTextOf(metadata, 'namespace')];
  return { group, version, kind, name, namespace };
}

/** What it was called before, the oldest first. */
export function previousIds(one: Resource): ResId[] {
  const annotations = seenField(seenField(one.root, 'metadata'), 'annotations');
  if (seenField(annotations, Note.NAMES) === undefined) {
    return [];
  }
  const [names, namespaces, kinds] = [Note.NAMES, Note.NAMESPACES, Note.KINDS].map((note) =>
    (annotationIn(one, note) ?? '').split(','),
  ) as [string[], string[], string[]];
  if (names.length !== namespaces.length || names.length !== kinds.length) {
    throw new Refused('its notes of earlier names were changed', one.root);
  }
  const { group, version } = gvkIn(one);
  return names.map((name, index) => ({
    group,
    version,
    kind: kinds[index] ?? '',
    name,
    namespace: namespaces[index] ?? '',
  }));
}

/** What it was called at first. */
export function originalId(one: Resource): ResId {
  return previousIds(one)[0] ?? currentId(one);
}

export function storeId(one: Resource): void {
  const id = currentId(one);
  addNote(one, Note.NAMES, id.name);
  addNote(one, Note.NAMESPACES, effectiveNamespace(id));
  addNote(one, Note.KINDS, id.kind);
}

/** The entries of a note that is a list. */
export function noted(one: Resource, note: string): string[] {
  return annotationIn(one, note)?.split(',') ?? [];
}

export function addNote({ root }: Resource, note: string, text: string): void {
  if (text === '' || root === undefined) return;
  const metadata = getOrMake(root, 'metadata', Kind.MAP, root);
  const annotations = getOrMake(metadata, 'annotations', Kind.MAP, metadata);
  if (isNull(annotations)) Object.assign(annotations, { kind: Kind.MAP, tag: Tag.NONE, style: 0 });
  const value = [...(fieldOf(annotations, note)?.value.split(',') ?? []), text].join(',');
  setField(annotations, note, textNode(value, root));
}

export function hasNote(one: Resource, note: string): boolean {
  return annotationIn(one, note) === 'enabled';
}

export function setNote(one: Resource, note: string, text = 'enabled'): void {
  if (!one.root) return;
  const annotations = annotationsIn(one);
  annotations.set(note, textNode(text, one.root));
  setAnnotations(one, annotations);
}

/** The text of one annotation; of a key that stands twice, the last counts. */
export function annotationIn({ root }: Resource, name: string): string | undefined {
  const annotations = seenField(seenField(root, 'metadata'), 'annotations');
  if (annotations?.kind !== Kind.MAP) return undefined;
  const { seen } = annotations;
  for (let at = seen.length - 2; at >= 0; at -= 2) {
    if (seen[at]?.value === name) return seen[at + 1]?.value;
  }
  return undefined;
}

export function annotationsIn({ root }: Resource): Map<string, YNode> {
  return textsIn(seenField(seenField(root, 'metadata'), 'annotations'));
}

export function labelsIn({ root }: Resource): Map<string, YNode> {
  return textsIn(seenField(seenField(root, 'metadata'), 'labels'));
}

export function setAnnotations(one: Resource, texts: ReadonlyMap<string, YNode>): void {
  setTexts(one, 'annotations', texts);
}

export function setLabels(one: Resource, texts: ReadonlyMap<string, YNode>): void {
  setTexts(one, 'labels', texts);
}

/** Whatever the values were, they are texts then. */
function setTexts({ root }: Resource, field: string, texts: ReadonlyMap<string, YNode>): void {
  if (!root) return;
  // Most have none, and to look costs less than to copy.
  const seen = seenField(root, 'metadata');
  if (texts.size === 0 && seen?.kind === Kind.MAP && !seenField(seen, field)) return;
  const metadata = getOrMake(root, 'metadata', Kind.MAP, root);
  const at = fieldOf(metadata, field) ?? metadata;
  clearField(metadata, field);
  if (texts.size === 0) return;
  const map = getOrMake(metadata, field, Kind.MAP, at);
  for (const [key, value] of texts) setField(map, key, textNode(value.value, value));
}

export function setKind({ root }: Resource, kind: string): void {
  if (root) setField(root, 'kind', scalar(kind, fieldOf(root, 'kind') ?? root));
}

export function setApiVersion({ root }: Resource, apiVersion: string): void {
  if (root) setField(root, 'apiVersion', scalar(apiVersion, fieldOf(root, 'apiVersion') ?? root));
}

export function setName({ root }: Resource, name: string): void {
  setMeta(root, 'name', name);
}

export function setNamespace({ root }: Resource, namespace: string): void {
  const metadata = fieldOf(root, 'metadata');
  if (namespace !== '') setMeta(root, 'namespace', namespace);
  else if (metadata) clearField(metadata, 'namespace');
}

function setMeta(root: YNode | undefined, field: string, text: string): void {
  if (!root) return;
  const metadata = getOrMake(root, 'metadata', Kind.MAP, root);
  setField(metadata, field, scalar(text, fieldOf(metadata, field) ?? metadata));
}

/**
 * Takes labels, annotations and the name of what it is merged with or replaces. Of notes, those of the
 * other one stay.
 */
export function copyMetadata(one: Resource, from: Resource): void {
  setLabels(one, new Map([...labelsIn(from), ...labelsIn(one)]));
  const [own, others] = [annotationsIn(one), annotationsIn(from)];
  const merged = new Map([...others, ...own]);
  for (const note of BUILD_NOTES) {
    const value = others.get(note);
    if (value) merged.set(note, value);
    else merged.delete(note);
  }
  if (!own.has(Note.NEEDS_HASH)) merged.delete(Note.NEEDS_HASH);
  setAnnotations(one, merged);
  setName(one, nameFrom(from));
  setNamespace(one, namespaceIn(from));
  one.varNames = [...from.varNames];
}

export const ORIGIN = 'config.kubernetes.io/origin';

/** Takes away what kustomize noted, and what it does not write. */
export function removeNotes(one: Resource, hasOrigins: boolean): void {
  const annotations = annotationsIn(one);
  if (annotations.size > 0) for (const note of BUILD_NOTES) annotations.delete(note);
  if (!hasOrigins) annotations.delete(ORIGIN);
  annotations.delete('alpha.config.kubernetes.io/transformations');
  setAnnotations(one, annotations);
}

/** The entries of `data` or `binaryData`. */
export function dataOf({ root }: Resource, field: string): Map<string, YNode> {
  return new Map(entriesOf(fieldOf(root, field)).map(([key, value]) => [key.value, value]));
}
