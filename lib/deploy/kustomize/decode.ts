import { isFields } from '../../model/read/fields';
import { Refused } from './refused';
import type { Values } from './value';

/** What a value of a configuration must be. */
export type ConfigShape =
  | 'text'
  | 'flag'
  | 'number'
  | 'any'
  | { readonly list: ConfigShape }
  | { readonly map: ConfigShape }
  | { readonly fields: Readonly<Record<string, ConfigShape>> };

/**
 * A value of that shape: what is null or missing is empty, and keys are known whatever their case, as Go
 * reads JSON.
 *
 * @throws where a field is unknown, or of another type
 */
export function decode(value: unknown, shape: ConfigShape, place = '', isLenient = false): unknown {
  if (value === undefined || value === null) return emptyOf(shape);
  if (shape === 'any') return value;
  if (typeof shape === 'string') return single(value, shape, place, isLenient);
  if ('list' in shape) {
    if (!Array.isArray(value)) throw mistyped(place, 'list');
    const { list } = shape;
    return value.map((one, index) => decode(one, list, `${place}[${index}]`, isLenient));
  }
  if (!isFields(value)) throw mistyped(place, 'map');
  if ('map' in shape) {
    const { map } = shape;
    const entries = Object.entries(value).map(
      ([key, one]) => [key, decode(one, map, `${place}.${key}`, isLenient)] as const,
    );
    return new Map(entries);
  }
  return record(value, shape.fields, place, isLenient);
}

/** Most fields are not written, and nobody changes what was read. */
const NO_LIST: readonly never[] = Object.freeze([]);
const NO_MAP: ReadonlyMap<string, unknown> = new Map();

function emptyOf(shape: ConfigShape): unknown {
  if (shape === 'text') return '';
  if (shape === 'flag') return false;
  if (shape === 'number') return 0;
  if (shape === 'any') return undefined;
  if ('list' in shape) return NO_LIST;
  return 'map' in shape ? NO_MAP : undefined;
}

function single(value: unknown, shape: string, place: string, isLenient: boolean): unknown {
  const isSingle =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (shape === 'text' && (typeof value === 'string' || (isLenient && isSingle)))
    return String(value);
  if (shape === 'flag' && typeof value === 'boolean') return value;
  if (shape === 'number' && Number.isInteger(value)) return value;
  throw mistyped(place, shape);
}

function record(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, ConfigShape>>,
  place: string,
  isLenient: boolean,
): Values {
  const made: Values = {};
  for (const [field, shape] of Object.entries(fields)) made[field] = emptyOf(shape);
  for (const [key, one] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? key : fieldLike(key, fields);
    const at = place === '' ? key : `${place}.${key}`;
    const shape = field === undefined ? undefined : fields[field];
    if (field !== undefined && shape !== undefined) made[field] = decode(one, shape, at, isLenient);
    else if (!isLenient) throw new Refused(`it has the unknown field ${at}`);
  }
  return made;
}

/** The field that is called so, whatever the case. */
function fieldLike(key: string, fields: Readonly<Record<string, ConfigShape>>): string | undefined {
  const wanted = key.toLowerCase();
  return Object.keys(fields)
    .filter((field) => field.toLowerCase() === wanted)
    .at(-1);
}

function mistyped(place: string, wanted: string): Refused {
  return new Refused(`its field ${place || 'document'} is no ${wanted}`);
}
