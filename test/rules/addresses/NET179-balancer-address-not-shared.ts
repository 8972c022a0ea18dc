import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const CILIUM = { 'lbipam.cilium.io/ips': '192.0.2.1', 'lbipam.cilium.io/sharing-key': 'dns' };
const OTHER_KEY = { ...CILIUM, 'lbipam.cilium.io/sharing-key': 'd-n-s' };
const VIP = { 'kube-vip.io/loadbalancerIPs': '192.0.2.1' };
const CLASS = ['loadBalancerClass: kube-vip.io/kube-vip-class'];
const LOCAL = ['externalTrafficPolicy: Local'];
const IPS = 'metadata.annotations["lbipam.cilium.io/ips"]';
const BOTH = [[`Service default/tcp ${IPS}`, `Service default/udp ${IPS}`]];
const moved = (yaml: string, more = '') =>
  yaml
    .replace('name: udp', 'name: udp\n  namespace: edge')
    .replace('annotations:', `annotations:${more}`);
const across = "\n    lbipam.cilium.io/sharing-cross-namespace: '*'";

export const cases: RuleCases = {
  facts: ['7.6 address of Cilium or kube-vip, requested twice'],
  wrong: {
    yaml: balancer('tcp', CILIUM) + balancer('udp', OTHER_KEY, [], 53),
    text: `
warning NET179 balancer-address-not-shared: 192.0.2.1 is requested from Cilium by 2 Services
  wrong.yaml:7    Service default/tcp   metadata.annotations["lbipam.cilium.io/ips"]
  wrong.yaml:19   Service default/udp   metadata.annotations["lbipam.cilium.io/ips"]
  why: Cilium only gives an address to several Services that have one value of lbipam.cilium.io/sharing-key
  fix: Write one value of lbipam.cilium.io/sharing-key on all of them, or another address.
  see: npx cdk8s-reach rules NET179
`,
  },
  right: balancer('tcp', CILIUM) + balancer('udp', CILIUM, [], 53),
  silent: {
    'the field beside one key': {
      yaml: ['tcp', 'udp']
        .map((name, index) =>
          balancer(
            name,
            { 'lbipam.cilium.io/sharing-key': 'dns' },
            ['loadBalancerIP: 192.0.2.1'],
            53 + index,
          ),
        )
        .join(''),
    },
    'ports that differ, by kube-vip': {
      yaml: balancer('tcp', VIP, CLASS) + balancer('udp', VIP, CLASS, 53),
    },
    'an address that DHCP gives': {
      yaml: ['tcp', 'udp']
        .map((name) => balancer(name, { 'kube-vip.io/loadbalancerIPs': '0.0.0.0' }, CLASS))
        .join(''),
    },
    'the same pods of Local Services': {
      yaml:
        balancer('tcp', CILIUM, LOCAL) +
        balancer('udp', CILIUM, LOCAL, 53).replace('app: udp', 'app: tcp'),
    },
    'a namespace that both allow': {
      yaml: moved(balancer('tcp', CILIUM), across) + moved(balancer('udp', CILIUM, [], 53), across),
    },
  },
  reported: {
    'one port': { yaml: balancer('tcp', CILIUM) + balancer('udp', CILIUM), at: BOTH },
    'other pods of Local Services': {
      yaml: balancer('tcp', CILIUM, LOCAL) + balancer('udp', CILIUM, LOCAL, 53),
      at: BOTH,
    },
    'another policy': {
      yaml: balancer('tcp', CILIUM, LOCAL) + balancer('udp', CILIUM, [], 53),
      at: BOTH,
    },
    'another namespace': {
      yaml: balancer('tcp', CILIUM) + moved(balancer('udp', CILIUM, [], 53)),
      at: [[`Service default/tcp ${IPS}`, `Service edge/udp ${IPS}`]],
    },
    'one port, by kube-vip': {
      yaml:
        balancer('tcp', VIP, CLASS) + balancer('udp', {}, [...CLASS, 'loadBalancerIP: 192.0.2.1']),
      at: [
        [
          'Service default/tcp metadata.annotations["kube-vip.io/loadbalancerIPs"]',
          'Service default/udp spec.loadBalancerIP',
        ],
      ],
    },
  },
};
