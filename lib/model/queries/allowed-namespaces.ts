import { requirementFault } from '../../facts/values/label-selectors';
import { at, isAbsent, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { labelSelectorOf } from './label-selector';
import { tryUnselected } from './namespaces';
import type { Network } from './network';

/** Two namespaces: that of what has listeners, and that of what asks for them. */
export interface NamespacePair {
  readonly own: string;
  readonly other: string;
}

/**
 * Whether `from` and `selector` rule a namespace out: then the given Namespaces whose labels show it,
 * which are none where no label counts. Nothing where it is allowed, or not known.
 */
export function tryRuledOut(
  network: Network,
  allowed: unknown,
  { own, other }: NamespacePair,
  byDefault: 'Same' | 'None',
): readonly Manifest[] | undefined {
  const from = textOf(at(allowed, 'from')) ?? byDefault;
  if (from === 'None') return [];
  if (from === 'Same') return own === other ? undefined : [];
  const written = at(allowed, 'selector');
  if (from !== 'Selector' || isAbsent(written)) return undefined;
  const selector = labelSelectorOf(written);
  // What cannot be read is another fault.
  if (selector.matchExpressions?.some(requirementFault)) return undefined;
  return tryUnselected(network, other, selector);
}
