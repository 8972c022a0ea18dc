import { first, has } from '../../facts/releases/answer';
import type { Network } from '../../model/queries/network';
import { at, textOf, within } from '../../model/read/fields';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET616: Rule = {
  id: 'NET616',
  name: 'kube-proxy-ipvs',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'The mode of kube-proxy is IPVS, which Kubernetes will remove.',
  why: `the mode is deprecated since ${first('ipvsDeprecated')}`,
  fix: 'Write `mode: nftables`, or `iptables` if the kernel is older than 5.13.',
  waive: 'While the cluster runs a release that has the mode.',
  sources: [
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-mode-ipvs',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/5495-deprecate-ipvs-mode-in-kube-proxy',
  ],
  check(network, report) {
    if (!has(network.target, 'ipvsDeprecated')) return;
    for (const where of ipvsPlaces(network)) {
      report({ places: [where], what: 'kube-proxy runs in the mode ipvs, which is deprecated' });
    }
  },
};

function ipvsPlaces(network: Network): Place[] {
  const files = network.others('kubeproxy.config.k8s.io', 'KubeProxyConfiguration');
  const maps = network.others('', 'ConfigMap').filter(({ object, name, namespace }) => {
    if (name !== 'kube-proxy' || namespace !== 'kube-system') return false;
    const config = textOf(within(object, 'data', 'config.conf')) ?? '';
    return /^mode: *["']?ipvs["']? *$/m.test(config);
  });
  return [
    ...files
      .filter(({ object }) => at(object, 'mode') === 'ipvs')
      .map((file) => place(file, 'mode')),
    ...maps.map((map) => place(map, 'data["config.conf"]')),
  ];
}
