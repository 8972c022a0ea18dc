import type { Manifest } from '../read/manifest';
import { isServerSide } from '../read/server-side';

/**
 * Whether an object is applied on the server, by Flux or Argo CD: then it may be a part of one that
 * something else makes.
 */
export function isMerged({ annotations, origin }: Manifest): boolean {
  return origin.isMerged === true || isServerSide(annotations);
}
