import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const asked = { 'metallb.io/address-pool': 'lan' };

export const cases: RuleCases = {
  facts: ['2.5 loadBalancerClass', '7.4 loadBalancerClass'],
  target: { metallb: '0.16' },
  wrong: {
    yaml: balancer('web', asked, ['loadBalancerClass: example.com/cloud']),
    text: `
warning NET115 class-not-of-metallb: MetalLB does not serve the class "example.com/cloud"
  wrong.yaml:7    Service default/web   metadata.annotations["metallb.io/address-pool"]
  wrong.yaml:12   Service default/web   spec.loadBalancerClass
  why: the MetalLB of the cluster only serves Services without a class, and ignores the annotations
  fix: Remove loadBalancerClass.
  see: npx cdk8s-reach rules NET115
`,
  },
  right: balancer('web', asked),
  silent: {
    'the class of MetalLB': {
      yaml: balancer('web', asked, ['loadBalancerClass: example.com/metallb']),
      target: { metallbClass: 'example.com/metallb' },
    },
    'another class, and nothing asked of MetalLB': {
      yaml: balancer('web', {}, ['loadBalancerClass: example.com/cloud']),
    },
  },
  reported: {
    'no class, where MetalLB has one': {
      yaml: balancer('web', asked),
      target: { metallbClass: 'example.com/metallb' },
      at: [
        [
          'Service default/web metadata.annotations["metallb.io/address-pool"]',
          'Service default/web spec.loadBalancerClass',
        ],
      ],
    },
  },
};
