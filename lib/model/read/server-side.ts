import type { Fields } from './fields';
import { textOf } from './fields';

/**
 * Whether Argo CD applies an object with these annotations on the server.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#server-side-apply
 */
export function isServerSide(annotations: Fields): boolean {
  const options = textOf(annotations['argocd.argoproj.io/sync-options']) ?? '';
  return haveServerSide(options.split(','));
}

/** Whether options of a sync say that it applies objects on the server. */
export function haveServerSide(options: readonly string[]): boolean {
  return options.some((option) => option.trim() === 'ServerSideApply=true');
}
