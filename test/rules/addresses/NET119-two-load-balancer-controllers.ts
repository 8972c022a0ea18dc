import type { RuleCases } from '../cases';
import { CILIUM_NEEDS_CLASS } from '../cilium';
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

const release = (...spec: string[]) =>
  document(
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    ['name: cilium', 'namespace: kube-system'],
    spec,
  );
const application = (values: string) =>
  document(
    'argoproj.io/v1alpha1',
    'Application',
    ['name: cilium', 'namespace: argocd'],
    [`source: {chart: cilium, helm: {values: ${JSON.stringify(`a: b\n${values}\n`)}}}`],
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
    'a Service for the load balancer of a cloud': {
      yaml:
        LAN +
        cilium() +
        balancer('web', { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' }),
    },
    'values by which Cilium leaves out Services without a class': {
      yaml: LAN + cilium() + release('values: {defaultLBServiceIPAM: none}') + balancer('web'),
    },
    'values in a text by which Node IPAM serves them': {
      yaml: LAN + cilium() + application('defaultLBServiceIPAM: nodeipam') + balancer('web'),
    },
    'the ConfigMap of Cilium that says so': {
      yaml: LAN + cilium() + CILIUM_NEEDS_CLASS + balancer('web'),
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
    'values by which Cilium serves them': {
      yaml: LAN + cilium() + release('values: {defaultLBServiceIPAM: lbipam}') + balancer('web'),
      at: [['CiliumLoadBalancerIPPool lan', 'Service default/web spec.loadBalancerClass']],
    },
    'values that are a comment': {
      yaml: LAN + cilium() + application('# defaultLBServiceIPAM: none') + balancer('web'),
      at: [['CiliumLoadBalancerIPPool lan', 'Service default/web spec.loadBalancerClass']],
    },
    'a comment of the values that names the setting behind other words': {
      yaml:
        LAN +
        cilium() +
        application('# For MetalLB, set enableLBIPAM: false here.') +
        balancer('web'),
      at: [['CiliumLoadBalancerIPPool lan', 'Service default/web spec.loadBalancerClass']],
    },
    'a comment in the ConfigMap of Cilium': {
      yaml:
        LAN +
        cilium() +
        CILIUM_NEEDS_CLASS.replace('default-lb-service-ipam: none', 'a: "# requireLBClass: true"') +
        balancer('web'),
      at: [['CiliumLoadBalancerIPPool lan', 'Service default/web spec.loadBalancerClass']],
    },
    'a pool of Cilium': {
      yaml: LAN + cilium() + balancer('web'),
      at: [['CiliumLoadBalancerIPPool lan', 'Service default/web spec.loadBalancerClass']],
    },
  },
};
