import type { KubeVipPool } from '../../model/queries/kube-vip-pools';
import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET154: Rule = {
  id: 'NET154',
  name: 'kube-vip-range-unread',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'A pool of kube-vip is not read, because another key of its ConfigMap goes before it.',
  why: 'the cloud provider looks for `cidr-` of the namespace, then for `cidr-global`, and only without both for `range-`',
  fix: 'Write all pools as `range-`, or all as `cidr-`.',
  waive: 'If another program reads the ConfigMap.',
  sources: [
    'https://kube-vip.io/docs/usage/cloud-provider/#the-kube-vip-cloud-provider-configmap',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L378',
  ],
  check(network, report) {
    for (const pools of groupBy(kubeVipPools(network), ({ manifest }) => manifest).values()) {
      for (const pool of pools.filter(({ form }) => form === 'range')) {
        const first = tryFirst(pool, pools);
        if (!first) continue;
        report({
          places: [place(pool.manifest, pool.field), place(first.manifest, first.field)],
          what: `${pool.key} is not read beside ${first.key}`,
        });
      }
    }
  },
};

/** The key that goes before that of a range. One of other namespaces alone does not. */
function tryFirst({ namespace }: KubeVipPool, pools: readonly KubeVipPool[]) {
  return pools.find((one) => one.form === 'cidr' && [namespace, 'global'].includes(one.namespace));
}
