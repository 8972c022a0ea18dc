import type { RuleCases } from '../cases';
import { service } from '../metallb';

const on = (name: string, ...more: string[]) => service(name, 'ClusterIP', {}, more);

export const cases: RuleCases = {
  facts: ['2.3 clusterIP value'],
  wrong: {
    yaml: on('web', 'clusterIP: 10.96.0.80') + on('blog', 'clusterIP: 10.96.0.80'),
    text: `
error NET172 cluster-ip-collision: 10.96.0.80 is claimed by 2 Services
  wrong.yaml:20   Service default/blog   spec.clusterIP
  wrong.yaml:10   Service default/web    spec.clusterIP
  why: a cluster IP belongs to one Service, and the API server refuses the second
  fix: Write another address, or remove the field so that the cluster picks an address.
  see: npx cdk8s-reach rules NET172
`,
  },
  right: on('web', 'clusterIP: 10.96.0.80') + on('blog'),
  silent: {
    'headless Services': { yaml: on('web', 'clusterIP: None') + on('blog', 'clusterIP: None') },
    'both fields of one Service': {
      yaml: on('web', 'clusterIP: 10.96.0.80', 'clusterIPs: [10.96.0.80]'),
    },
  },
  reported: {
    'a second address': {
      yaml:
        on('web', 'clusterIP: "fd00::80"') +
        on(
          'blog',
          'ipFamilyPolicy: PreferDualStack',
          'clusterIP: 10.96.0.81',
          'clusterIPs: [10.96.0.81, "fd00::80"]',
        ),
      at: [['Service default/blog spec.clusterIPs[1]', 'Service default/web spec.clusterIP']],
    },
  },
};
