import type { ErrorObject, ValidateFunction } from 'ajv';
import * as fc from 'fast-check';
import type { SchemaFault } from '../../lib/facts/schema/schema-faults';

/** A schema as its source has it, of which this is read. */
export interface SourceSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly allOf?: readonly SourceSchema[];
  readonly oneOf?: readonly SourceSchema[];
  readonly properties?: Readonly<Record<string, SourceSchema>>;
  readonly additionalProperties?: SourceSchema | boolean;
  readonly items?: SourceSchema;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly maxItems?: number;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** The same schema, by which a field that it does not name is a fault. */
export function closedSchema(schema: SourceSchema): SourceSchema {
  const { properties, additionalProperties, items } = schema;
  return {
    ...schema,
    ...(properties && { properties: mapSchemas(properties), additionalProperties: false }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: closedSchema(additionalProperties),
    }),
    ...(items && { items: closedSchema(items) }),
  };
}

function mapSchemas(schemas: Readonly<Record<string, SourceSchema>>): Record<string, SourceSchema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, one]) => [name, closedSchema(one)]),
  );
}

/** What a validator finds, as `unknown /spec/Ports`, in order. */
export function oracleFaults(validate: ValidateFunction, object: unknown): string[] {
  validate(object);
  return [...new Set((validate.errors ?? []).flatMap(errorText))].sort();
}

function errorText({ keyword, instancePath, params, schemaPath }: ErrorObject): string[] {
  const place = instancePath.replaceAll('~1', '/').replaceAll('~0', '~');
  switch (keyword) {
    case 'additionalProperties':
      return [`unknown ${place}/${String(params['additionalProperty'])}`];
    case 'required':
      return [`missing ${place}/${String(params['missingProperty'])}`];
    case 'type':
      // One of several types that are taken.
      return schemaPath.includes('/oneOf/') || schemaPath.includes('/anyOf/')
        ? []
        : [`mistyped ${place}`];
    case 'oneOf':
    case 'anyOf':
      return [`mistyped ${place}`];
    default:
      return [`refused ${place}`];
  }
}

/** The same of what the generated schema finds. */
export function faultTexts(faults: readonly SchemaFault[]): string[] {
  return [...new Set(faults.map(({ is, keys }) => [is, ['', ...keys].join('/')].join(' ')))].sort();
}

/** Objects of a schema in which here and there something is wrong, but in one of ten. */
export function nearObjects(
  schema: SourceSchema,
  resolve: (ref: string) => SourceSchema,
): fc.Arbitrary<unknown> {
  return fc.gen().map((g) => {
    const chance = (percent: number) => g(fc.nat, { max: 99 }) < percent;
    const oneOf = <T>(values: readonly T[]) => values[g(fc.nat, { max: values.length - 1 })] as T;

    const isSound = chance(10);
    const isWrong = () => !isSound && chance(4);

    function valueOf(one: SourceSchema, depth: number): unknown {
      const ref = one.$ref ?? one.allOf?.[0]?.$ref;
      if (ref !== undefined) return valueOf(resolve(ref), depth);
      if (isWrong()) return oneOf<unknown>(['', 'text', 7, 1.5, true, [], {}, [{}], { a: 'b' }]);
      if (one.enum && (isSound || chance(80))) return oneOf(one.enum);
      if (one.oneOf && !one.properties) return valueOf(oneOf(one.oneOf), depth);
      if (one['x-kubernetes-int-or-string']) return oneOf<unknown>([7, 'text']);
      return ofType(one, depth);
    }

    function ofType(one: SourceSchema, depth: number): unknown {
      switch (one.type) {
        case 'string':
          return oneOf(['', 'a', 'text', 'Aa.b', 'x'.repeat(70), '10s', '*']);
        case 'integer':
          return oneOf([-1, 0, 1, 80, 443, 70_000]);
        case 'number':
          return oneOf([0, 0.5]);
        case 'boolean':
          return oneOf([true, false]);
        case 'array': {
          const length = depth > 0 ? oneOf([0, 1, 1, 2, 3, (one.maxItems ?? 1) > 20 ? 1 : 17]) : 0;
          return Array.from({ length }, () => valueOf(one.items ?? {}, depth - 1));
        }
        default:
          return mapOf(one, depth);
      }
    }

    function mapOf(one: SourceSchema, depth: number): Record<string, unknown> {
      const { properties, additionalProperties, required = [] } = one;
      const map: Record<string, unknown> = {};
      const names = Object.keys(properties ?? {});
      for (const name of required) if (depth > -3 && (isSound || chance(95))) map[name] = undefined;
      for (let left = oneOf([0, 1, 2, 4]); left > 0 && depth > 0 && names.length > 0; left--) {
        const name = oneOf(names);
        map[isWrong() ? oneOf([name.toUpperCase(), `${name}s`, 'constructor']) : name] = undefined;
      }
      if (typeof additionalProperties === 'object' && depth > 0) map['a/b'] = undefined;
      for (const name of Object.keys(map)) {
        const inner = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
        const other = typeof additionalProperties === 'object' ? additionalProperties : {};
        map[name] = valueOf(inner ?? other, depth - 1);
      }
      return map;
    }

    return valueOf(schema, 8);
  });
}
