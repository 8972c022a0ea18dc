import { ruleText, rulesText } from '../../lib/cli/rules';
import { RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';
import { ruleOf } from '../support/rule';

const RULE = ruleOf({
  severity: Severity.WARNING,
  sources: ['https://one.example', 'https://two.example'],
});

const TEXT = `NET000 a-name (warning)

What is wrong.

why:   what becomes of it
fix:   Write another.
waive: Never.
see:   https://one.example
see:   https://two.example
`;

test('a rule is explained with all its sources', () => {
  expect(ruleText(RULE)).toBe(TEXT);
});

test('a rule of taste says so', () => {
  expect(ruleText({ ...RULE, isPolicy: true }).split('\n')[0]).toBe(
    'NET000 a-name (warning, policy)',
  );
});

test('the list has a line for each rule, in columns', () => {
  const lines = rulesText().trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(RULES.map(({ id }) => id));
  const starts = RULES.map(({ what }, index) => lines[index]?.lastIndexOf(what));
  expect(new Set(starts).size).toBe(1);
});
