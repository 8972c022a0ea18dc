import { dottedParts } from './field-spec';
import { lookup } from './fields';
import { isSelected } from './gvk';
import type { ResId } from './gvk';
import { idText } from './gvk';
import type {
  FieldOptions,
  Replacement,
  ReplacementSource,
  ReplacementTarget,
} from './kustomization';
import type { WrittenAt, YNode } from './node';
import { Kind, copyNode, isNull, isNullOrEmpty, scalar } from './node';
import { matchPath } from './path-matcher';
import { Reason, Refused } from './refused';
import type { Resource } from './resource';
import { currentId, previousIds } from './resource';
import type { Resources } from './resources';
import type { Selector } from './selector';
import { selectable, matcherOf, matchesId, selectsId } from './selector';

/** Copies a value from a field of one object to fields of others. */
export function replace(
  resources: Resources,
  { source, sourceValue, targets }: Replacement,
  at: WrittenAt,
): void {
  const value =
    sourceValue === undefined
      ? source && sourceNode(resources, source, at)
      : scalar(sourceValue, at);
  if (!value || targets.length === 0) {
    throw new Refused('a replacement has no source or no target', at);
  }
  if (source && sourceValue !== undefined) {
    throw new Refused('a replacement has two sources', at);
  }
  for (const target of targets) replaceIn(resources, value, target, at);
}

function idsOf(one: Resource): ResId[] {
  return [currentId(one), ...previousIds(one)];
}

function sourceNode(resources: Resources, source: ReplacementSource, at: WrittenAt): YNode {
  const wanted: ResId = source;
  const named = wanted.name === '' ? resources.list : resources.named(wanted.name);
  const found = named.filter((one) =>
    idsOf(one).some((id) => {
      const isNamed = wanted.name === '' || wanted.name === id.name;
      const isThere = wanted.namespace === '' || wanted.namespace === (id.namespace || 'default');
      return isNamed && isThere && isSelected(id, wanted);
    }),
  );
  const [one] = found;
  if (!one || found.length > 1) {
    const what = one ? `${found.length} objects are` : 'no object is';
    throw new Refused(`${what} the source ${idText(wanted)} of a replacement`, at);
  }
  const path = source.fieldPath || 'metadata.name';
  const value = lookup(one.root, dottedParts(path));
  if (isNullOrEmpty(value)) {
    throw new Refused(`${idText(currentId(one))} has no ${path} for a replacement`, at);
  }
  return refined(value as YNode, source.options, at);
}

function refined(value: YNode, options: FieldOptions | undefined, at: WrittenAt): YNode {
  if (!options || options.delimiter === '') return value;
  if (value.kind !== Kind.SCALAR) throw new Refused('a delimiter is for a single value', at);
  const part = value.value.split(options.delimiter)[options.index];
  if (part === undefined) throw new Refused(`${value.value} has no part ${options.index}`, at);
  const copy = copyNode(value);
  copy.value = part;
  return copy;
}

function replaceIn(
  resources: Resources,
  value: YNode,
  target: ReplacementTarget | undefined,
  at: WrittenAt,
): void {
  if (!target?.select) throw new Refused('a target of a replacement selects nothing', at);
  const select = matcherOf(target.select);
  const rejects = target.reject.map((selector) => ({
    selector,
    matcher: selector && matcherOf(selector),
  }));
  for (const one of selectable(resources, target.select)) {
    if (!one.root || !select.marks(one)) continue;
    const isMarkedOut = rejects.some(
      ({ selector, matcher }) => selector && hasMarks(selector) && matcher?.marks(one),
    );
    const ids = idsOf(one);
    const isOut = rejects.some(
      ({ selector, matcher }) =>
        selector && selectsId(selector) && ids.some((id) => matcher && matchesId(matcher, id)),
    );
    if (isMarkedOut || isOut || !ids.some((id) => matchesId(select, id))) continue;
    const paths = target.fieldPaths.length === 0 ? ['metadata.name'] : target.fieldPaths;
    for (const path of paths) copyTo(one.root, value, path, target.options, at);
    resources.touched(one);
  }
}

function hasMarks({ labelSelector, annotationSelector }: Selector): boolean {
  return labelSelector !== '' || annotationSelector !== '';
}

function copyTo(
  root: YNode,
  value: YNode,
  path: string,
  options: FieldOptions | undefined,
  at: WrittenAt,
): void {
  const parts = dottedParts(path);
  refuseText(root, parts, at);
  const found = matchPath(root, parts, options?.create ? value.kind : Kind.NONE, at);
  if (found.length === 0) throw new Refused(`a replacement is for ${path}, which is not there`, at);
  for (const field of found) setValue(field, value, options, at);
}

/** kustomize reads a text on the way as YAML, and writes it anew. */
function refuseText(root: YNode, parts: readonly string[], at: WrittenAt): void {
  for (let length = 1; length < parts.length; length++) {
    const found = tryLookup(root, parts.slice(0, length));
    if (found?.kind !== Kind.SCALAR) continue;
    const what = 'a replacement in the YAML of a text is not supported';
    throw new Refused(what, at, Reason.UNSUPPORTED);
  }
}

function tryLookup(root: YNode, parts: readonly string[]): YNode | undefined {
  try {
    return lookup(root, parts);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function setValue(
  field: YNode,
  from: YNode,
  options: FieldOptions | undefined,
  at: WrittenAt,
): void {
  const value = copyNode(from);
  if (options && options.delimiter !== '') {
    if (field.kind !== Kind.SCALAR) throw new Refused('a delimiter is for a single value', at);
    const parts = field.value.split(options.delimiter);
    const text = isNull(value) ? '' : value.value;
    if (options.index < 0) parts.unshift(text);
    else if (options.index >= parts.length) parts.push(text);
    else parts[options.index] = text;
    value.value = parts.join(options.delimiter);
  }
  if (field.kind !== Kind.SCALAR) field.become(value);
  else Object.assign(field, { value: value.value, file: value.file, line: value.line });
}
