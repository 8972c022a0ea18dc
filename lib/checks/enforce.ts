import { findingText } from '../report/text';
import { DEFAULT_RULES, RULES } from '../rules/catalogue';
import type { Finding } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { Severity } from '../rules/rule';
import { Checks } from './checks';

/** The rules that are asked. */
export function rulesOf(withPolicy = false): readonly Rule[] {
  return withPolicy ? RULES : DEFAULT_RULES;
}

/** Reports errors and warnings, or stops for errors. Advice is what `reach check` is for. */
export function enforce(
  findings: readonly Finding[],
  mode: Checks,
  report: (text: string) => void,
): void {
  const counted = findings.filter(({ waived }) => waived === undefined);
  const errors = counted.filter(({ severity }) => severity === Severity.ERROR);
  const stops = mode === Checks.ERROR && errors.length > 0;
  for (const finding of counted) {
    const isReported =
      finding.severity === Severity.WARNING || (!stops && errors.includes(finding));
    if (isReported) report(`${findingText(finding)}\n`);
  }
  if (!stops) return;
  throw new Error(
    `no file was written, since the checks found:\n${errors.map(findingText).join('\n')}`,
  );
}
