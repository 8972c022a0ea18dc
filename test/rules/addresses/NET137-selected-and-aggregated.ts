import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const ADVERTISEMENT = (...more: string[]) => metallb('BGPAdvertisement', 'lab', more);
const SOME = 'serviceSelectors: [{matchLabels: {app: web}}]';
const AT = (key: string) => [
  ['serviceSelectors', key].map((one) => `BGPAdvertisement metallb-system/lab spec.${one}`),
];

export const cases: RuleCases = {
  facts: ['7.3 serviceSelectors (L2/BGP)'],
  wrong: {
    yaml: ADVERTISEMENT(SOME, 'aggregationLength: 24'),
    text: `
error NET137 selected-and-aggregated: aggregationLength cannot be combined with serviceSelectors
  wrong.yaml:8   BGPAdvertisement metallb-system/lab   spec.serviceSelectors
  wrong.yaml:9   BGPAdvertisement metallb-system/lab   spec.aggregationLength
  why: MetalLB announces the addresses of selected Services one by one, and the API server refuses an aggregated network of them
  fix: Remove serviceSelectors, or the aggregation lengths.
  see: npx cdk8s-reach rules NET137
`,
  },
  right: ADVERTISEMENT(SOME, 'aggregationLength: 32'),
  silent: {
    'all Services': { yaml: ADVERTISEMENT('aggregationLength: 24') },
    'an empty list': { yaml: ADVERTISEMENT('serviceSelectors: []', 'aggregationLength: 24') },
  },
  reported: {
    'networks of IPv6': {
      yaml: ADVERTISEMENT(SOME, 'aggregationLengthV6: 64'),
      at: AT('aggregationLengthV6'),
    },
  },
};
