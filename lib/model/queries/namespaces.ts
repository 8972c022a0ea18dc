import type { Texts } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import type { Network } from './network';

/** The given Namespaces, by their names. */
export const namespaces = derived(
  (network): ReadonlyMap<string, Manifest> =>
    new Map(network.others('', 'Namespace').map((one) => [one.name, one])),
);

/** The labels of a given namespace. That of its name is put on by the API server, over any other. */
export function tryNamespaceLabels(network: Network, name: string): Texts | undefined {
  const namespace = namespaces(network).get(name);
  return namespace && { ...namespace.labels, 'kubernetes.io/metadata.name': name };
}
