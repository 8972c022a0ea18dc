import type { NamespacePair } from '../../model/queries/allowed-namespaces';
import { tryRuledOut } from '../../model/queries/allowed-namespaces';
import { labelSelectorOf, selectsAll } from '../../model/queries/label-selector';
import { namespaces } from '../../model/queries/namespaces';
import type { Network } from '../../model/queries/network';
import { at, textOf } from '../../model/read/fields';
import { Truth } from './truth';

/** Whether `from` and `selector` allow what is in a namespace. */
export function namespaceTruth(
  network: Network,
  allowed: unknown,
  pair: NamespacePair,
  byDefault: 'Same' | 'None',
): Truth {
  if (tryRuledOut(network, allowed, pair, byDefault)) return Truth.NO;
  const from = textOf(at(allowed, 'from')) ?? byDefault;
  if (from !== 'Selector') return from === 'Same' || from === 'All' ? Truth.YES : Truth.MAYBE;
  const selector = at(allowed, 'selector');
  if (selectsAll(labelSelectorOf(selector))) return Truth.YES;
  // The labels of a namespace that is in no file are not known.
  return namespaces(network).has(pair.other) ? Truth.YES : Truth.MAYBE;
}
