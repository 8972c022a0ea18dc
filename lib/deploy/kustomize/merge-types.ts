import { fieldsOf, listOf, textOf } from '../../model/read/fields';
import { MERGE_KEYS } from './merge-keys';

/** How the fields of a type are merged by a strategic merge patch. */
export interface MergeType {
  field(name: string): MergeType | undefined;
  /** The type of the elements of a list. */
  readonly elements?: MergeType;
  /** The keys by which the elements of a list are merged: none for single values; absent for other lists. */
  readonly keys?: readonly string[];
}

/** The type of `apps/v1 Deployment`. */
export type MergeTypes = (apiVersion: string, kind: string) => MergeType | undefined;

interface Data {
  /** Kinds of which only the metadata is merged by keys. */
  readonly plain: readonly string[];
  /** The type of kinds, which stand with blanks between them. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let builtIn: MergeTypes | undefined;

/** The types of Kubernetes. */
export function kubernetesTypes(): MergeTypes {
  builtIn ??= typesOfData(JSON.parse(MERGE_KEYS) as Data);
  return builtIn;
}

const PLAIN = { metadata: 'meta.v1.ObjectMeta' };

function typesOfData({ plain, kinds, types }: Data): MergeTypes {
  const typeOf = (name: string): MergeType => recordType(types[name] ?? {}, typeOf);
  const byKind = new Map<string, MergeType>();
  for (const [type, those] of Object.entries(kinds)) {
    for (const kind of those.split(' ')) byKind.set(kind, typeOf(type));
  }
  const metadataAlone = recordType(PLAIN, typeOf);
  for (const kind of plain) byKind.set(kind, metadataAlone);
  return (apiVersion, kind) => byKind.get(`${apiVersion}/${kind}`);
}

function recordType(
  fields: Readonly<Record<string, string>>,
  typeOf: (name: string) => MergeType,
): MergeType {
  return {
    field: (name) => {
      const text = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (text === undefined) return undefined;
      const [, element, keys] = /^\[(.*)\] ?(.*)$/.exec(text) ?? [];
      if (element === undefined) return typeOf(text);
      return {
        field: () => undefined,
        elements: element === '' ? undefined : typeOf(element),
        keys: keys ? keys.split(',') : [],
      };
    },
  };
}

const MAX_REFS = 50;

/** The types of the definitions of an OpenAPI document. */
export function openApiTypes(document: unknown): MergeTypes {
  const definitions = fieldsOf(fieldsOf(document)['definitions']);
  const byKind = new Map<string, MergeType>();
  for (const definition of Object.values(definitions)) {
    for (const one of listOf(fieldsOf(definition)['x-kubernetes-group-version-kind'])) {
      const { group, version, kind } = fieldsOf(one);
      const prefix = textOf(group) ? `${textOf(group)}/` : '';
      byKind.set(
        `${prefix}${textOf(version)}/${textOf(kind)}`,
        schemaType(definition, definitions),
      );
    }
  }
  return (apiVersion, kind) => byKind.get(`${apiVersion}/${kind}`);
}

function schemaType(schema: unknown, definitions: Readonly<Record<string, unknown>>): MergeType {
  const { properties, additionalProperties, items, type, ...more } = fieldsOf(schema);
  const resolved = (inner: unknown) => resolve(inner, definitions);
  const strategies = textOf(more['x-kubernetes-patch-strategy'])?.split(',') ?? [];
  const several = more['x-kubernetes-list-map-keys'];
  const one = textOf(more['x-kubernetes-patch-merge-key']);
  const keys = several === undefined ? (one ? [one] : []) : (listOf(several) as string[]);
  return {
    field: (name) => {
      const known = fieldsOf(properties);
      if (Object.hasOwn(known, name)) return resolved(known[name]);
      return typeof additionalProperties === 'object' ? resolved(additionalProperties) : undefined;
    },
    get elements() {
      return type === 'array' && items !== undefined ? resolved(items) : undefined;
    },
    keys: strategies.includes('merge') ? keys : undefined,
  };
}

function resolve(
  schema: unknown,
  definitions: Readonly<Record<string, unknown>>,
): MergeType | undefined {
  let found = schema;
  for (let steps = 0; steps < MAX_REFS; steps++) {
    const ref = textOf(fieldsOf(found)['$ref']);
    if (ref === undefined) return schemaType(found, definitions);
    const [, name = ''] = /^#\/definitions\/(.+)$/.exec(ref) ?? [];
    if (!Object.hasOwn(definitions, name)) return undefined;
    found = definitions[name];
  }
  return undefined;
}
