import { findingText } from '../../lib/report/text';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';
import { networkOf } from '../support/network';
import { balancer } from './metallb';

const ENCRYPTED = 'ENC[AES256_GCM,data:lqyb,iv:4Ya1,tag:0fd4,type:str]';
const FIX =
  'fix: Write the value itself, or a variable that Flux fills in from a decrypted Secret by `postBuild.substituteFrom`.';

/** What rules say of two load balancers with one annotation each. */
function told(key: string, first: string, second: string): string[] {
  const yaml = [balancer('web', { [key]: first }), balancer('shop', { [key]: second })].join('');
  return runRules(DEFAULT_RULES, [networkOf(yaml)]).map(findingText);
}

test('an address that is encrypted is one finding', () => {
  expect(told('metallb.io/loadBalancerIPs', ENCRYPTED, '192.0.2.1,192.0.2.2.3')).toEqual([
    `error NET107 load-balancer-address-malformed: "192.0.2.2.3" is not an IP address
  a.yaml:18   Service default/shop   metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB cannot parse it, and assigns no address to the Service
  fix: Write an address such as 192.0.2.10 or 2001:db8::10.
  see: npx cdk8s-reach rules NET107`,
    `error NET107 load-balancer-address-malformed: "ENC[AES256_GCM,...]" is encrypted text of SOPS
  a.yaml:7   Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB cannot parse it, and assigns no address to the Service
  ${FIX}
  see: npx cdk8s-reach rules NET107`,
  ]);
});

test('source ranges that are encrypted are one finding', () => {
  const key = 'service.beta.kubernetes.io/load-balancer-source-ranges';
  expect(told(key, ENCRYPTED, '192.0.2.0/24,office')).toEqual([
    `error NET176 source-range-refused: "office" is not a network
  a.yaml:18   Service default/shop   metadata.annotations["${key}"]
  why: it is the first address of a network, "/" and the length of the mask, without leading zeros or blanks
  fix: Write for example "192.0.2.0/24" or "2001:db8::/64".
  see: npx cdk8s-reach rules NET176`,
    `error NET176 source-range-refused: "ENC[AES256_GCM,...]" is encrypted text of SOPS
  a.yaml:7   Service default/web   metadata.annotations["${key}"]
  why: SOPS decrypts an object by its field \`sops\`, which this one does not have
  ${FIX}
  see: npx cdk8s-reach rules NET176`,
  ]);
});

test.each([
  ['kube-vip.io/loadbalancerIPs'],
  ['external-dns.alpha.kubernetes.io/hostname'],
  ['metallb.io/loadBalancerIPs'],
])('the parts of what is encrypted for %s are no value of two Services', (key) => {
  const other = ENCRYPTED.replace('lqyb', 'pcSr');
  const both = told(key, ENCRYPTED, other).filter((text) => /web[^]*shop|shop[^]*web/.test(text));
  expect(both).toEqual([]);
});
