import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const ranges = (text: string) => balancer('web', {}, [`loadBalancerSourceRanges: ["${text}"]`]);
const at = [['Service default/web spec.loadBalancerSourceRanges[0]']];

export const cases: RuleCases = {
  facts: ['2.5 loadBalancerSourceRanges[]'],
  wrong: {
    yaml: ranges('203.0.113.7'),
    text: `
error NET176 source-range-refused: "203.0.113.7" is not a network
  wrong.yaml:10   Service default/web   spec.loadBalancerSourceRanges[0]
  why: a single address needs its mask
  fix: Write "203.0.113.7/32".
  see: npx cdk8s-reach rules NET176
`,
  },
  right: ranges('203.0.113.7/32'),
  silent: { 'a network that a later tool fills in': { yaml: ranges('${OFFICE}') } },
  reported: {
    'a range': { yaml: ranges('203.0.113.1-203.0.113.9'), at },
    'the annotation': {
      yaml: balancer('web', {
        'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8, office',
      }),
      at: [
        [
          'Service default/web metadata.annotations["service.beta.kubernetes.io/load-balancer-source-ranges"]',
        ],
      ],
    },
    'a mask in bytes': { yaml: ranges('203.0.113.0/255.255.255.0'), at },
  },
};
