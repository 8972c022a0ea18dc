import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import { spansOf } from '../../model/queries/spans';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET187: Rule = {
  id: 'NET187',
  name: 'kube-vip-pool-overlap',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Pools of kube-vip for several namespaces contain the same address.',
  why: 'for a pool of one namespace the cloud provider only asks which addresses the Services of that namespace have, so it can assign an address twice',
  fix: 'Write each address into one pool.',
  waive: 'If the pools belong to different clusters.',
  sources: [
    'https://kube-vip.io/docs/usage/cloud-provider/#the-kube-vip-cloud-provider-configmap',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L259',
  ],
  check(network, report) {
    // The same ConfigMap for another environment is for another cluster.
    for (const pools of groupBy(kubeVipPools(network), ({ manifest }) => manifest).values()) {
      const entries = pools.flatMap(({ manifest, field, key, namespace, entries }) =>
        entries.flatMap(({ text, range }) =>
          range ? [{ ...place(manifest, field), key, namespace, text, range }] : [],
        ),
      );
      for (const { members } of spansOf(entries)) {
        if (new Set(members.map(({ namespace }) => namespace)).size < 2) continue;
        const texts = members.map(({ key, text }) => `${text} of ${key}`).sort();
        report({ places: members, what: `${texts.join(' and ')} overlap` });
      }
    }
  },
};
