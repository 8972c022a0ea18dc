import type { Fields } from './fields';
import { textOf, within } from './fields';

/**
 * Whether Flux applies an object over one that something else makes, so that it is not whole.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources
 */
export function isPart(object: Fields): boolean {
  const ssa = textOf(within(object, 'metadata', 'annotations', 'kustomize.toolkit.fluxcd.io/ssa'));
  return /^(?:merge|override)$/i.test(ssa ?? '');
}
