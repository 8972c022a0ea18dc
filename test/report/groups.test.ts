import { groupsOf, inReportOrder } from '../../lib/report/groups';
import { textReport } from '../../lib/report/text';
import type { Finding } from '../../lib/rules/finding';
import { findingOf } from '../../lib/rules/finding';
import type { Draft } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/rule';
import { NET203, outcome } from './cases';

function found(what: string, at: string, more: Partial<Draft> = {}, cluster?: string): Finding {
  const [file = '', line = '1'] = at.split(':');
  const places = [{ field: 'spec', origin: { file, line: Number(line) } }];
  return findingOf(NET203, { places, what, ...more }, cluster === undefined ? [] : [cluster]);
}

test('errors stand first, then what is of one cluster, folder and file, by line', () => {
  const order = ['a/z.yaml:2', 'a/z.yaml:10', 'a/b/c.yaml:1', 'b.yaml:1'];
  const findings = [
    found('info', 'a/a.yaml', { severity: Severity.INFO }),
    found('in a cluster', 'a/a.yaml', {}, 'lab'),
    ...[...order].reverse().map((at) => found('an error', at)),
    found('a warning', 'a/a.yaml', { severity: Severity.WARNING }),
  ];
  expect(
    inReportOrder(findings).map(({ what, places: [first] }) => `${what} ${first?.origin}`),
  ).toEqual([
    'an error b.yaml:1',
    'an error a/z.yaml:2',
    'an error a/z.yaml:10',
    'an error a/b/c.yaml:1',
    'in a cluster a/a.yaml:1',
    'a warning a/a.yaml:1',
    'info a/a.yaml:1',
  ]);
});

test('why and fix of one rule are said once, and a sentence once for all its places', () => {
  const findings = [
    found('it is taken', 'a.yaml:1'),
    found('it is taken', 'b.yaml:22'),
    found('it is out of range', 'c.yaml:3', {}, 'lab'),
  ];
  expect(textReport(outcome(findings))).toBe(`error NET203 node-port-collision:
  it is taken
    a.yaml:1       spec
    b.yaml:22      spec
  [lab] it is out of range
    c.yaml:3      spec
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port, or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203

3 errors; checked 2 objects in 1 file; skipped 1 file: 1 template
`);
});

test('a fix of its own stands below its sentence', () => {
  const findings = [
    found('it is taken', 'a.yaml:1', { fix: 'Write 30081.' }),
    found('it is taken', 'b.yaml:2', { fix: 'Write 30082.' }),
  ];
  expect(textReport(outcome(findings))).toContain(`
  it is taken
    a.yaml:1      spec
    fix: Write 30081.
  it is taken
    b.yaml:2      spec
    fix: Write 30082.
  why: `);
});

test('more than ten findings are counted by rule', () => {
  const errors = Array.from({ length: 10 }, (_, index) => found('it is taken', `a.yaml:${index}`));
  expect(textReport(outcome(errors))).not.toContain('findings by rule');
  const text = textReport(
    outcome([...errors, found('so so', 'a.yaml', { severity: Severity.WARNING })]),
  );
  expect(text).toContain(`findings by rule:
     10   error     NET203 node-port-collision
      1   warning   NET203 node-port-collision

10 errors, 1 warning; checked`);
});

test('as many groups as reasons, however many findings', () => {
  const findings = Array.from({ length: 50_000 }, (_, index) => found('it is taken', `${index}`));
  const [group, ...others] = groupsOf(inReportOrder(findings));
  expect(others).toEqual([]);
  expect(group?.count).toBe(50_000);
  expect(group?.entries).toHaveLength(1);
});
