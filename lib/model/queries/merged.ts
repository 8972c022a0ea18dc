import type { Manifest } from '../read/manifest';

/**
 * Whether an object is applied on the server, by Flux or Argo CD: then it may be a part of one that
 * something else makes.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#server-side-apply
 */
export function isMerged({ annotations, origin }: Manifest): boolean {
  const options = annotations['argocd.argoproj.io/sync-options'] ?? '';
  return origin.isMerged === true || /\bServerSideApply=true\b/.test(options);
}
