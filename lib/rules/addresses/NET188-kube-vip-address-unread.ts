import { partsByComma, readableText } from '../../facts/values/encrypted';
import { KUBE_VIP_IPS, isKubeVipAddress } from '../../facts/controllers/kube-vip';
import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET188: Rule = {
  id: 'NET188',
  name: 'kube-vip-address-unread',
  severity: Severity.WARNING,
  reads: ['others', 'services'],
  what: 'A Service requests addresses from kube-vip in a form that its cloud provider does not read.',
  why: 'the cloud provider reads the annotations of all its Services before it assigns an address, and fails at the first that it does not read, so other Services get no address',
  fix: 'Write addresses alone, separated by commas without blanks.',
  waive: 'If the cloud provider of kube-vip does not run in this cluster.',
  sources: [
    'https://kube-vip.io/docs/usage/kubernetes-services/',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L126',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L263',
  ],
  check(network, report) {
    const [pool] = kubeVipPools(network);
    if (!pool) return;
    for (const { manifest, type } of network.services) {
      const written = manifest.annotations[KUBE_VIP_IPS] ?? '';
      if (type !== 'LoadBalancer' || written === '') continue;
      const unread = partsByComma(written).find((text) => !isKubeVipAddress(text));
      if (unread === undefined) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', KUBE_VIP_IPS)),
          place(pool.manifest, pool.field),
        ],
        what: `${JSON.stringify(readableText(unread))} of ${KUBE_VIP_IPS} is not an address`,
      });
    }
  },
};
