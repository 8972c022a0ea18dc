import type { RuleCases } from '../cases';
import { service } from '../metallb';

const web = (ip: string) => service('web', 'ClusterIP', {}, [`externalIPs: ["${ip}"]`]);
const at = [['Service default/web spec.externalIPs[0]']];

export const cases: RuleCases = {
  facts: ['1.2 zone id fe80::1%eth0', '2.5 externalIPs[]'],
  wrong: {
    yaml: web('127.0.0.1'),
    text: `
error NET160 external-ip-refused: "127.0.0.1" is a loopback address
  wrong.yaml:10   Service default/web   spec.externalIPs[0]
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: Write the address that other machines on the network use.
  see: npx cdk8s-reach rules NET160
`,
  },
  right: web('192.0.2.10'),
  silent: { 'an address that a later tool fills in': { yaml: web('${IP}') } },
  reported: {
    'a name': { yaml: web('web.example.com'), at },
    'a link-local address': { yaml: web('fe80::1'), at },
    'the unspecified address': { yaml: web('0.0.0.0'), at },
    'a network': { yaml: web('192.0.2.0/24'), at },
  },
};
