import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorKey, selectorMatches } from '../../facts/values/label-selectors';
import type { Pool } from '../objects/pool';
import type { Fields } from '../read/fields';
import { at, listOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { labelSelectorOf } from './label-selector';
import { tryNamespaceLabels } from './namespaces';
import type { Network } from './network';

export function selectorsOf(list: unknown): SelectorLike[] {
  return listOf(list).map(labelSelectorOf);
}

/** Why a pool has no address for a Service; nothing where it has, or where that is not known. */
export function refusalOf(network: Network, pool: Pool, service: Manifest): string | undefined {
  const { allocation } = pool;
  if (!allocation) return undefined;
  return (
    namespaceRefusal(network, allocation, service.namespace) ?? labelRefusal(allocation, service)
  );
}

/** Tells whether one of the pools is for a Service, or may be. */
export function servedBy(network: Network, pools: readonly Pool[]): (service: Manifest) => boolean {
  if (pools.some(({ allocation }) => !allocation)) return () => true;
  const byNamespace = new Map<string, Pool[]>();
  for (const pool of pools) {
    for (const namespace of namespacesOf(pool)) {
      const those = byNamespace.get(namespace);
      if (those) those.push(pool);
      else byNamespace.set(namespace, [pool]);
    }
  }
  return (service) =>
    [service.namespace, EVERYWHERE].some((namespace) =>
      byNamespace.get(namespace)?.some((pool) => refusalOf(network, pool, service) === undefined),
    );
}

const EVERYWHERE = '';

/** The namespaces that a pool names, where it is for these alone. */
function namespacesOf({ allocation = {} }: Pool): readonly string[] {
  const names = textsOf(at(allocation, 'namespaces'));
  const bySelectors = listOf(at(allocation, 'namespaceSelectors')).length > 0;
  return names.length > 0 && !bySelectors ? names : [EVERYWHERE];
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
    return `the pool is for the namespaces ${names.join(', ')}, and the Service is in ${namespace}`;
  }
  const labels = tryNamespaceLabels(network, namespace);
  if (!labels || selectors.some((one) => selectorMatches(one, labels))) return undefined;
  return `no namespaceSelectors entry of the pool matches the namespace ${namespace}`;
}

function labelRefusal(allocation: Fields, { labels }: Manifest): string | undefined {
  const selectors = selectorsOf(at(allocation, 'serviceSelectors'));
  if (selectors.length === 0 || selectors.some((one) => selectorMatches(one, labels))) {
    return undefined;
  }
  return 'no serviceSelectors entry of the pool matches the labels of the Service';
}

/** Tells which pools the given advertisements are for. */
export function announcedPools(network: Network): (pool: Pool) => boolean {
  const { advertisements } = network;
  if (advertisements.some(({ isForAll }) => isForAll)) return () => true;
  const named = new Set(advertisements.flatMap(({ pools }) => pools));
  const selectors = new Map(
    advertisements
      .flatMap(({ poolSelectors }) => poolSelectors.map(labelSelectorOf))
      .map((selector) => [selectorKey(selector), selector]),
  );
  return ({ manifest: { name, labels } }) =>
    named.has(name) || [...selectors.values()].some((one) => selectorMatches(one, labels));
}
