import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../lib/rules/catalogue';
import { casesOf } from '../support/cases';

/** Both tables of docs/peers.md keep to what there is. */
const PAGE = readFileSync(join(__dirname, '../../docs/peers.md'), 'utf8');

const checks = tableUnder('## Checks').map(([tool = '', check = '', rules = '', remark = '']) => ({
  tool,
  check,
  rules: rules.split(',').map((rule) => rule.trim()),
  remark,
}));

const alarms = tableUnder('## Known false alarms').map(([alarm = '', rule = '', title = '']) => ({
  alarm,
  rule,
  title,
}));

const IDS = RULES.map(({ id }) => id);

test('both tables are read', () => {
  expect(checks.length).toBeGreaterThan(90);
  expect(alarms.length).toBeGreaterThan(9);
});

test.each(checks)('$tool, $check: has rules that exist, or a reason', ({ rules, remark }) => {
  if (rules.join() === '-') expect(remark).not.toBe('');
  else expect(rules.filter((rule) => !rule.startsWith('?') && !IDS.includes(rule))).toEqual([]);
});

test('no check is named twice', () => {
  const names = checks.map(({ tool, check }) => `${tool}, ${check}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(alarms.filter(({ rule }) => !rule.startsWith('?')))(
  '$rule is silent on $alarm',
  ({ rule, title }) => {
    expect(IDS).toContain(rule);
    const cases = casesOf(rule);
    expect(Object.keys(cases.silent ?? {})).toContain(title);
  },
);

test('no row waits for its rule', () => {
  const waiting = [...checks.map(({ rules }) => rules.join()), ...alarms.map(({ rule }) => rule)];
  expect(waiting.filter((rules) => rules.includes('?'))).toEqual([]);
});

function tableUnder(heading: string): string[][] {
  const section = PAGE.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
