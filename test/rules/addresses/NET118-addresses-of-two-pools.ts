import type { RuleCases } from '../cases';
import { balancer, metallb, pool } from '../metallb';

const DUAL = ['ipFamilyPolicy: RequireDualStack'];
const ALL = metallb('L2Advertisement', 'all', []);
const LAN = pool('lan', ['192.0.2.0/28', '2001:db8::/124']);
const DMZ = pool('dmz', ['198.51.100.0/28', '2001:db8:1::/124']);
const both = (addresses: string) =>
  balancer('web', { 'metallb.io/loadBalancerIPs': addresses }, DUAL);

export const cases: RuleCases = {
  facts: ['7.4 RequireDualStack'],
  wrong: {
    yaml: LAN + DMZ + ALL + both('192.0.2.1,2001:db8:1::1'),
    text: `
error NET118 addresses-of-two-pools: the requested addresses are in the pools lan and dmz
  wrong.yaml:16   IPAddressPool metallb-system/dmz   spec.addresses
  wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses
  wrong.yaml:29   Service default/web                metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB takes all addresses of a Service from one pool, and assigns none otherwise
  fix: Write both addresses into one pool, or request two addresses of one pool.
  see: npx cdk8s-reach rules NET118
`,
  },
  right: LAN + DMZ + ALL + both('192.0.2.1,2001:db8::1'),
  silent: {
    'an address of no given pool': {
      yaml: LAN + ALL + both('192.0.2.1,2001:db8:1::1'),
      also: ['NET102'],
    },
    'one address': {
      yaml: LAN + DMZ + ALL + balancer('web', { 'metallb.io/loadBalancerIPs': '198.51.100.1' }),
    },
  },
};
