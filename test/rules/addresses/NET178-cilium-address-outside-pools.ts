import type { RuleCases } from '../cases';
import { balancer, document } from '../metallb';

const IPS = 'lbipam.cilium.io/ips';

function pool(name: string, ...spec: readonly string[]): string {
  return document('cilium.io/v2', 'CiliumLoadBalancerIPPool', [`name: ${name}`], spec);
}

const LAN = pool('lan', 'blocks: [{cidr: 192.0.2.0/28}]');
const EDGE = pool(
  'edge',
  'serviceSelector: {matchLabels: {io.kubernetes.service.namespace: edge}}',
  'blocks: [{start: 198.51.100.5, stop: 198.51.100.9}]',
);

export const cases: RuleCases = {
  facts: ['7.6 address outside of the pools of Cilium'],
  wrong: {
    yaml: LAN + balancer('web', { [IPS]: '192.0.2.16' }),
    text: `
warning NET178 cilium-address-outside-pools: 192.0.2.16 is not in any CiliumLoadBalancerIPPool of the checked files
  wrong.yaml:14   Service default/web   metadata.annotations["lbipam.cilium.io/ips"]
  why: Cilium only assigns addresses of pools that select the Service, so the Service does not get the address
  fix: Write an address of a pool that selects the Service, or add the address to one.
  see: npx cdk8s-reach rules NET178
`,
  },
  right: LAN + balancer('web', { [IPS]: '192.0.2.15' }),
  silent: {
    'no pool given': { yaml: balancer('web', { [IPS]: '192.0.2.16' }) },
    'a pool that a later tool fills in': {
      yaml: pool('a', 'blocks: [{cidr: "${RANGE}"}]') + balancer('web', { [IPS]: '192.0.2.16' }),
    },
    'a pool without a block yet': {
      yaml: pool('a', 'disabled: false') + balancer('web', { [IPS]: '192.0.2.16' }),
    },
    'one pool of several that is not read': {
      yaml:
        LAN +
        pool('b', 'blocks: [{start: 192.0.2.20, stop: 192.0.2.10}]') +
        balancer('web', { [IPS]: '203.0.113.1' }),
    },
    'an address that a later tool fills in, or that is none': {
      yaml:
        LAN +
        balancer('a', { [IPS]: '${ADDRESS}' }) +
        balancer('b', { [IPS]: 'web.example.com' }, [], 81),
    },
    'a class that Cilium does not serve, and another type': {
      yaml:
        LAN +
        balancer('a', { [IPS]: '203.0.113.1' }, ['loadBalancerClass: cloud.example/nlb']) +
        `
---
apiVersion: v1
kind: Service
metadata: {name: b, annotations: {${IPS}: 203.0.113.1}}
spec: {selector: {app: b}, ports: [{port: 80}]}
`,
    },
    'blocks by their ends, of one address, and by the name of older releases': {
      yaml:
        pool('a', 'blocks: [{start: 192.0.2.5, stop: 192.0.2.6}, {start: 192.0.2.9}]') +
        pool('b', 'cidrs: [{cidr: "2001:db8::/64"}]') +
        balancer('web', { [IPS]: '192.0.2.6, 192.0.2.9,2001:db8::1' }),
    },
    'a CIDR beside ends, which Cilium does not read then': {
      yaml:
        pool('a', 'blocks: [{cidr: 192.0.2.0/28, start: 198.51.100.1}]') +
        balancer('web', { [IPS]: '192.0.2.1' }),
    },
    'the older annotation beside the newer one': {
      yaml: LAN + balancer('web', { [IPS]: '192.0.2.1', 'io.cilium/lb-ipam-ips': '203.0.113.1' }),
    },
    'a pool that selects the Service by its namespace': {
      yaml:
        EDGE +
        `
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: edge, annotations: {${IPS}: 198.51.100.7}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'a selector that Cilium does not read': {
      yaml:
        pool(
          'a',
          'serviceSelector: {matchExpressions: [{key: app, operator: Is, values: [b]}]}',
          'blocks: [{cidr: 192.0.2.0/28}]',
        ) + balancer('web', { [IPS]: '192.0.2.1' }),
    },
    'the ends of a block of two, and of one that is given by them': {
      yaml:
        pool(
          'a',
          'allowFirstLastIPs: "No"',
          'blocks: [{cidr: 192.0.2.0/31}, {start: 192.0.2.8, stop: 192.0.2.12}]',
        ) + balancer('web', { [IPS]: '192.0.2.0,192.0.2.8' }),
    },
    'only a field that other load balancers read too': {
      yaml: LAN + balancer('web', {}, ['loadBalancerIP: 203.0.113.1']),
    },
  },
  reported: {
    'each address that no pool has, by the older annotation too': {
      yaml:
        LAN +
        balancer('a', { [IPS]: '192.0.2.1,192.0.2.99, 2001:db8::1' }) +
        balancer(
          'b',
          { 'io.cilium/lb-ipam-ips': '192.0.2.99' },
          ['loadBalancerClass: io.cilium/l2-announcer'],
          81,
        ),
      at: [
        [`Service default/a metadata.annotations["${IPS}"]`],
        [`Service default/a metadata.annotations["${IPS}"]`],
        ['Service default/b metadata.annotations["io.cilium/lb-ipam-ips"]'],
      ],
      also: ['NET179'],
    },
    'no pool that selects the Service': {
      yaml: LAN + EDGE + balancer('web', { [IPS]: '198.51.100.7' }),
      at: [
        [
          'CiliumLoadBalancerIPPool edge spec.serviceSelector',
          'Service default/web metadata.labels',
          'Service default/web metadata.annotations["lbipam.cilium.io/ips"]',
        ],
      ],
    },
    'a pool that is disabled': {
      yaml:
        pool('a', 'disabled: true', 'blocks: [{cidr: 192.0.2.0/28}]') +
        balancer('web', { [IPS]: '192.0.2.1' }),
      at: [
        [
          'CiliumLoadBalancerIPPool a spec.disabled',
          'Service default/web metadata.annotations["lbipam.cilium.io/ips"]',
        ],
      ],
    },
    'an end of a block that is reserved': {
      yaml:
        pool('a', 'allowFirstLastIPs: "No"', 'blocks: [{cidr: 192.0.2.0/28}]') +
        balancer('web', { [IPS]: '192.0.2.15' }),
      at: [
        [
          'CiliumLoadBalancerIPPool a spec.allowFirstLastIPs',
          'Service default/web metadata.annotations["lbipam.cilium.io/ips"]',
        ],
      ],
    },
  },
};
