import { mapOf } from '../../model/yaml/sized-map';

/**
 * The fields that have a value. An object of a manifest lives as long as the app, and most of what props may
 * say is not said.
 */
export function written<Fields extends object>(fields: Fields): Fields {
  const entries: unknown[] = [];
  for (const name of Object.keys(fields)) {
    const value = (fields as Record<string, unknown>)[name];
    if (value !== undefined) entries.push(name, value);
  }
  return mapOf(entries, 0, entries.length) as Fields;
}
