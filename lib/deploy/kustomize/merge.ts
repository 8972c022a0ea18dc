import { clearField, fieldOf, getField, isQuotedWhenSet, seenField, setField } from './fields';
import { mergeKeyedList } from './merge-list';
import type { MergePair } from './merge-pair';
import type { MergeType, MergeTypes } from './merge-types';
import type { YNode } from './node';
import { Kind, Tag, demandKind, isNull, scalar, writtenAt } from './node';
import { elementSetter } from './elements';
import { Refused } from './refused';

/**
 * Applies a strategic merge patch as kustomize does, which differs from the API server in much: all
 * fields of both are walked, and what is null goes.
 *
 * @returns nothing where the patch removes the object
 */
export function mergePatch(target: YNode, patch: YNode, types: MergeTypes): YNode | undefined {
  return new Merger(types).merge([target, patch], undefined);
}

class Merger {
  constructor(private readonly types: MergeTypes) {}

  merge(sources: MergePair, above: MergeType | undefined): YNode | undefined {
    const type = above ?? this.typeOf(sources);
    const kind = sources.find((one) => !isNull(one))?.kind ?? Kind.NONE;
    if (kind !== Kind.NONE) for (const one of sources) demandKind(one, kind);
    if (kind === Kind.LIST) {
      if (type?.keys === undefined) return sources[1] ?? sources[0];
      return this.mergeList(sources, type);
    }
    if (kind === Kind.SCALAR) return mergedScalar(sources);
    return this.mergeMap(sources, type);
  }

  private typeOf(sources: MergePair): MergeType | undefined {
    for (const one of sources) {
      if (isNull(one)) continue;
      const [apiVersion, kind] = ['apiVersion', 'kind'].map((name) => seenField(one, name)?.value);
      const type = apiVersion && kind ? this.types(apiVersion, kind) : undefined;
      if (type) return type;
    }
    return undefined;
  }

  private mergeMap(sources: MergePair, type: MergeType | undefined): YNode | undefined {
    if (!type && !sources[1] && staysAsIs(sources[0])) return sources[0];
    const target = mapTarget(sources);
    sources[0] = target;
    if (target === undefined) return undefined;
    for (const name of fieldNames(sources)) {
      const inner: MergePair = [fieldOf(sources[0], name), fieldOf(sources[1], name)];
      const value = this.merge(inner, type?.field(name));
      setField(target, name, value);
    }
    return target;
  }

  private mergeList(sources: MergePair, type: MergeType): YNode | undefined {
    const target = listTarget(sources);
    sources[0] = target;
    if (target === undefined) return undefined;
    return mergeKeyedList(sources, type, (those, inner) => this.merge(those, inner));
  }
}

const STAYS = new WeakMap<YNode, boolean>();

/** Whether a map that nobody has read yet is the same after a walk through it, without types. */
function staysAsIs(map: YNode | undefined): boolean {
  if (!map?.unread || isNull(map)) return false;
  let stays = STAYS.get(map.unread);
  if (stays === undefined) {
    stays = isSettledMap(map.unread);
    STAYS.set(map.unread, stays);
  }
  return stays;
}

function isSettledMap(map: YNode): boolean {
  if (seenField(map, 'apiVersion') && seenField(map, 'kind')) return false;
  return map.seen.every((one, index) => {
    if (index % 2 === 0) return true;
    if (isNull(one)) return false;
    if (one.kind === Kind.LIST) return true;
    return one.kind === Kind.SCALAR
      ? !isQuotedWhenSet(one)
      : one.kind === Kind.MAP && isSettledMap(one);
  });
}

/** What a patch says again is still written where it was. */
function mergedScalar([target, patch]: MergePair): YNode | undefined {
  if (!target || !patch || isNull(patch) || patch.value !== target.value) return patch ?? target;
  return writtenAt(patch, target);
}

/** The fields of both, each once. */
function fieldNames(sources: MergePair): string[] {
  const names = new Set<string>();
  for (const one of sources) {
    if (one?.kind !== Kind.MAP) continue;
    for (let at = 0; at < one.content.length; at += 2) names.add(one.content[at]?.value ?? '');
  }
  return [...names].sort();
}

enum Directive {
  MERGE,
  REPLACE,
  DELETE,
}

function mapTarget([target, patch]: MergePair): YNode | undefined {
  if (isNull(target)) {
    if (patch === undefined) return keptNull(target);
    const isMap = patch.kind === Kind.MAP;
    return isMap && mapDirective(patch, true) === Directive.DELETE ? undefined : patch;
  }
  if (patch?.tag === Tag.NULL) return undefined;
  const directive = patch === undefined ? Directive.MERGE : mapDirective(patch, false);
  if (directive === Directive.DELETE) return undefined;
  return directive === Directive.REPLACE ? patch : target;
}

/** A null that is written out stays; one that is left empty goes. */
function keptNull(target: YNode | undefined): YNode | undefined {
  if (target === undefined || target.value === '') return undefined;
  const kept = scalar(target.value, target, Tag.NULL);
  kept.isKept = true;
  return kept;
}

function listTarget([target, patch]: MergePair): YNode | undefined {
  if (isNull(target)) return patch;
  if (patch?.tag === Tag.NULL) return undefined;
  const directive = patch === undefined ? Directive.MERGE : listDirective(patch);
  if (directive === Directive.DELETE) return undefined;
  return directive === Directive.REPLACE ? patch : target;
}

const DIRECTIVE = '$patch';

const DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
  ['merge', Directive.MERGE],
  ['replace', Directive.REPLACE],
  ['delete', Directive.DELETE],
]);

function mapDirective(patch: YNode, isLenient: boolean): Directive {
  const found = getField(patch, DIRECTIVE);
  if (found === undefined) return Directive.MERGE;
  const directive = DIRECTIVES.get(found.value);
  if (directive === undefined) {
    if (isLenient) return Directive.MERGE;
    throw new Refused(`$patch: ${found.value} is no directive`, found);
  }
  clearField(patch, DIRECTIVE);
  return directive;
}

function listDirective(patch: YNode): Directive {
  const element = patch.content.find(
    (one) => one.kind === Kind.MAP && fieldOf(one, DIRECTIVE) !== undefined,
  );
  if (!element || element.content.length > 2) return Directive.MERGE;
  const value = fieldOf(element, DIRECTIVE)?.value ?? '';
  const directive = DIRECTIVES.get(value);
  if (directive === undefined) throw new Refused(`$patch: ${value} is no directive`, element);
  elementSetter(patch, undefined, [DIRECTIVE], [value]);
  return directive;
}
