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
  why: MetalLB reads an empty list as no limit, so all there is would match
  fix: leave it out where all is meant, or write what is meant`,
  },
  {
    name: 'selectors that select everything',
    make: services([{}, { matchLabels: {}, matchExpressions: [] }]),
    message: `test/lan: serviceAllocation.serviceSelectors[0]: {} selects everything
  why: a selector without conditions matches all, and the others beside it would mean nothing
  fix: write matchLabels or matchExpressions, or leave the list out where all is meant
test/lan: serviceAllocation.serviceSelectors[1]: {"matchLabels":{},"matchExpressions":[]} selects everything
  why: a selector without conditions matches all, and the others beside it would mean nothing
  fix: write matchLabels or matchExpressions, or leave the list out where all is meant
test/lan: serviceAllocation.serviceSelectors has [0] again as [1]
  why: MetalLB refuses an object with a list that says one thing twice
  fix: leave [1] out`,
  },
  {
    name: 'one selector twice',
    facts: [row],
    make: services([
      { matchLabels: { app: 'web', team: 'shop' } },
      { matchLabels: { app: 'api' } },
      { matchLabels: { team: 'shop', app: 'web' } },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors has [0] again as [2]
  why: MetalLB refuses an object with a list that says one thing twice
  fix: leave [2] out`,
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
    message: `test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[0]: {"key":"a","operator":"In"} compares with no value
  why: In and NotIn compare the label with values, and MetalLB refuses a selector without any
  fix: write values, such as values: ["rack-1"], or LabelOperator.EXISTS
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[1]: {"key":"b","operator":"NotIn","values":[]} compares with no value
  why: In and NotIn compare the label with values, and MetalLB refuses a selector without any
  fix: write values, such as values: ["rack-1"], or LabelOperator.EXISTS
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[2]: {"key":"c","operator":"Exists","values":["1"]} has values that are not compared
  why: Exists and DoesNotExist ask for the key alone, and MetalLB refuses a selector with values beside them
  fix: leave values out, or write LabelOperator.IN
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[3]: {"key":"d","operator":"DoesNotExist","values":["1"]} has values that are not compared
  why: Exists and DoesNotExist ask for the key alone, and MetalLB refuses a selector with values beside them
  fix: leave values out, or write LabelOperator.IN
test/lan: serviceAllocation.serviceSelectors[0].matchExpressions[4]: {"key":"e","operator":"In","values":["1","2","1"]} names a value twice
  why: MetalLB refuses a selector that says one thing twice
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
    message: `test/lan: serviceAllocation.serviceSelectors[0]: {"matchExpressions":[{"key":"app","operator":"In","values":["web","api"]},{"k... has a condition twice
  why: MetalLB refuses a selector that says one thing twice
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
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", of which the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/lan: serviceAllocation.serviceSelectors[0].matchLabels["-app"]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", of which the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and keep other text in an annotation
test/lan: serviceAllocation.serviceSelectors[1].matchExpressions[0].key: "" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", of which the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/lan: serviceAllocation.serviceSelectors[1].matchExpressions[0].values[0]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", of which the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and keep other text in an annotation`,
  },
  {
    name: 'conditions of other JavaScript types',
    make: services([
      'app=web',
      { matchLabels: ['app'], app: 'web' },
      { matchExpressions: [{ operator: '=', values: 'web' }] },
    ]),
    message: `test/lan: serviceAllocation.serviceSelectors[0]: "app=web" is not an object in { }
  why: several fields belong together here, each under its name
  fix: write an object in { } with some of matchLabels, matchExpressions
test/lan: serviceAllocation.serviceSelectors[1].matchLabels: ["app"] is not a map
  why: a map is what this prop takes
  fix: write it in { }
test/lan: serviceAllocation.serviceSelectors[1].app is not known here
  why: nobody would read it, and what was asked for would be missing from the manifest
  fix: write one of matchLabels, matchExpressions
test/lan: serviceAllocation.serviceSelectors[2].matchExpressions[0].key is missing
  why: nothing can be made without it, and no default would be right
  fix: write for example key: "rack"
test/lan: serviceAllocation.serviceSelectors[2].matchExpressions[0].operator: "=" is not one of the values of LabelOperator
  why: one of the values of LabelOperator is what this prop takes
  fix: write LabelOperator.IN or LabelOperator.NOT_IN or LabelOperator.EXISTS or LabelOperator.DOES_NOT_EXIST
test/lan: serviceAllocation.serviceSelectors[2].matchExpressions[0].values: "web" is not a list
  why: a list is what this prop takes
  fix: write it in [ ]`,
  },
];
