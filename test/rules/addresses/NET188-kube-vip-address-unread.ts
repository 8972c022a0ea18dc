import type { RuleCases } from '../cases';
import { kubeVip } from '../kube-vip';
import { balancer, service } from '../metallb';

const GIVEN = kubeVip('range-global: 192.0.2.10-192.0.2.20');
const ask = (text: string) => balancer('web', { 'kube-vip.io/loadbalancerIPs': text });
const AT = [
  'ConfigMap kube-system/kubevip data["range-global"]',
  'Service default/web metadata.annotations["kube-vip.io/loadbalancerIPs"]',
];

export const cases: RuleCases = {
  facts: ['7.6 kube-vip loadbalancerIPs'],
  wrong: {
    yaml: GIVEN + ask('192.0.2.11, 2001:db8::11'),
    text: `
warning NET188 kube-vip-address-unread: " 2001:db8::11" of kube-vip.io/loadbalancerIPs is not an address
  wrong.yaml:6    ConfigMap kube-system/kubevip   data["range-global"]
  wrong.yaml:13   Service default/web             metadata.annotations["kube-vip.io/loadbalancerIPs"]
  why: the cloud provider reads the annotations of all its Services before it assigns an address, and fails at the first that it does not read, so other Services get no address
  fix: Write addresses alone, separated by commas without blanks.
  see: npx cdk8s-reach rules NET188
`,
  },
  right: GIVEN + ask('192.0.2.11,2001:db8::11'),
  silent: {
    'no pool of the cloud provider': { yaml: ask('192.0.2.11, 2001:db8::11') },
    DHCP: { yaml: GIVEN + ask('0.0.0.0') },
    'an address outside of the pools, which nobody refuses': { yaml: GIVEN + ask('198.51.100.7') },
    'an empty text': { yaml: GIVEN + ask('') },
    'no load balancer': {
      yaml:
        GIVEN + service('web', 'ClusterIP', { 'kube-vip.io/loadbalancerIPs': 'web.example.net' }),
    },
    'a text that a later tool fills in': { yaml: GIVEN + ask('${IP}') },
  },
  reported: {
    'a host name, which kube-vip itself looks up': {
      yaml: GIVEN + ask('web.example.net'),
      at: [AT],
    },
  },
};
