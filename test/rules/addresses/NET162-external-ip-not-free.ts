import type { RuleCases } from '../cases';
import { pool, service } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']);
const web = (ip: string) => service('web', 'ClusterIP', {}, [`externalIPs: ["${ip}"]`]);

export const cases: RuleCases = {
  target: { serviceCidrs: ['10.96.0.0/16'] },
  wrong: {
    yaml: LAN + web('192.0.2.10'),
    text: `
warning NET162 external-ip-not-free: 192.0.2.10 is in the pool lan
  wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses[0]
  wrong.yaml:18   Service default/web                spec.externalIPs[0]
  why: MetalLB does not know that the address is in use, and can assign it to another Service
  fix: Write an address outside of the range, or request the address from MetalLB.
  see: npx cdk8s-reach rules NET162
`,
  },
  right: LAN + web('192.0.2.20'),
  silent: {
    'a service network that is not known': {
      yaml: web('10.96.0.80'),
      target: { serviceCidrs: undefined },
    },
  },
  reported: {
    'the service network': {
      yaml: web('10.96.0.80'),
      at: [['Service default/web spec.externalIPs[0]']],
    },
  },
};
