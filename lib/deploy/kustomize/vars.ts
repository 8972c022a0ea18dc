import { dottedParts } from './field-spec';
import type { FieldSpec } from './field-spec';
import { visitField } from './field-spec';
import { lookup } from './fields';
import type { Gvk } from './gvk';
import { gvkOf, sameGvk } from './gvk';
import type { VarSetting } from './kustomization';
import type { WrittenAt, YNode } from './node';
import { Kind, Tag, isNull, isText } from './node';
import { Reason, Refused } from './refused';
import type { Resource } from './resource';
import type { Resources } from './resources';

/** A name that `$(NAME)` stands for, and the field whose value it is. */
export interface Var {
  readonly name: string;
  readonly path: string;
  readonly at: WrittenAt;
}

/** Notes which objects the vars of a kustomization read. */
export function addVars(
  vars: Map<string, Var>,
  settings: readonly (VarSetting | undefined)[],
  resources: Resources,
  at: (index: number) => WrittenAt,
): void {
  settings.forEach((setting, index) => {
    const { name = '', objref, fieldref } = setting ?? {};
    const wanted = {
      ...gvkOfVar(objref),
      name: objref?.name ?? '',
      namespace: objref?.namespace ?? '',
    };
    const found = resources.findAny((id) => {
      const isThere = wanted.namespace === '' || wanted.namespace === (id.namespace || 'default');
      return isThere && id.name === wanted.name && sameGvk(id, wanted);
    });
    if (found.length > 1)
      throw new Refused(`the var ${name} is of ${found.length} objects`, at(index));
    found[0]?.varNames.push(name);
    addVar(vars, { name, path: fieldref?.fieldPath || 'metadata.name', at: at(index) });
  });
}

export function addVar(vars: Map<string, Var>, one: Var): void {
  if (vars.has(one.name)) throw new Refused(`the var ${one.name} is there twice`, one.at);
  vars.set(one.name, one);
}

function gvkOfVar(objref: VarSetting['objref']): Gvk {
  const { apiVersion = '', group = '', version = '', kind = '' } = objref ?? {};
  const parts = apiVersion.split('/');
  if (apiVersion === '' || parts.length > 2) return { group, version, kind };
  const given = gvkOf(apiVersion, kind);
  return parts.length === 2 ? given : { ...given, group };
}

type Value = string | number | boolean;

/** Writes the values of vars into the fields that may hold them. */
export function resolveVars(
  vars: ReadonlyMap<string, Var>,
  resources: Resources,
  specs: readonly FieldSpec[],
): void {
  if (vars.size === 0) return;
  const values = new Map([...vars].map(([name, one]) => [name, valueOfVar(one, resources.list)]));
  for (const { root } of resources.list) {
    if (!root) continue;
    for (const spec of specs)
      visitField(root, spec, {
        set: (field) => {
          expand(field, values);
        },
        at: root,
      });
  }
}

function valueOfVar({ name, path, at }: Var, resources: readonly Resource[]): Value | undefined {
  const source = resources.find(({ varNames }) => varNames.includes(name));
  if (!source) throw new Refused(`the var ${name} is of no object`, at);
  const parts = dottedParts(path).flatMap((part) => {
    const [, field, index] = /^(.*)\[(\d+)\]$/.exec(part) ?? [];
    if (index === undefined) return part;
    return field ? [field, index] : index;
  });
  const found = lookup(source.root, parts);
  if (!found) throw new Refused(`the var ${name} is of a field that is not there`, at);
  return valueFor(found, at);
}

/** Maps and lists have no value, and `$(NAME)` stays. */
function valueFor(field: YNode, at: WrittenAt): Value | undefined {
  const { kind, tag, value } = field;
  if (kind !== Kind.SCALAR) return undefined;
  if (tag === Tag.INT || tag === Tag.FLOAT) {
    if (tag === Tag.INT && /^[-+]?\d+$/.test(value)) return Number(value);
    if (tag === Tag.FLOAT && /^[-+]?\d+\.\d+$/.test(value)) return Number(value);
    throw new Refused(`a var is of the number ${value}`, at, Reason.UNSUPPORTED);
  }
  if (tag === Tag.BOOL) return value.toLowerCase() === 'true';
  return value;
}

type Values = ReadonlyMap<string, Value | undefined>;

function expand(field: YNode, values: Values): void {
  if (isNull(field)) return;
  if (field.kind === Kind.SCALAR) {
    if (isText(field)) update(field, values);
  } else if (field.kind === Kind.LIST) {
    for (const element of field.content) {
      if (!isText(element))
        throw new Refused('vars may be in this list, and it holds no texts', element);
      update(element, values);
    }
  } else {
    field.content.forEach((one, index) => {
      if (index % 2 === 1 && isText(one)) update(one, values);
      if (index % 2 === 0 && !isText(one))
        throw new Refused(`the key ${one.value} is no text`, one);
    });
  }
}

function update(field: YNode, values: Values): void {
  const value = expanded(field.value, values);
  field.style = 0;
  field.value = String(value);
  if (typeof value === 'string') field.tag = Tag.TEXT;
  else if (typeof value === 'boolean') field.tag = Tag.BOOL;
  else field.tag = Number.isInteger(value) ? Tag.INT : Tag.FLOAT;
}

/** `$(NAME)` in a text, where `$$` is a dollar. */
function expanded(text: string, values: Values): Value {
  const [, whole] = /^\$\(([^)]*)\)$/.exec(text) ?? [];
  if (whole !== undefined) return values.get(whole) ?? text;
  return text.replace(/\$(?:\$|\(([^)]*)\))/g, (found, name: string | undefined) => {
    if (name === undefined) return '$';
    return String(values.get(name) ?? found);
  });
}
