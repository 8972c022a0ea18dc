import { canonicalIp } from '../../net/ip';
import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** The given Nodes, by their names. */
export const nodes = derived(
  (network): ReadonlyMap<string, Manifest> =>
    new Map(network.others('', 'Node').map((one) => [one.name, one])),
);

/** The given Nodes by their addresses, in canonical form. */
export const nodesByAddress = derived((network): ReadonlyMap<string, Manifest> => {
  const byAddress = new Map<string, Manifest>();
  for (const node of nodes(network).values()) {
    for (const address of listOf(within(node.object, 'status', 'addresses'))) {
      const text = textOf(at(address, 'address'));
      if (text !== undefined) byAddress.set(canonicalIp(text), node);
    }
  }
  return byAddress;
});
