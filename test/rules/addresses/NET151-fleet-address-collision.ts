import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';
const fleet = (lab: string, home: string) => `# cluster: lab\n${lab}# cluster: home\n${home}`;

export const cases: RuleCases = {
  wrong: {
    yaml: fleet(
      balancer('web', { [IPS]: '192.168.10.240' }),
      balancer('dns', {}, ['loadBalancerIP: 192.168.10.240']),
    ),
    text: `
warning NET151 fleet-address-collision: 192.168.10.240 is claimed in home and lab
  home/wrong.yaml:10   Service default/dns   spec.loadBalancerIP
  lab/wrong.yaml:7     Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  why: if the clusters share a network, both announce the address, and a client reaches one or the other
  fix: Write another address in one of the clusters.
  see: npx cdk8s-reach rules NET151
`,
  },
  right: fleet(
    balancer('web', { [IPS]: '192.168.10.240' }),
    balancer('dns', { [IPS]: '192.168.10.241' }),
  ),
  silent: {
    'an address that a later tool fills in': {
      yaml: fleet(balancer('web', { [IPS]: '${IP}' }), balancer('web', { [IPS]: '${IP}' })),
    },
    'other addresses of Cilium and of kube-vip': {
      yaml: fleet(
        balancer('web', { 'lbipam.cilium.io/ips': '192.0.2.1' }),
        balancer('dns', { 'kube-vip.io/loadbalancerIPs': '192.0.2.2' }),
      ),
    },
    'an address that is left to DHCP in both': {
      yaml: fleet(
        balancer('web', { 'kube-vip.io/loadbalancerIPs': '0.0.0.0' }),
        balancer('dns', { 'kube-vip.io/loadbalancerIPs': '0.0.0.0' }),
      ),
    },
    'a field that leaves the address to DHCP in both': {
      yaml: fleet(
        balancer('web', {}, ['loadBalancerIP: 0.0.0.0']),
        balancer('dns', {}, ['loadBalancerIP: 0.0.0.0']),
      ),
    },
    'one address of two Services of a cluster, which is a matter of other rules': {
      yaml: fleet(
        balancer('web', { 'lbipam.cilium.io/ips': '192.0.2.1' }) +
          balancer('dns', { 'lbipam.cilium.io/ips': '192.0.2.1' }),
        '',
      ),
      also: ['NET179'],
    },
  },
  reported: {
    'one address of Cilium and of kube-vip': {
      yaml: fleet(
        balancer('web', { 'lbipam.cilium.io/ips': '192.0.2.1,192.0.2.2' }),
        balancer('dns', { 'kube-vip.io/loadbalancerIPs': '192.0.2.2' }),
      ),
      at: [
        [
          'Service default/dns metadata.annotations["kube-vip.io/loadbalancerIPs"]',
          'Service default/web metadata.annotations["lbipam.cilium.io/ips"]',
        ],
      ],
    },
    'one address of Cilium in two clusters, in another form': {
      yaml: fleet(
        balancer('web', { 'lbipam.cilium.io/ips': '2001:db8::1' }),
        balancer('dns', { 'io.cilium/lb-ipam-ips': '2001:DB8:0::1' }),
      ),
      at: [
        [
          'Service default/dns metadata.annotations["io.cilium/lb-ipam-ips"]',
          'Service default/web metadata.annotations["lbipam.cilium.io/ips"]',
        ],
      ],
    },
    'one address in a field that MetalLB and Cilium read': {
      yaml: fleet(
        balancer('web', { 'lbipam.cilium.io/sharing-key': 'a' }, ['loadBalancerIP: 192.0.2.1']),
        balancer('dns', {}, ['loadBalancerIP: 192.0.2.1']),
      ),
      at: [['Service default/dns spec.loadBalancerIP', 'Service default/web spec.loadBalancerIP']],
    },
  },
};
