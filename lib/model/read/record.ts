import { textOf, within } from './fields';
import type { Reading } from './read';

/**
 * Whether a text is one object as a cluster answered it, and no source: no cluster creates an object with a
 * resourceVersion. More of them may be all that is known of a cluster.
 */
export function isRecord({ manifests: [only, ...others] }: Pick<Reading, 'manifests'>): boolean {
  if (!only || others.length > 0) return false;
  return ['uid', 'resourceVersion'].every(
    (key) => (textOf(within(only.object, 'metadata', key)) ?? '') !== '',
  );
}
