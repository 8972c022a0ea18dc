import { getField, getOrMake, lookup, seenField } from './fields';
import type { Gvk } from './gvk';
import { gvkOf } from './gvk';
import type { WrittenAt, YNode } from './node';
import { Kind, isNull } from './node';
import { Refused } from './refused';
import { apiVersionIn, kindIn } from './resource';

/** Fields of some kinds, as the configuration of kustomize names them. */
export interface FieldSpec extends Gvk {
  /** `spec/template/metadata/labels`; lists are passed through without a word. */
  readonly path: string;
  /** Whether the field is made where it is missing. */
  readonly create: boolean;
}

export interface FieldVisit {
  readonly set: (field: YNode) => void;
  /** What is made where a field is missing and the specification lets it be made. */
  readonly kind?: Kind;
  readonly tag?: string;
  /** Where what is made comes from. */
  readonly at: WrittenAt;
}

/** Visits each of the fields of an object. */
export function visitFields(root: YNode, specs: readonly FieldSpec[], visit: FieldVisit): void {
  for (const spec of specs) visitField(root, spec, visit);
}

export function visitField(root: YNode, spec: FieldSpec, visit: FieldVisit): void {
  const holder = { root, varNames: [] };
  if (spec.kind !== '' && spec.kind !== kindIn(holder)) return;
  if (spec.group !== '' || spec.version !== '') {
    const { group, version } = gvkOf(apiVersionIn(holder), '');
    if (spec.group !== '' && spec.group !== group) return;
    if (spec.version !== '' && spec.version !== version) return;
  }
  if (leads(root, spec)) walk(root, partsOf(spec.path), 0, spec.create, visit);
}

/** Whether there may be anything to visit: to look costs less than to copy what is walked through. */
export function leads(root: YNode, { path, create }: FieldSpec): boolean {
  return create || mayLead(root, partsOf(path), 0);
}

/** The parts of the paths of the specifications, which are few and asked of each object. */
const PARTS = new Map<string, readonly string[]>();
const MOST_PARTS = 10_000;

function partsOf(path: string): readonly string[] {
  let parts = PARTS.get(path);
  if (!parts) {
    parts = pathParts(path, '/');
    if (PARTS.size < MOST_PARTS) PARTS.set(path, parts);
  }
  return parts;
}

/** @param from the part of the path that is the next */
function walk(
  one: YNode,
  path: readonly string[],
  from: number,
  create: boolean,
  visit: FieldVisit,
): void {
  const part = path[from];
  if (part === undefined) {
    visit.set(one);
    return;
  }
  if (isNull(one)) return;
  if (one.kind === Kind.LIST)
    for (const element of one.content) walk(element, path, from, create, visit);
  else if (one.kind === Kind.MAP) {
    const field = step(one, part, from === path.length - 1, create, visit);
    if (field) walk(field, path, from + 1, create, visit);
  } else throw new Refused(`${part} is a field of neither a map nor a list`, one);
}

function step(
  map: YNode,
  part: string,
  isLast: boolean,
  create: boolean,
  { kind = Kind.NONE, tag = '', at }: FieldVisit,
): YNode | undefined {
  const isList = part.endsWith('[]');
  const name = isList ? part.slice(0, -2) : part;
  if (name === '') throw new Refused('a path has a part without a name', map);
  const isMade = create && kind !== Kind.NONE && !isList;
  const made = isLast ? kind : Kind.MAP;
  const field = isMade ? getOrMake(map, name, made, at) : foundIn(map, name);
  const wanted = isMade ? made : isList ? Kind.LIST : Kind.NONE;
  if (field && isNull(field) && wanted !== Kind.NONE) {
    const newTag = !isMade ? '' : isLast ? tag : '!!map';
    Object.assign(field, { kind: wanted, tag: newTag });
  }
  return field;
}

const NAME = /^[a-z][\w-]*$/i;

function foundIn(map: YNode, name: string): YNode | undefined {
  return NAME.test(name) ? getField(map, name) : lookup(map, [name]);
}

/** Whether a path leads to a field, or into something else than maps and lists; what is odd may. */
function mayLead(one: YNode, path: readonly string[], from: number): boolean {
  const part = path[from];
  if (part === undefined) return true;
  if (isNull(one)) return false;
  if (one.kind === Kind.LIST) return one.seen.some((element) => mayLead(element, path, from));
  if (one.kind !== Kind.MAP || !NAME.test(part)) return true;
  const field = seenField(one, part);
  return field !== undefined && mayLead(field, path, from + 1);
}

/** The parts of a path; a backslash keeps the sign behind it in a part. */
export function pathParts(path: string, sign: string): string[] {
  const parts = path.split(sign);
  if (parts.length > 1 && parts[0] === '') parts.shift();
  const found: string[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last?.endsWith('\\')) found[found.length - 1] = last.slice(0, -1) + sign + part;
    else found.push(part);
  }
  return found;
}

/** The parts of `spec.containers.[name=a.b].image`, in which dots between brackets are none. */
export function dottedParts(path: string): string[] {
  const found: string[] = [];
  const split = pathParts(path, '.');
  for (let index = 0; index < split.length; index++) {
    const part = split[index] ?? '';
    if (!part.startsWith('[') || part.endsWith(']')) {
      found.push(part);
      continue;
    }
    const bracketed = [part];
    while (index < split.length - 1) {
      index += 1;
      bracketed.push(split[index] ?? '');
      if (split[index]?.endsWith(']')) break;
    }
    const whole = bracketed.join('.');
    found.push(whole.includes('=') ? whole : whole.replace(/^[[\]]+|[[\]]+$/g, ''));
  }
  return found;
}
