import type { RuleCases } from '../cases';
import { service } from '../metallb';

const web = (...more: string[]) => service('web', 'ClusterIP', {}, more);

const WRONG: Readonly<Record<string, readonly [yaml: string, ...fields: string[]]>> = {
  'no clusterIP': [
    web('clusterIPs: [10.96.0.80]'),
    'clusterIP',
    'ipFamilies',
    'ipFamilyPolicy',
    'clusterIPs',
  ],
  'None beside an address': [
    web('clusterIP: None', 'clusterIPs: [None, 10.96.0.80]'),
    'ipFamilies',
    'ipFamilyPolicy',
    'clusterIP',
    'clusterIPs',
  ],
  'two of one family': [
    web('clusterIP: 10.96.0.80', 'clusterIPs: [10.96.0.80, 10.96.0.81]'),
    'ipFamilies',
    'ipFamilyPolicy',
    'clusterIP',
    'clusterIPs',
  ],
  'two families without a policy': [
    web('clusterIP: 10.96.0.80', 'clusterIPs: [10.96.0.80, "fd00::80"]'),
    'ipFamilies',
    'ipFamilyPolicy',
    'clusterIP',
    'clusterIPs',
  ],
  'a family that the address alone is not of': [
    web('clusterIP: 10.96.0.80', 'ipFamilies: [IPv6]'),
    'clusterIPs',
    'ipFamilyPolicy',
    'clusterIP',
    'ipFamilies',
  ],
  'families in another order': [
    web('clusterIP: 10.96.0.80', 'ipFamilies: [IPv6]', 'clusterIPs: [10.96.0.80]'),
    'ipFamilyPolicy',
    'clusterIP',
    'ipFamilies',
    'clusterIPs',
  ],
};

export const cases: RuleCases = {
  facts: ['2.1 clusterIP/clusterIPs', '2.3 clusterIPs', '2.3 clusterIPs[i] vs ipFamilies[i]'],
  wrong: {
    yaml: web('clusterIP: 10.96.0.80', 'clusterIPs: [10.96.0.81]'),
    text: `
error NET173 cluster-ips-disagree: clusterIP is 10.96.0.80, but clusterIPs begins with 10.96.0.81
  wrong.yaml:6    Service default/web   spec.ipFamilies
  wrong.yaml:6    Service default/web   spec.ipFamilyPolicy
  wrong.yaml:10   Service default/web   spec.clusterIP
  wrong.yaml:11   Service default/web   spec.clusterIPs
  why: the API server refuses the Service
  fix: Write clusterIP, repeat it as the first entry of clusterIPs, and write at most one address of each family, in the order of ipFamilies.
  see: npx cdk8s-reach rules NET173
`,
  },
  right: web(
    'clusterIP: 10.96.0.80',
    'clusterIPs: [10.96.0.80, "fd00::80"]',
    'ipFamilyPolicy: PreferDualStack',
    'ipFamilies: [IPv4, IPv6]',
  ),
  silent: {
    'clusterIP alone': { yaml: web('clusterIP: 10.96.0.80') },
    'a headless Service': { yaml: web('clusterIP: None', 'clusterIPs: [None]') },
  },
  reported: Object.fromEntries(
    Object.entries(WRONG).map(([title, [yaml, ...fields]]) => [
      title,
      { yaml, at: [fields.map((field) => `Service default/web spec.${field}`)] },
    ]),
  ),
};
