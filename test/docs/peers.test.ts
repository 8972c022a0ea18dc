import { RULES } from '../../lib/rules/catalogue';
import { casesOf } from '../support/cases';
import type { Columns, Section } from '../support/ledger';
import { expectPage, readLedger, sectionText } from '../support/ledger';

interface Check {
  readonly tool: string;
  readonly check: string;
  readonly rules: readonly string[];
  readonly remark?: string;
}

/** What another tool reports though it is right, and the case that a rule is silent on. */
interface Alarm {
  readonly alarm: string;
  readonly rule: string;
  readonly case: string;
}

interface Peers {
  readonly title: string;
  readonly text: readonly string[];
  readonly checks: Section<Check>;
  readonly alarms: Section<Alarm>;
}

const ledger = readLedger('peers') as Peers;
const checks = ledger.checks.rows ?? [];
const alarms = ledger.alarms.rows ?? [];

test('docs/peers.md is the page of docs/ledgers/peers.json (npm run docs)', () => {
  const ofChecks: Columns<Check> = {
    tool: ({ tool }) => tool,
    check: ({ check }) => check,
    rules: ({ rules }) => rules.join(', ') || '-',
    remark: ({ remark = '' }) => remark,
  };
  const ofAlarms: Columns<Alarm> = {
    'false alarm': ({ alarm }) => alarm,
    rule: ({ rule }) => rule,
    'silent case': (one) => one.case,
  };
  const parts = [
    `# ${ledger.title}`,
    ...ledger.text,
    ...sectionText(ledger.checks, ofChecks, '##'),
    ...sectionText(ledger.alarms, ofAlarms, '##'),
  ];
  expectPage('peers.md', `${parts.join('\n\n')}\n`);
});

const IDS = RULES.map(({ id }) => id);

test('both tables are read', () => {
  expect(checks.length).toBeGreaterThan(90);
  expect(alarms.length).toBeGreaterThan(9);
});

test.each(checks)('$tool, $check: has rules that exist, or a reason', ({ rules, remark = '' }) => {
  if (rules.length === 0) expect(remark).not.toBe('');
  expect(rules.filter((rule) => !IDS.includes(rule))).toEqual([]);
});

test('no check is named twice', () => {
  const names = checks.map(({ tool, check }) => `${tool}, ${check}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(alarms)('$rule is silent on $alarm', ({ rule, case: title }) => {
  expect(IDS).toContain(rule);
  expect(Object.keys(casesOf(rule).silent ?? {})).toContain(title);
});
