import { fails, isAtLeastAs } from '../../lib/report/outcome';
import type { Finding } from '../../lib/rules/finding';
import { Severity } from '../../lib/rules/rule';
import { findings, outcome } from './cases';

const { ERROR, WARNING, INFO } = Severity;

test.each([
  [ERROR, [ERROR, WARNING, INFO]],
  [WARNING, [WARNING, INFO]],
  [INFO, [INFO]],
])('%s is at least as bad as %j', (severity, less) => {
  expect([ERROR, WARNING, INFO].filter((least) => isAtLeastAs(severity, least))).toEqual(less);
});

test.each<[Severity | undefined, boolean[]]>([
  [ERROR, [true, false, false]],
  [WARNING, [true, true, false]],
  [INFO, [true, true, false]],
  [undefined, [false, false, false]],
])('with --fail-on %s, an error, a warning and a waived error fail: %j', (failOn, expected) => {
  const failing = findings().map((finding: Finding) => fails(outcome([], { failOn }), finding));
  expect(failing).toEqual(expected);
});
