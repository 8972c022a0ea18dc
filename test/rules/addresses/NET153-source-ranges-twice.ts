import type { RuleCases } from '../cases';
import { balancer } from '../metallb';

const ranges = (annotation: string, field: string) =>
  balancer('web', { 'service.beta.kubernetes.io/load-balancer-source-ranges': annotation }, [
    `loadBalancerSourceRanges: ${field}`,
  ]);

export const cases: RuleCases = {
  facts: ['2.5 loadBalancerSourceRanges[]'],
  wrong: {
    yaml: ranges('192.0.2.0/24,203.0.113.0/24', '[192.0.2.0/24]'),
    text: `
warning NET153 source-ranges-twice: 203.0.113.0/24 is only in the annotation of Service web
  wrong.yaml:7    Service default/web   metadata.annotations["service.beta.kubernetes.io/load-balancer-source-ranges"]
  wrong.yaml:12   Service default/web   spec.loadBalancerSourceRanges
  why: where the field is there, kube-proxy and the cloud providers of Kubernetes do not read the annotation
  fix: Write all ranges into loadBalancerSourceRanges, and remove the annotation.
  see: npx cdk8s-reach rules NET153
`,
  },
  right: ranges('192.0.2.0/24', '[192.0.2.0/24, 203.0.113.0/24]'),
  silent: {
    'the same ranges, with blanks': {
      yaml: ranges('192.0.2.0/24, 203.0.113.0/24', '[203.0.113.0/24, 192.0.2.0/24]'),
    },
    'an empty annotation': { yaml: ranges(' ', '[192.0.2.0/24]') },
    'an empty field': { yaml: ranges('192.0.2.0/24', '[]') },
    'a range that a later tool fills in': { yaml: ranges('${RANGE}', '[192.0.2.0/24]') },
  },
};
