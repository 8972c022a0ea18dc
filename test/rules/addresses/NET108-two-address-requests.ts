import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';

export const cases: RuleCases = {
  facts: ['7.4 loadBalancerIPs and spec.loadBalancerIP together', '12 spec.loadBalancerIP'],
  wrong: {
    yaml: balancer('web', { [IPS]: '192.0.2.10' }, ['loadBalancerIP: 192.0.2.10']),
    text: `
error NET108 two-address-requests: the annotation requests 192.0.2.10, and spec.loadBalancerIP requests 192.0.2.10
  wrong.yaml:7    Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  wrong.yaml:12   Service default/web   spec.loadBalancerIP
  why: MetalLB rejects the combination, even if both contain the same address, and assigns no address to the Service
  fix: Remove spec.loadBalancerIP.
  see: npx cdk8s-reach rules NET108
`,
  },
  right: balancer('web', { [IPS]: '192.0.2.10' }),
  silent: { 'the field alone': { yaml: balancer('web', {}, ['loadBalancerIP: 192.0.2.10']) } },
};
