import { effectiveNamespace } from './gvk';
import { applyOperations, tryOperations } from './json-patch';
import type { Operation } from './json-patch';
import type { PatchSetting } from './kustomization';
import type { Loader } from './loader';
import { mergePatch } from './merge';
import type { MergeTypes } from './merge-types';
import type { TextAt, WrittenAt, YNode } from './node';
import { Kind, copyNode } from './node';
import { firstDocument, parseNodes } from './parse';
import { Refused } from './refused';
import { removedByMerge, removedByOperations } from './removals';
import type { Resource } from './resource';
import {
  Note,
  addRemovals,
  annotationsIn,
  copyMetadata,
  currentId,
  gvkIn,
  hasNote,
  isInternalNote,
  kindIn,
  nameFrom,
  namespaceIn,
  originalId,
  resource,
  setAnnotations,
  setApiVersion,
  setKind,
  setName,
  setNamespace,
  setNote,
  storeId,
} from './resource';
import type { Resources } from './resources';
import { objectsOf, objectsOfText } from './objects';
import type { Selector } from './selector';
import { selectable, matcherOf } from './selector';
import { textNode } from './fields';

/** Where a field of a setting stands. */
type FieldAt = (field: string) => WrittenAt;

/** Where a patch is written. */
interface PatchText {
  readonly text: () => string;
  /** Where its first line stands. */
  readonly at: TextAt;
  /** Where it stands in the kustomization. */
  readonly setting: WrittenAt;
  readonly documents: () => YNode[];
}

export class Patcher {
  constructor(
    private readonly resources: Resources,
    private readonly loader: Loader,
    private readonly types: MergeTypes,
  ) {}

  /** An entry of `patchesStrategicMerge`: a path, or the patch itself. */
  mergeAll(
    settings: readonly string[],
    at: (index: number) => WrittenAt,
    textAt: (index: number) => TextAt,
  ): void {
    const patches = settings.flatMap((text, index) => {
      const spot = at(index);
      const inline = /\n|:\s|\{/.test(text)
        ? orNothing(() => objectsOfText(text, textAt(index)).map(resource))
        : undefined;
      return inline ?? objectsOf(this.loader.nodes(text, spot)).map(resource);
    });
    for (const patch of patches) {
      const target = this.resources.demandOne(originalId(patch), patch);
      if (target) this.mergeInto([target], patch);
    }
  }

  /** An entry of `patches`: a strategic merge patch or a JSON patch. */
  apply(setting: PatchSetting, at: FieldAt, textAt: (field: string) => TextAt): void {
    const patch = this.read(setting, at, textAt);
    const documents = tryDocuments(patch);
    const merges = documents && tryObjects(documents);
    const operations = tryJsonPatch(patch, documents);
    if (merges && operations && merges.length > 0 && operations.length > 0) {
      throw new Refused('a patch is both a strategic merge patch and a JSON patch', patch.setting);
    }
    if (merges) this.applyMerges(merges, setting, patch);
    else if (operations) this.applyJson(operations, setting.target, patch, true);
    else
      throw new Refused(
        'a patch is neither a strategic merge patch nor a JSON patch',
        patch.setting,
      );
  }

  /** An entry of `patchesJson6902`. */
  applyOlder(setting: PatchSetting, at: FieldAt, textAt: (field: string) => TextAt): void {
    const patch = this.read(setting, at, textAt);
    if (!setting.target?.name)
      throw new Refused('a JSON patch has no name of a target', patch.setting);
    const operations = tryJsonPatch(patch, tryDocuments(patch));
    if (!operations || operations.length === 0)
      throw new Refused('a JSON patch is empty', patch.setting);
    this.applyJson(operations, setting.target, patch, false);
  }

  private read(setting: PatchSetting, at: FieldAt, textAt: (field: string) => TextAt): PatchText {
    const text = setting.patch.trim();
    if ((text === '') === (setting.path === '')) {
      throw new Refused('a patch has either patch or path', at(''));
    }
    if (text !== '') {
      const blank = setting.patch.length - setting.patch.trimStart().length;
      const spot = textAt('patch');
      const lines = setting.patch.slice(0, blank).split('\n').length - 1;
      const from = { ...spot, line: spot.isOneLine ? spot.line : spot.line + lines };
      const documents = () => parseNodes(text, from);
      return { text: () => text, at: from, setting: at('patch'), documents };
    }
    const spot = at('path');
    let known: string | undefined;
    const read = () => (known ??= this.loader.text(setting.path, spot));
    if (!this.loader.isParsed(setting.path, spot)) read();
    return {
      text: read,
      at: { file: this.loader.pathOf(setting.path), line: 1 },
      setting: spot,
      documents: () => this.loader.nodes(setting.path, spot, read),
    };
  }

  private applyMerges(
    merges: readonly Resource[],
    { target, options }: PatchSetting,
    { setting }: PatchText,
  ): void {
    if (merges.length === 0) return;
    for (const patch of merges) {
      if (options?.allowNameChange) setNote(patch, Note.NEW_NAME);
      if (options?.allowKindChange) setNote(patch, Note.NEW_KIND);
    }
    const [first] = merges;
    if (target && first) {
      if (merges.length > 1)
        throw new Refused('a patch with a target has several documents', setting);
      this.mergeInto(this.select(target), first);
      return;
    }
    for (const patch of merges) {
      const one = this.resources.demandOne(originalId(patch), patch);
      if (one) this.mergeOne(one, patch);
    }
  }

  private applyJson(
    operations: readonly Operation[],
    target: Selector | undefined,
    { setting }: PatchText,
    isNoted: boolean,
  ): void {
    if (!target) throw new Refused('a JSON patch has no target', setting);
    for (const one of this.select(target)) {
      if (!one.root) continue;
      if (isNoted) storeId(one);
      const notes = [...annotationsIn(one)].filter(([key]) => isInternalNote(key));
      const kept = notes.map(([key, { value }]) => [key, textNode(value, setting)] as const);
      one.root = applyOperations(one.root, operations);
      addRemovals(one, removedByOperations(operations));
      setAnnotations(one, new Map([...annotationsIn(one), ...kept]));
      this.resources.touched(one);
    }
  }

  private select(selector: Selector): Resource[] {
    const matcher = matcherOf(selector);
    return selectable(this.resources, selector).filter((one) => {
      if (!one.root) return false;
      const [current, original] = [currentId(one), originalId(one)];
      return (
        [original, current].some((id) => matcher.namespace(effectiveNamespace(id))) &&
        [original, current].some(({ name }) => matcher.name(name)) &&
        matcher.gvk(gvkIn(one)) &&
        matcher.marks(one)
      );
    });
  }

  /** A patch for several objects is one of its own for each. */
  private mergeInto(targets: readonly Resource[], patch: Resource): void {
    for (const target of targets) {
      const copy: Resource = { root: patch.root && copyNode(patch.root), varNames: [] };
      copyMetadata(copy, patch);
      const { group, version } = gvkIn(target);
      setApiVersion(copy, group === '' ? version : `${group}/${version}`);
      setKind(copy, kindIn(patch));
      this.mergeOne(target, copy);
    }
    this.resources.checkNames();
  }

  private mergeOne(target: Resource, patch: Resource): void {
    this.merge(target, patch);
    this.resources.touched(target);
  }

  private merge(target: Resource, patch: Resource): void {
    if (!target.root || !patch.root) return;
    const [name, namespace, kind] = [nameFrom(target), namespaceIn(target), kindIn(target)];
    const [isRenamed, isRetyped] = [hasNote(patch, Note.NEW_NAME), hasNote(patch, Note.NEW_KIND)];
    if (isRenamed || isRetyped) storeId(target);
    addRemovals(target, removedByMerge(patch.root, target.root));
    if (mergePatch(target.root, patch.root, this.types) === undefined) {
      target.root = undefined;
      return;
    }
    if (!isRetyped) setKind(target, kind);
    if (!isRenamed) setName(target, name);
    setNamespace(target, namespace);
  }
}

/** The documents of a patch; nothing where it is read as one document or not at all. */
function tryDocuments({ documents }: PatchText): YNode[] | undefined {
  return orNothing(documents);
}

function tryObjects(documents: readonly YNode[]): Resource[] | undefined {
  // What is a list, a JSON patch, is told sooner so than by a refusal.
  if (documents.some(({ kind, seen }) => kind === Kind.LIST && seen.length > 0)) return undefined;
  return orNothing(() => objectsOf(documents).map(resource));
}

/** @param documents what is known of it, which is read again where it may be one document all the same */
function tryJsonPatch(
  { text, at }: PatchText,
  documents: readonly YNode[] | undefined,
): Operation[] | undefined {
  if (documents?.every(({ kind }) => kind === Kind.MAP) && documents.length > 0) return undefined;
  const [only] = documents?.length === 1 ? documents : [];
  return orNothing(() => tryOperations(only ?? firstDocument(text(), at)));
}

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
