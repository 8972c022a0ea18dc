import type { RuleCases } from '../cases';
import { CILIUM_NEEDS_CLASS } from '../cilium';
import { kubeVip } from '../kube-vip';
import { advertisedPool, balancer, document } from '../metallb';

const TWO = advertisedPool('two', ['192.0.2.10-192.0.2.11']);
const asking = (name: string, more = {}) =>
  balancer(name, { 'metallb.io/address-pool': 'two', ...more });
const KEY = { 'metallb.io/allow-shared-ip': 'edge', 'metallb.io/loadBalancerIPs': '192.0.2.10' };

const ofCilium = (name: string, ...spec: string[]) =>
  document('cilium.io/v2', 'CiliumLoadBalancerIPPool', [`name: ${name}`], spec);
const ONE = ofCilium('one', 'blocks: [{cidr: 192.0.2.7/32}]');
const TYPE = (...names: string[]) => names.map((name) => `Service default/${name} spec.type`);
const L2 = ['loadBalancerClass: io.cilium/l2-announcer'];
const BY_KUBE_VIP = ['loadBalancerClass: kube-vip.io/kube-vip-class'];
const AT_MAP = (key: string) => `ConfigMap kube-system/kubevip data["${key}"]`;
const [A, B, C] = ['a', 'b', 'c'].map((name) => balancer(name)) as [string, string, string];

export const cases: RuleCases = {
  facts: ['7.4 address-pool'],
  wrong: {
    yaml: TWO + asking('a') + asking('b') + asking('c'),
    text: `
error NET124 pool-exhausted: the Services need 3 addresses of the pool two, which contains 2
  wrong.yaml:8    IPAddressPool metallb-system/two   spec.addresses
  wrong.yaml:23   Service default/a                  metadata.annotations["metallb.io/address-pool"]
  wrong.yaml:34   Service default/b                  metadata.annotations["metallb.io/address-pool"]
  wrong.yaml:45   Service default/c                  metadata.annotations["metallb.io/address-pool"]
  why: MetalLB assigns the addresses to some of the Services, and the others stay without an address
  fix: Add addresses to the pool, let Services share an address, or name another pool.
  see: npx cdk8s-reach rules NET124
`,
  },
  right: TWO + asking('a') + asking('b'),
  silent: {
    'Services that share': {
      yaml: TWO + asking('a') + asking('b', KEY) + asking('c', KEY).replace('port: 80', 'port: 81'),
    },
    'a Service that is given twice': { yaml: TWO + asking('a') + asking('b') + asking('b') },
    'a pool that is not given': { yaml: asking('a') + asking('b') + asking('c') },
    'a pool that a later tool fills in': {
      yaml: advertisedPool('two', ['${TWO}']) + asking('a') + asking('b') + asking('c'),
    },
    'Services of Cilium for which there is an address each': { yaml: ONE + A },
    'Services without a class, which Cilium leaves out': {
      yaml: ONE + CILIUM_NEEDS_CLASS + A + B,
    },
    'Services of Cilium that may share': {
      yaml:
        ONE +
        ['a', 'b'].map((name) => balancer(name, { 'lbipam.cilium.io/sharing-key': 'k' })).join(''),
    },
    'a pool of Cilium that does not select them': {
      yaml:
        ofCilium(
          'one',
          'blocks: [{cidr: 192.0.2.7/32}]',
          'serviceSelector: {matchLabels: {pool: one}}',
        ) +
        A +
        B,
    },
    'a second pool of Cilium that selects them': {
      yaml: ONE + ofCilium('two', 'blocks: [{cidr: 192.0.2.8/32}]') + A + B,
    },
    'a pool of Cilium that is not read': {
      yaml: ofCilium('one', 'blocks: [{cidr: "${POOL}"}]') + A + B,
    },
    'a disabled pool, which keeps what it gave': {
      yaml: ofCilium('one', 'blocks: [{cidr: 192.0.2.7/32}]', 'disabled: true') + A + B,
    },
    'Services that another load balancer serves': {
      yaml: ONE + ['a', 'b'].map((name) => balancer(name, {}, BY_KUBE_VIP)).join(''),
    },
    'Services of kube-vip for which there is an address each': {
      yaml: kubeVip('range-global: 192.0.2.7-192.0.2.9') + A + B + C,
    },
    'a namespace of its own with kube-vip': {
      yaml: kubeVip('range-other: 192.0.2.7-192.0.2.7') + A + B,
    },
    'Services that share by themselves with kube-vip': {
      yaml: kubeVip('range-global: 192.0.2.7-192.0.2.7', 'allow-share-global: "true"') + A + B,
    },
    'addresses by DHCP with kube-vip': { yaml: kubeVip('range-global: 0.0.0.0/32') + A + B },
    'Services with and without a class, of which kube-vip serves one sort': {
      yaml: kubeVip('range-global: 192.0.2.7-192.0.2.7') + A + balancer('b', {}, BY_KUBE_VIP),
    },
  },
  reported: {
    'more Services than a pool of Cilium has addresses for': {
      yaml: ONE + A + B,
      at: [['CiliumLoadBalancerIPPool one spec.blocks[0]', ...TYPE('a', 'b')]],
      severity: 'info',
    },
    'more Services of the class of Cilium': {
      yaml: ONE + ['a', 'b'].map((name) => balancer(name, {}, L2)).join(''),
      at: [['CiliumLoadBalancerIPPool one spec.blocks[0]', ...TYPE('a', 'b')]],
      severity: 'warning',
    },
    'one Service too many beside those that share, of two pools of Cilium': {
      yaml:
        ONE +
        ofCilium('two', 'blocks: [{start: 192.0.2.8}]') +
        ['a', 'b'].map((name) => balancer(name, { 'lbipam.cilium.io/sharing-key': 'k' })).join('') +
        C +
        balancer('d', { 'lbipam.cilium.io/ips': '192.0.2.8' }),
      at: [
        [
          'CiliumLoadBalancerIPPool one spec.blocks[0]',
          'CiliumLoadBalancerIPPool two spec.blocks[0]',
          ...TYPE('a', 'b', 'c', 'd'),
        ],
      ],
      severity: 'info',
    },
    'more Services than the pool of their namespace has with kube-vip': {
      yaml:
        kubeVip('range-default: 192.0.2.7-192.0.2.8', 'range-global: 192.0.2.20-192.0.2.30') +
        A +
        B +
        C,
      at: [[...TYPE('a', 'b', 'c'), AT_MAP('range-default')].sort()],
      severity: 'info',
    },
    'networks of all namespaces, which go before ranges of one with kube-vip': {
      yaml:
        kubeVip('cidr-global: 192.0.2.7/32', 'range-default: 192.0.2.20-192.0.2.30') +
        ['a', 'b'].map((name) => balancer(name, {}, BY_KUBE_VIP)).join(''),
      at: [[AT_MAP('cidr-global'), ...TYPE('a', 'b')]],
      also: ['NET154'],
      severity: 'warning',
    },
  },
};
