import { RULES } from '../rules/catalogue';
import type { Rule } from '../rules/rule';
import { rulePage } from '../rules/rule-page';

/** A line for each rule. */
export function rulesText(): string {
  const rows = RULES.map((rule) => [rule.id, severityOf(rule), rule.name, rule.what]);
  const widths = [0, 1, 2].map((column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}

/** All that there is to know of a rule. */
export function ruleText(rule: Rule): string {
  const { id, name, what, why, fix, waive, sources } = rule;
  const page = rulePage(id);
  return [
    `${id} ${name} (${severityOf(rule)})`,
    '',
    what,
    '',
    `why:   ${why}`,
    `fix:   ${fix}`,
    `waive: ${waive}`,
    ...sources.map((source) => `see:   ${source}`),
    ...(page === undefined ? [] : [`see:   ${page}`]),
    '',
  ].join('\n');
}

function severityOf({ severity, isPolicy }: Rule): string {
  return isPolicy ? `${severity}, policy` : severity;
}
