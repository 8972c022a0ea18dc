import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { Texts } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** The given Namespaces, by their names. */
export const namespaces = derived(
  (network): ReadonlyMap<string, Manifest> =>
    new Map(network.others('', 'Namespace').map((one) => [one.name, one])),
);

/** Every given Namespace of a name: several, where files give one again. */
export const namesakes = derived((network) =>
  groupBy(network.others('', 'Namespace'), ({ name }) => name),
);

/** The given Namespaces of a name, where a selector is for the labels of none of them; else nothing. */
export function tryUnselected(
  network: Network,
  name: string,
  selector: SelectorLike,
): readonly Manifest[] | undefined {
  const those = namesakes(network).get(name);
  const isSelected = those?.some(({ labels }) =>
    selectorMatches(selector, { ...labels, 'kubernetes.io/metadata.name': name }),
  );
  return isSelected === false ? those : undefined;
}

/** The labels of a given namespace. That of its name is put on by the API server, over any other. */
export function tryNamespaceLabels(network: Network, name: string): Texts | undefined {
  const namespace = namespaces(network).get(name);
  return namespace && { ...namespace.labels, 'kubernetes.io/metadata.name': name };
}
