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
