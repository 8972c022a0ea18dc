import { textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** What an object begins with whose name the API server makes: `metadata.generateName`. */
export function generatedPrefix({ object, namespace, name }: Manifest): string | undefined {
  const written = name === '' && textOf(within(object, 'metadata', 'generateName'));
  return written ? `${namespace}/${written}` : undefined;
}

/** Whether a text begins with one of those. */
export function hasStart(prefixes: ReadonlySet<string>, key: string): boolean {
  const lengths = prefixes.size > 0 ? Array.from(key, (_, index) => index) : [];
  return lengths.some((length) => prefixes.has(key.slice(0, length)));
}
