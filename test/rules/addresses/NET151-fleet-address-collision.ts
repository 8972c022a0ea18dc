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
  },
};
