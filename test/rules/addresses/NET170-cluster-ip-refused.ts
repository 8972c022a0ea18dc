import type { RuleCases } from '../cases';
import { service } from '../metallb';

const web = (ip: string) => service('web', 'ClusterIP', {}, [`clusterIP: "${ip}"`]);

export const cases: RuleCases = {
  facts: ['2.3 clusterIP value'],
  wrong: {
    yaml: web('10.96.0'),
    text: `
error NET170 cluster-ip-refused: "10.96.0" is not an IP address
  wrong.yaml:10   Service default/web   spec.clusterIP
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: Write an address such as 192.0.2.10 or 2001:db8::10.
  see: npx cdk8s-reach rules NET170
`,
  },
  right: web('10.96.0.80'),
  silent: {
    'a headless Service': { yaml: web('None') },
    'an empty text, as for none': { yaml: web('') },
    'an address that a later tool fills in': { yaml: web('${IP}') },
  },
};
