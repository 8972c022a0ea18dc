import type { KubeVipEntry } from '../../facts/controllers/kube-vip';
import { KUBE_VIP_POOLS, isLeftToDhcp, kubeVipEntries } from '../../facts/controllers/kube-vip';
import { keyed } from '../read/field-path';
import { at, fieldsOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** A pool of the cloud provider of kube-vip: a key of its ConfigMap. */
export interface KubeVipPool {
  readonly manifest: Manifest;
  readonly field: string;
  readonly key: string;
  readonly form: 'cidr' | 'range';
  /** `global`, or the one namespace that it is for. */
  readonly namespace: string;
  readonly entries: readonly KubeVipEntry[];
}

export const kubeVipPools = derived((network): readonly KubeVipPool[] =>
  network
    .others('', 'ConfigMap')
    .filter(({ name }) => name === KUBE_VIP_POOLS)
    .flatMap(poolsIn),
);

function poolsIn(manifest: Manifest): KubeVipPool[] {
  return Object.entries(fieldsOf(at(manifest.object, 'data'))).flatMap(([key, value]) => {
    const [, form, namespace = ''] = /^(cidr|range)-(.+)$/.exec(key) ?? [];
    const text = textOf(value);
    if ((form !== 'cidr' && form !== 'range') || text === undefined) return [];
    const entries = isLeftToDhcp(text) ? [] : kubeVipEntries(text);
    return [{ manifest, field: keyed('data', key), key, form, namespace, entries }];
  });
}

/**
 * The pool that the cloud provider takes addresses of a namespace from; nothing where Services may
 * share one address by themselves.
 *
 * @see https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L368
 */
export function tryKubeVipPoolOf(
  pools: readonly KubeVipPool[],
  namespace: string,
): KubeVipPool | undefined {
  const [first] = pools;
  const data = fieldsOf(at(first?.manifest.object, 'data'));
  const places = [namespace, 'global'];
  if (places.some((one) => data[`allow-share-${one}`] !== undefined)) return undefined;
  const keys = ['cidr', 'range'].flatMap((form) => places.map((one) => `${form}-${one}`));
  return keys.flatMap((key) => pools.filter((pool) => pool.key === key))[0];
}
