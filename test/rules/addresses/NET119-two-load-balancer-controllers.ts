import type { RuleCases } from '../cases';
import { balancer, document, metallb, pool } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']) + metallb('L2Advertisement', 'lan', []);
const daemons = (name: string) => `---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: svclb-web-4e1c2a
  namespace: kube-system
  labels:
    svccontroller.k3s.cattle.io/svcname: ${name}
    svccontroller.k3s.cattle.io/svcnamespace: default
spec:
  selector: {matchLabels: {app: svclb-web-4e1c2a}}
  template:
    metadata: {labels: {app: svclb-web-4e1c2a}}
    spec:
      containers:
        - {name: lb-tcp-80, image: "rancher/klipper-lb:v0.4.7"}
`;
const cilium = (...spec: string[]) =>
  document(
    'cilium.io/v2',
    'CiliumLoadBalancerIPPool',
    ['name: lan'],
    ['blocks: [{cidr: 198.51.100.0/28}]', ...spec],
  );

export const cases: RuleCases = {
  wrong: {
    yaml: LAN + daemons('web') + balancer('web'),
    text: `
warning NET119 two-load-balancer-controllers: MetalLB and ServiceLB of k3s both serve Service web
  wrong.yaml:16   DaemonSet kube-system/svclb-web-4e1c2a
  wrong.yaml:36   Service default/web                      spec.loadBalancerClass
  why: both write the status of each Service without a loadBalancerClass, so its address changes again and again
  fix: Write loadBalancerClass on the Service and start each controller with its class, or switch one of them off (k3s: --disable=servicelb).
  see: npx cdk8s-reach rules NET119
`,
  },
  right: LAN + balancer('web'),
  silent: {
    'ServiceLB of another Service': { yaml: LAN + daemons('other') + balancer('web') },
    'a class': {
      yaml: LAN + cilium() + balancer('web', {}, ['loadBalancerClass: io.cilium/l2-announcer']),
    },
    'a pool of Cilium for other Services': {
      yaml: LAN + cilium('serviceSelector: {matchLabels: {edge: "true"}}') + balancer('web'),
    },
    'a pool of MetalLB for other Services': {
      yaml:
        pool('lan', ['192.0.2.0/28'], ['serviceAllocation: {namespaces: [shop]}']) +
        metallb('L2Advertisement', 'lan', []) +
        cilium() +
        balancer('web'),
      also: ['NET152'],
    },
  },
  reported: {
    'a pool of Cilium': {
      yaml: LAN + cilium() + balancer('web'),
      at: [['CiliumLoadBalancerIPPool lan', 'Service default/web spec.loadBalancerClass']],
    },
  },
};
