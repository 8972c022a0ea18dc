import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET186: Rule = {
  id: 'NET186',
  name: 'kube-vip-pool-refused',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A pool in the ConfigMap `kubevip` contains an entry that the cloud provider of kube-vip does not read.',
  why: 'the cloud provider reads the whole pool before it assigns an address, so no Service gets an address of it',
  fix: 'Write networks such as 192.0.2.0/28, or ranges such as 192.0.2.10-192.0.2.20, separated by commas without blanks.',
  waive: 'If another program reads the ConfigMap.',
  sources: [
    'https://kube-vip.io/docs/usage/cloud-provider/#the-kube-vip-cloud-provider-configmap',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/provider/loadBalancer.go#L368',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/ipam/addressbuilder.go#L13',
    'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.12/pkg/ipam/addressbuilder.go#L73',
  ],
  check(network, report) {
    for (const { manifest, field, key, entries } of kubeVipPools(network)) {
      for (const { text, range } of entries) {
        if (range) continue;
        const form = entries.some((one) => one.text.includes('/')) ? 'network' : 'range';
        report({
          places: [place(manifest, field)],
          what: `${JSON.stringify(text)} of ${key} is not a ${form}`,
        });
      }
    }
  },
};
