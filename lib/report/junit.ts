import type { Finding } from '../rules/finding';
import { xml } from './escape';
import type { Outcome } from './outcome';
import { fails } from './outcome';
import { findingText } from './text';

/** A test case for each finding, which fails as the check does. */
export function junitReport(outcome: Outcome): string {
  const { findings } = outcome;
  const cases = findings.map((finding) => caseXml(outcome, finding));
  if (cases.length === 0) cases.push('    <testcase classname="cdk8s-reach" name="no findings"/>');
  const failures = findings.filter((finding) => fails(outcome, finding)).length;
  const skipped = findings.filter(({ waived }) => waived !== undefined).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-reach" ${counts}>`,
    `  <testsuite name="cdk8s-reach" ${counts} skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseXml(outcome: Outcome, finding: Finding): string {
  const { rule, what, places, severity, waived } = finding;
  const name = `${what} (${places[0]?.origin ?? 'the app'})`;
  const text = findingText(finding).split('\n').map(xml).join('\n');
  return [
    `    <testcase classname="${rule.id} ${rule.name}" name="${xml(name)}">`,
    waived !== undefined
      ? `      <skipped message="${xml(waived)}"/>`
      : fails(outcome, finding)
        ? `      <failure type="${severity}" message="${xml(what)}">${text}</failure>`
        : `      <system-out>${text}</system-out>`,
    '    </testcase>',
  ].join('\n');
}
