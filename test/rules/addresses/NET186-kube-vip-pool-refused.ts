import type { RuleCases } from '../cases';
import { kubeVip } from '../kube-vip';

const pool = (value: string) => kubeVip(`cidr-global: "${value}"`);
const AT = ['ConfigMap kube-system/kubevip data["cidr-global"]'];

export const cases: RuleCases = {
  facts: ['7.6 kube-vip pool'],
  wrong: {
    yaml: kubeVip('range-global: 192.0.2.10-20'),
    text: `
error NET186 kube-vip-pool-refused: "192.0.2.10-20" of range-global is not a range
  wrong.yaml:6   ConfigMap kube-system/kubevip   data["range-global"]
  why: the cloud provider reads the whole pool before it assigns an address, so no Service gets an address of it
  fix: Write networks such as 192.0.2.0/28, or ranges such as 192.0.2.10-192.0.2.20, separated by commas without blanks.
  see: npx cdk8s-reach rules NET186
`,
  },
  right: kubeVip('range-global: 192.0.2.10-192.0.2.20,192.0.2.30-192.0.2.30'),
  silent: {
    'networks of both families': { yaml: pool('192.0.2.0/28,2001:db8::/120') },
    'an address in a network': { yaml: pool('192.0.2.10/29') },
    'a range, whatever the key says': { yaml: pool('192.0.2.10-192.0.2.20') },
    DHCP: { yaml: pool('0.0.0.0/32') },
    'keys that are no pools': {
      yaml: kubeVip('interface-global: eth0', 'search-order: desc', 'allow-share-web: "true"'),
    },
    'a pool that a later tool fills in': { yaml: pool('${POOL}') },
  },
  reported: {
    'a blank behind a comma': { yaml: pool('192.0.2.0/28, 192.0.2.32/28'), at: [AT] },
    'a range beside a network': { yaml: pool('192.0.2.0/28,192.0.2.32-192.0.2.40'), at: [AT] },
    'a range that runs backwards': { yaml: pool('192.0.2.20-192.0.2.10'), at: [AT] },
    'a range of two families': { yaml: pool('192.0.2.20-2001:db8::1'), at: [AT] },
    'an address alone': { yaml: pool('192.0.2.20'), at: [AT] },
    'a mask that is too long': { yaml: pool('192.0.2.0/33'), at: [AT] },
    'nothing at all': { yaml: pool(''), at: [AT] },
  },
};
