import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';
const KEY = 'metallb.io/allow-shared-ip';
const IP = '192.0.2.10';

export const cases: RuleCases = {
  facts: ['7.4 allow-shared-ip', '12 two Services sharing IP with different ETP or same port'],
  wrong: {
    yaml: balancer('web', { [IPS]: IP, [KEY]: 'edge' }) + balancer('mail', { [IPS]: IP }, [], 25),
    text: `
error NET101 load-balancer-address-collision: 192.0.2.10 is claimed by 2 Services that cannot share it
  wrong.yaml:19   Service default/mail   metadata.annotations["metallb.io/loadBalancerIPs"]
  wrong.yaml:7    Service default/web    metadata.annotations["metallb.io/loadBalancerIPs"]
  wrong.yaml:8    Service default/web    metadata.annotations["metallb.io/allow-shared-ip"]
  why: Services share an address only if both request it with one sharing key
  fix: Write another address, or one value of the annotation allow-shared-ip on all of them.
  see: npx cdk8s-reach rules NET101
`,
  },
  right:
    balancer('web', { [IPS]: IP, [KEY]: 'edge' }) +
    balancer('mail', { [IPS]: IP, [KEY]: 'edge' }, [], 25),
  silent: {
    'an address that kube-vip leaves to DHCP': {
      yaml: ['a', 'b'].map((name) => balancer(name, {}, ['loadBalancerIP: 0.0.0.0'])).join(''),
    },
    'a sharing key of Cilium, whose LB IPAM reads the field too': {
      yaml: ['a', 'b']
        .map((name, at) =>
          balancer(
            name,
            { 'lbipam.cilium.io/sharing-key': 'dns' },
            [`loadBalancerIP: ${IP}`],
            53 + at,
          ),
        )
        .join(''),
    },
    'the older sharing key of Cilium': {
      yaml: ['a', 'b']
        .map((name, at) =>
          balancer(
            name,
            { 'io.cilium/lb-ipam-sharing-key': 'dns' },
            [`loadBalancerIP: ${IP}`],
            53 + at,
          ),
        )
        .join(''),
    },
    '53/TCP and 53/UDP on one shared address': {
      yaml:
        balancer('tcp', { [IPS]: IP, [KEY]: 'dns' }, [], 53) +
        balancer('udp', { [IPS]: IP, [KEY]: 'dns' }, [], 53).replace(
          'port: 53',
          'port: 53, protocol: UDP',
        ),
    },
    'Services of another class': {
      yaml: ['a', 'b']
        .map((name) =>
          balancer(name, {}, [`loadBalancerIP: ${IP}`, 'loadBalancerClass: cloud/nlb']),
        )
        .join(''),
    },
    'one Service that is given for two environments': {
      yaml: balancer('web', { [IPS]: IP }) + balancer('web', { [IPS]: IP }),
    },
    'an address that a later tool fills in': {
      yaml: balancer('a', { [IPS]: '${IP}' }) + balancer('b', { [IPS]: '${IP}' }),
    },
    'a sharing key that a later tool fills in': {
      yaml:
        balancer('a', { [IPS]: IP, [KEY]: '${KEY}' }) +
        balancer('b', { [IPS]: IP, [KEY]: 'edge' }, [], 443),
    },
  },
  reported: {
    'annotations of MetalLB, whatever key of Cilium stands beside them': {
      yaml: ['a', 'b']
        .map((name) => balancer(name, { [IPS]: IP, 'lbipam.cilium.io/sharing-key': 'dns' }))
        .join(''),
      at: [['a', 'b'].map((name) => `Service default/${name} metadata.annotations["${IPS}"]`)],
    },
    'as advice, the field alone on two ports': {
      yaml:
        balancer('a', {}, [`loadBalancerIP: ${IP}`]) +
        balancer('b', {}, [`loadBalancerIP: ${IP}`], 443),
      at: [['Service default/a spec.loadBalancerIP', 'Service default/b spec.loadBalancerIP']],
    },
    'three Services in one finding, however the address is written': {
      yaml:
        balancer('a', { [IPS]: '2001:db8::a' }) +
        balancer('b', { [IPS]: '2001:DB8:0::A' }, [], 443) +
        balancer('c', {}, ['loadBalancerIP: 2001:db8::a'], 25),
      at: [
        [
          'Service default/a metadata.annotations["metallb.io/loadBalancerIPs"]',
          'Service default/b metadata.annotations["metallb.io/loadBalancerIPs"]',
          'Service default/c spec.loadBalancerIP',
        ],
      ],
    },
    'the field alone, which other load balancers read as well': {
      yaml:
        balancer('a', {}, [`loadBalancerIP: ${IP}`]) + balancer('b', {}, [`loadBalancerIP: ${IP}`]),
      at: [['Service default/a spec.loadBalancerIP', 'Service default/b spec.loadBalancerIP']],
    },
    'the field, where pools are given': {
      yaml:
        advertisedPool('lan', [`${IP}/32`]) +
        balancer('a', {}, [`loadBalancerIP: ${IP}`]) +
        balancer('b', {}, [`loadBalancerIP: ${IP}`]),
      at: [['Service default/a spec.loadBalancerIP', 'Service default/b spec.loadBalancerIP']],
    },
  },
};
