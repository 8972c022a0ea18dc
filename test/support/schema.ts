/** Of a schema in a CustomResourceDefinition, what this project reads. */
export interface Schema {
  readonly type?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-validations'?: readonly Rule[];
}

/** A rule in CEL, which the API server evaluates beside the schema. */
export interface Rule {
  readonly rule: string;
  readonly message?: string;
}

/** A part of a value, under its name or number, with the schema of that place. */
export interface Part {
  readonly name: string;
  readonly schema: Schema;
  readonly value: unknown;
}

/** The parts of a value that its schema knows; the API server drops the others. */
export function partsOf(schema: Schema, value: unknown): Part[] {
  const { items, properties, additionalProperties } = schema;
  if (Array.isArray(value)) {
    return items
      ? value.map((one: unknown, at) => ({ name: String(at), schema: items, value: one }))
      : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const known = properties?.[name] ?? additionalProperties;
    return typeof known === 'object' ? [{ name, schema: known, value: one }] : [];
  });
}

/** The value with the defaults of its schema, which the API server sets before it judges. */
export function withDefaults(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return partsOf(schema, value).map(filled);
  if (!isObject(value)) return value;
  const defaults = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    property.default === undefined ? [] : [[name, property.default] as const],
  );
  const whole = { ...Object.fromEntries(defaults), ...value };
  return Object.fromEntries(partsOf(schema, whole).map((part) => [part.name, filled(part)]));
}

/** The entries of sets and maps that stand there twice, which the API server refuses. */
export function repeatedEntries(schema: Schema, value: unknown, path = ''): string[] {
  const keys = Array.isArray(value) ? value.map((one: unknown) => keyOf(schema, one)) : [];
  const second = keys.findIndex((key, at) => key !== undefined && keys.indexOf(key) < at);
  return [
    ...(second < 0 ? [] : [`${path}/${second} is there twice`]),
    ...partsOf(schema, value).flatMap((part) =>
      repeatedEntries(part.schema, part.value, `${path}/${part.name}`),
    ),
  ];
}

/** What an entry is told apart by; nothing where it does not have to be. */
function keyOf(schema: Schema, entry: unknown): string | undefined {
  if (schema['x-kubernetes-list-type'] === 'set') return JSON.stringify(entry);
  if (schema['x-kubernetes-list-type'] !== 'map' || !isObject(entry)) return undefined;
  return JSON.stringify((schema['x-kubernetes-list-map-keys'] ?? []).map((key) => entry[key]));
}

function filled({ schema, value }: Part): unknown {
  return withDefaults(schema, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
