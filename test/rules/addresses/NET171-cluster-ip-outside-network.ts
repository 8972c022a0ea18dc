import type { RuleCases } from '../cases';
import { service } from '../metallb';

const web = (ip: string, name = 'web') => service(name, 'ClusterIP', {}, [`clusterIP: ${ip}`]);
const at = [['Service default/web spec.clusterIP']];

export const cases: RuleCases = {
  facts: ['2.3 clusterIP value'],
  target: { serviceCidrs: ['10.96.0.0/16', 'fd00:96::/112'] },
  wrong: {
    yaml: web('10.97.0.80'),
    text: `
error NET171 cluster-ip-outside-network: "10.97.0.80" is not in the service network
  wrong.yaml:10   Service default/web   spec.clusterIP
  why: the API server only assigns addresses of 10.96.0.0/16 and fd00:96::/112 to Services
  fix: Write an address of that network, or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET171
`,
  },
  right: web('10.96.0.80'),
  silent: {
    'a network that is not known': { yaml: web('10.97.0.80'), target: { serviceCidrs: undefined } },
    'the Service of the API server': { yaml: web('10.96.0.1', 'kubernetes') },
    IPv6: { yaml: web('fd00:96::80') },
  },
  reported: {
    'the first address of the network': { yaml: web('10.96.0.0'), at },
    'that of the API server': { yaml: web('10.96.0.1'), at },
  },
};
