import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { renamed } from '../../lib/model/read/renamed';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { tryRule } from '../../lib/rules/catalogue';
import { overUnits } from '../../lib/rules/over-units';
import { runRules } from '../../lib/rules/run';
import { withoutUnfinished } from '../../lib/rules/unfinished';

const asItIs = (file: string) => file;

function networkOf(unit: string | undefined, yaml: string): Network {
  const { manifests } = renamed(readText(yaml, 'base/web.yaml'), asItIs, unit);
  return new Network(DEFAULT_TARGET, manifests, { isUnit: true });
}

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 99999}]}\n';
const RULES = ['NET201', 'NET204'].flatMap((id) => tryRule(id) ?? []);

function found(...networks: readonly Network[]): string[] {
  const findings = overUnits(withoutUnfinished(runRules(RULES, networks)), networks);
  return findings.map(
    ({ what, units }) => `${what}${units ? ` ${units.names.join('+')}/${units.of}` : ''}`,
  );
}

const WHAT = '99999 is not a port';

test('a fault of the same line in several units is one finding', () => {
  const fixed = SERVICE.replace('99999', '80');
  expect(found(networkOf('b', SERVICE), networkOf('a', SERVICE), networkOf('c', fixed))).toEqual([
    `${WHAT} a+b/3`,
  ]);
});

test('what is met twice, since a unit lands in two sets of units, is told once', () => {
  expect(found(networkOf('a', SERVICE), networkOf('a', SERVICE))).toEqual([`${WHAT} a/1`]);
});

test('faults of one unit are told each', () => {
  const two = SERVICE.replace('{port: 99999}', '{name: a, port: 99999}, {name: b, port: 99999}');
  expect(found(networkOf('a', two))).toEqual([`${WHAT} a/1`, `${WHAT} a/1`]);
});

test('what no tool renders has no units', () => {
  expect(found(networkOf(undefined, SERVICE))).toEqual([WHAT]);
});

test.each([
  ['deploy/base', []],
  ['bases/web', []],
  ['overlays/prod', ['Service web has no ports overlays/prod/1']],
  ['database', ['Service web has no ports database/1']],
])('what %s leaves out may be written by an overlay of another repository', (unit, expected) => {
  const none = SERVICE.replace(', ports: [{port: 99999}]', '');
  expect(found(networkOf(unit, none))).toEqual(expected);
});

test.each([
  ['NET009', '{parentRefs: [{name: ""}]}'],
  ['NET354', '{rules: [{backendRefs: [{port: 80}]}]}'],
])('an overlay may write what an element of a base lacks: %s, %s', (id, spec) => {
  const yaml = `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: web}\nspec: ${spec}\n`;
  const rules = [tryRule(id)].flatMap((rule) => rule ?? []);
  const judged = (unit: string) => withoutUnfinished(runRules(rules, [networkOf(unit, yaml)]));
  expect(judged('deploy/base')).toEqual([]);
  expect(judged('overlays/prod')).toHaveLength(1);
});

test('what a base says wrong is wrong in each overlay', () => {
  expect(found(networkOf('deploy/base', SERVICE))).toEqual([`${WHAT} deploy/base/1`]);
});
