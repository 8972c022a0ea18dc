import { App, Chart } from 'cdk8s';
import type { WaiverProps } from '../../lib/checks/waiver';
import { Waiver, waiversOf } from '../../lib/checks/waiver';
import { messageOf } from '../support/refusal';

const shop = () => new Chart(new App(), 'shop');

test('is found from the root, with the path of its construct', () => {
  const chart = shop();
  Waiver.add(chart, { rule: 'NET203', reason: 'never both deployed', until: '2028-02-29' });
  expect(waiversOf(chart.node.root)).toEqual([
    { rule: 'NET203', reason: 'never both deployed', until: '2028-02-29', path: 'shop' },
  ]);
  expect(waiversOf(shop().node.root)).toEqual([]);
});

test.each<[string, unknown, string]>([
  [
    'what is no rule, no reason and no day',
    { rule: '203', reason: ' ', until: '2026-02-30' },
    `shop: rule: "203" is not the id or the name of a rule
  why: a waiver is for one rule
  fix: write a rule that \`npx cdk8s-reach rules\` lists, such as "NET203" or "node-port-collision"
shop: reason: " " is empty
  why: an empty value has no meaning here
  fix: write for example "never both deployed"
shop: until: "2026-02-30" is not a day
  why: a waiver expires on a calendar day
  fix: write it as "2026-12-31"`,
  ],
  [
    'a waiver without a reason',
    { rule: 'NET203' },
    `shop: reason is missing
  why: the prop is required and has no default
  fix: write for example reason: "the two are never deployed together"`,
  ],
])('refuses %s', (_, props, message) => {
  expect(
    messageOf(() => {
      Waiver.add(shop(), props as WaiverProps);
    }),
  ).toBe(message);
});
