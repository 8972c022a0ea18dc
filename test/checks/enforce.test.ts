import { Checks } from '../../lib/checks/checks';
import { enforce } from '../../lib/checks/enforce';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import type { Finding } from '../../lib/rules/finding';
import { findingOf } from '../../lib/rules/finding';
import { NET203 } from '../../lib/rules/ports/NET203-node-port-collision';
import { Severity, place } from '../../lib/rules/rule';
import { messageOf } from '../support/refusal';

const { manifests } = readText('kind: Service\nmetadata: {name: web}', 'web.yaml');
const [web] = new Network(DEFAULT_TARGET, manifests).services;

const finding = (severity: Severity, waived?: string): Finding => ({
  ...findingOf(
    NET203,
    { places: web ? [place(web.manifest, 'spec')] : [], what: `a case of ${severity}`, severity },
    [],
  ),
  waived,
});

const error = finding(Severity.ERROR);
const warning = finding(Severity.WARNING);
const advice = finding(Severity.INFO);

const textOf = (severity: string) => `${severity} NET203 node-port-collision: a case of ${severity}
  web.yaml:1   Service default/web   spec
  why: ${NET203.why}
  fix: ${NET203.fix}
  see: npx cdk8s-reach rules NET203`;

const reported = (mode: Checks, findings: readonly Finding[]) => {
  const texts: string[] = [];
  enforce(findings, mode, (text) => texts.push(text));
  return texts;
};

test('errors stop, all at once', () => {
  expect(messageOf(() => reported(Checks.ERROR, [error, warning, error])))
    .toBe(`no file was written, since the checks found:
${textOf('error')}
${textOf('error')}`);
});

test('warnings are reported, and advice is not', () => {
  expect(reported(Checks.ERROR, [warning, advice])).toEqual([`${textOf('warning')}\n`]);
});

test('errors are reported where that was asked for', () => {
  expect(reported(Checks.REPORT, [error, warning])).toEqual([
    `${textOf('error')}\n`,
    `${textOf('warning')}\n`,
  ]);
});

test('what is waived neither stops nor is reported', () => {
  expect(reported(Checks.ERROR, [finding(Severity.ERROR, 'never both deployed')])).toEqual([]);
});
