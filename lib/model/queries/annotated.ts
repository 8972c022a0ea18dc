import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** The Services with annotations, which most have none of. */
export const annotatedServices = derived(({ services }) => services.filter(isAnnotated));

/** The Ingresses with annotations. */
export const annotatedIngresses = derived(({ ingresses }) => ingresses.filter(isAnnotated));

export function isAnnotated({ manifest }: { readonly manifest: Manifest }): boolean {
  for (const _ in manifest.annotations) return true;
  return false;
}
