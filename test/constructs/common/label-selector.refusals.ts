import type { Chart } from 'cdk8s';
import type { LabelSelector } from '../../../lib';
import { AddressPool, LabelOperator } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const { IN, NOT_IN, EXISTS, DOES_NOT_EXIST } = LabelOperator;

const services = (serviceSelectors: unknown) => (chart: Chart) =>
  new AddressPool(chart, 'lan', {
    addresses: ['192.0.2.0/28'],
    serviceAllocation: { serviceSelectors: serviceSelectors as LabelSelector[] },
  });

const row = '7.2 namespaceSelectors / serviceSelectors';

/** What is said of label selectors, wherever they stand. */
export const LABEL_SELECTOR: readonly Refusal[] = [
  {
    name: 'no selectors',
    facts: [row],
    make: services([]),
    message: `test/lan: serviceAllocation.serviceSelectors is empty
  why: an empty list is no restriction, so it would match everything
  fix: remove it to match everything, or write the entries that should match`,
  },
  {
    name: 'selectors that select everything',
    make: services([{}, { matchLabels: {}, matchExpressions: [] }]),
    message: `test/lan: serviceAllocation.serviceSelectors[0]: {} selects everything
  why: a selector without conditions matches everything, so the other selectors of the list would have no effect
  fix: write matchLabels or matchExpressions, or remove the list to select everything
test/lan: serviceAllocation.serviceSelectors[1]: {"matchLabels":{},"matchExpressions":[]} selects everything
  why: a selector without conditions matches everything, so the other selectors of the list would have no effect
  fix: write matchLabels or matchExpressions, or remove the list to select everything
test/lan: serviceAllocation.serviceSelectors repeats [0] in [1]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [1]`,
  },
  {
    name: 'one selector twice',
    facts: [row],
    make: services([
      { matchLabels: { app: 'web', team: 'shop' } },
      { matchLabels: { app: 'api' } },
      { matchLabels: { team: 'shop', app: 'web' } },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors repeats [0] in [2]
  why: each entry counts once, and MetalLB refuses an object that contains one twice
  fix: remove [2]`,
  },
  {
    name: 'conditions with and without values',
    facts: [row],
    make: services([
      {
        matchExpressions: [
          { key: 'a', operator: IN },
          { key: 'b', operator: NOT_IN, values: [] },
          { key: 'c', operator: EXISTS, values: ['1'] },
          { key: 'd', operator: DOES_NOT_EXIST, values: ['1'] },
          { key: 'e', operator: IN, values: ['1', '2', '1'] },
        ],
      },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[0]: {"key":"a","operator":"In"} has no values
  why: In and NotIn compare the label with values, and MetalLB refuses a selector without values
  fix: write values, such as values: ["rack-1"], or LabelOperator.EXISTS
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[1]: {"key":"b","operator":"NotIn","values":[]} has no values
  why: In and NotIn compare the label with values, and MetalLB refuses a selector without values
  fix: write values, such as values: ["rack-1"], or LabelOperator.EXISTS
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[2]: {"key":"c","operator":"Exists","values":["1"]} has values that are not used
  why: Exists and DoesNotExist only check the key, and MetalLB refuses values with them
  fix: remove values, or write LabelOperator.IN
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[3]: {"key":"d","operator":"DoesNotExist","values":["1"]} has values that are not used
  why: Exists and DoesNotExist only check the key, and MetalLB refuses values with them
  fix: remove values, or write LabelOperator.IN
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[4]: {"key":"e","operator":"In","values":["1","2","1"]} has a repeated value
  why: MetalLB refuses a selector that contains a value or a condition twice
  fix: write each value once`,
  },
  {
    name: 'one condition twice',
    facts: [row],
    make: services([
      {
        matchExpressions: [
          { key: 'app', operator: IN, values: ['web', 'api'] },
          { key: 'app', operator: IN, values: ['api', 'web'] },
        ],
      },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors[0]: {"matchExpressions":[{"key":"app","operator":"In","values":["web","api"]},{"k... has a repeated condition
  why: MetalLB refuses a selector that contains a value or a condition twice
  fix: write each condition once`,
  },
  {
    name: 'keys and values that no label has',
    facts: [row, '1.4 label key / value'],
    make: services([
      { matchLabels: { '-app': 'a b' } },
      { matchExpressions: [{ key: '', operator: IN, values: ['a b'] }] },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors[0].matchLabels["-app"]: "-app" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/lan: serviceAllocation.serviceSelectors[0].matchLabels["-app"]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/lan: serviceAllocation.serviceSelectors[1].matchExpressions[0].key: "" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/lan: serviceAllocation.serviceSelectors[1].matchExpressions[0].values[0]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation`,
  },
  {
    name: 'conditions of other JavaScript types',
    make: services([
      'app=web',
      { matchLabels: ['app'], app: 'web' },
      { matchExpressions: [{ operator: '=', values: 'web' }] },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors[0]: "app=web" is not an object
  why: it must be an object
  fix: write an object with some of matchLabels, matchExpressions
test/lan: serviceAllocation.serviceSelectors[1].matchLabels: ["app"] is not a map
  why: it must be a map
  fix: write it in { }
test/lan: serviceAllocation.serviceSelectors[1].app is not a known property
  why: it would be ignored
  fix: write one of matchLabels, matchExpressions
test/lan: serviceAllocation.serviceSelectors[2].matchExpressions[0].key is missing
  why: the prop is required and has no default
  fix: write for example key: "rack"
test/lan: serviceAllocation.serviceSelectors[2].matchExpressions[0].operator: "=" is not one of the values of LabelOperator
  why: it must be one of the values of LabelOperator
  fix: write LabelOperator.IN or LabelOperator.NOT_IN or LabelOperator.EXISTS or LabelOperator.DOES_NOT_EXIST
test/lan: serviceAllocation.serviceSelectors[2].matchExpressions[0].values: "web" is not a list
  why: it must be a list
  fix: write it in [ ]`,
  },
];
