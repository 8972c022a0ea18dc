import type { Fields } from '../../model/read/fields';
import { fieldsOf, isFields, listOf, textOf } from '../../model/read/fields';
import type { WrittenAt } from './node';

/** What an object of Flux or Argo CD writes into the kustomization of the folder that it deploys. */
export interface Edit {
  readonly field: string;
  readonly value: unknown;
  /** Where a part of the value is written, such as `[0].patch`; the whole for an empty text. */
  readonly at: (part: string) => WrittenAt;
}

/** A kustomization with what is written into it. */
export interface Edited {
  readonly document: Fields;
  /** Where a field is written; nothing where it is in the kustomization itself. */
  readonly placeOf: (field: string) => WrittenAt | undefined;
}

/**
 * Texts are replaced, maps are joined and lists get longer, as Flux and Argo CD do it; an image takes the
 * place of one of the same name.
 */
export function edited(document: Fields, edits: readonly Edit[]): Edited {
  const result: Record<string, unknown> = { ...document };
  const places: ((field: string) => WrittenAt | undefined)[] = [];
  for (const edit of edits) {
    const { field, value } = edit;
    if (Array.isArray(value)) {
      const own = listOf(result[field]);
      const kept = field === 'images' ? own.filter((one) => !isReplaced(one, value)) : own;
      result[field] = [...kept, ...listOf(value)];
      places.push(placeInList(edit, kept.length));
    } else if (isFields(value)) {
      result[field] = { ...fieldsOf(result[field]), ...value };
      places.push(placeInMap(edit, Object.keys(value)));
    } else {
      result[field] = value;
      places.push((path) => (path === field ? edit.at('') : undefined));
    }
  }
  // What is written last counts.
  const last = places.reverse();
  return {
    document: result,
    placeOf: (field) => {
      for (const placeOf of last) {
        const place = placeOf(field);
        if (place) return place;
      }
      return undefined;
    },
  };
}

function isReplaced(image: unknown, images: readonly unknown[]): boolean {
  const name = textOf(fieldsOf(image)['name']);
  return images.some((other) => textOf(fieldsOf(other)['name']) === name);
}

function placeInList({ field, at }: Edit, first: number): (path: string) => WrittenAt | undefined {
  return (path) => {
    const [, index, part = ''] = path.startsWith(`${field}[`)
      ? (/^\[(\d+)\](.*)$/.exec(path.slice(field.length)) ?? [])
      : [];
    const place = Number(index) - first;
    return place >= 0 ? at(`[${place}]${part}`) : undefined;
  };
}

function placeInMap(
  { field, at }: Edit,
  keys: readonly string[],
): (path: string) => WrittenAt | undefined {
  return (path) => {
    const key = keys.find((one) => path === `${field}[${JSON.stringify(one)}]`);
    return key === undefined ? undefined : at(`[${JSON.stringify(key)}]`);
  };
}
