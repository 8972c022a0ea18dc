import type { NamespacePair } from '../../model/queries/allowed-namespaces';
import { tryRuledOut } from '../../model/queries/allowed-namespaces';
import { labelSelectorOf, selectsAll } from '../../model/queries/label-selector';
import { namespaces } from '../../model/queries/namespaces';
import type { Network } from '../../model/queries/network';
import { at, textOf } from '../../model/read/fields';
import type { Truth } from '../chain/truth';

/** Whether `from` and `selector` allow what is in a namespace. */
export function namespaceTruth(
  network: Network,
  allowed: unknown,
  pair: NamespacePair,
  byDefault: 'Same' | 'None',
): Truth {
  if (tryRuledOut(network, allowed, pair, byDefault)) return false;
  const from = textOf(at(allowed, 'from')) ?? byDefault;
  if (from !== 'Selector') {
    return (
      from === 'Same' || from === 'All' || { why: `which namespaces "${from}" allows is not known` }
    );
  }
  const selector = at(allowed, 'selector');
  if (selectsAll(labelSelectorOf(selector))) return true;
  return (
    namespaces(network).has(pair.other) || {
      why: `the listener selects namespaces by labels, and those of ${pair.other} are in no file`,
      ask: `kubectl get namespace ${pair.other} --show-labels`,
    }
  );
}
