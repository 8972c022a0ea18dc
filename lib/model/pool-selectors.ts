import type { SelectorLike } from '../facts/label-selectors';
import { selectorKey, selectorMatches } from '../facts/label-selectors';
import type { Fields, Texts } from './fields';
import { at, listOf, textMapOf, textOf, textsOf } from './fields';
import type { Manifest } from './manifest';
import type { Network } from './network';
import type { Pool } from './pool';

/** A selector of labels, as a manifest writes it. */
export function selectorOf(fields: unknown): SelectorLike {
  return {
    matchLabels: textMapOf(at(fields, 'matchLabels')),
    matchExpressions: listOf(at(fields, 'matchExpressions')).map((one) => ({
      key: textOf(at(one, 'key')) ?? '',
      operator: textOf(at(one, 'operator')) ?? '',
      values: textsOf(at(one, 'values')),
    })),
  };
}

export function selectorsOf(list: unknown): SelectorLike[] {
  return listOf(list).map(selectorOf);
}

/** Why a pool has no address for a Service; nothing where it has, or where that is not known. */
export function refusalOf(network: Network, pool: Pool, service: Manifest): string | undefined {
  const { allocation } = pool;
  if (!allocation) return undefined;
  return (
    namespaceRefusal(network, allocation, service.namespace) ?? labelRefusal(allocation, service)
  );
}

function namespaceRefusal(
  network: Network,
  allocation: Fields,
  namespace: string,
): string | undefined {
  const names = textsOf(at(allocation, 'namespaces'));
  const selectors = selectorsOf(at(allocation, 'namespaceSelectors'));
  if (names.length + selectors.length === 0 || names.includes(namespace)) return undefined;
  if (selectors.length === 0) {
    return `it is for the namespaces ${names.join(', ')}, and the Service is in ${namespace}`;
  }
  const labels = namespaceLabels(network, namespace);
  if (!labels || selectors.some((one) => selectorMatches(one, labels))) return undefined;
  return `none of its namespaceSelectors matches the namespace ${namespace}`;
}

function labelRefusal(allocation: Fields, { labels }: Manifest): string | undefined {
  const selectors = selectorsOf(at(allocation, 'serviceSelectors'));
  if (selectors.length === 0 || selectors.some((one) => selectorMatches(one, labels))) {
    return undefined;
  }
  return 'none of its serviceSelectors matches the labels of the Service';
}

function namespaceLabels(network: Network, name: string): Texts | undefined {
  const labels = tryNamespace(network, name)?.labels;
  return labels && { 'kubernetes.io/metadata.name': name, ...labels };
}

export function tryNamespace(network: Network, name: string): Manifest | undefined {
  let byName = namespaces.get(network);
  if (!byName) {
    byName = new Map(network.others('', 'Namespace').map((one) => [one.name, one]));
    namespaces.set(network, byName);
  }
  return byName.get(name);
}

const namespaces = new WeakMap<Network, Map<string, Manifest>>();

/** Tells which pools the given advertisements are for. */
export function announcedPools(network: Network): (pool: Pool) => boolean {
  const { advertisements } = network;
  if (advertisements.some(({ isForAll }) => isForAll)) return () => true;
  const named = new Set(advertisements.flatMap(({ pools }) => pools));
  const selectors = new Map(
    advertisements
      .flatMap(({ poolSelectors }) => poolSelectors.map(selectorOf))
      .map((selector) => [selectorKey(selector), selector]),
  );
  return ({ manifest: { name, labels } }) =>
    named.has(name) || [...selectors.values()].some((one) => selectorMatches(one, labels));
}
