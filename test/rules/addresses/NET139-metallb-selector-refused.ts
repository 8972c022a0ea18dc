import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const ADVERTISEMENT = (condition: string) =>
  metallb('L2Advertisement', 'lab', [`nodeSelectors: [{matchExpressions: [{${condition}}]}]`]);
const AT = [['L2Advertisement metallb-system/lab spec.nodeSelectors[0]']];

export const cases: RuleCases = {
  facts: ['7.2 namespaceSelectors / serviceSelectors', '7.3 nodeSelectors'],
  wrong: {
    yaml: ADVERTISEMENT('key: rack, operator: in, values: [a]'),
    text: `
error NET139 metallb-selector-refused: "in" is not an operator
  wrong.yaml:8   L2Advertisement metallb-system/lab   spec.nodeSelectors[0]
  why: MetalLB refuses the object
  fix: Write matchLabels, or matchExpressions with In or NotIn and values, or with Exists or DoesNotExist and no values.
  see: npx cdk8s-reach rules NET139
`,
  },
  right: ADVERTISEMENT('key: rack, operator: In, values: [a]'),
  silent: {
    'a label that is there': { yaml: ADVERTISEMENT('key: rack, operator: Exists') },
    'a value that a later tool fills in': {
      yaml: ADVERTISEMENT('key: rack, operator: In, values: ["${RACK}"]'),
    },
  },
  reported: {
    'no values': { yaml: ADVERTISEMENT('key: rack, operator: In'), at: AT },
    'values that nobody compares': {
      yaml: ADVERTISEMENT('key: rack, operator: Exists, values: [a]'),
      at: AT,
    },
    'a key that is none': { yaml: ADVERTISEMENT('key: "the rack", operator: Exists'), at: AT },
    'a value that no label has': {
      yaml: pool(
        'lab',
        ['198.51.100.0/24'],
        ['serviceAllocation: {serviceSelectors: [{matchLabels: {app: "a b"}}]}'],
      ),
      at: [['IPAddressPool metallb-system/lab spec.serviceAllocation.serviceSelectors[0]']],
    },
  },
};
