import { has } from '../../lib/facts/releases/answer';
import type { FeatureName } from '../../lib/facts/releases/features';
import { derived } from '../../lib/model/queries/derived';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULT_TARGET, WRITTEN_TARGET } from '../../lib/model/read/target';
import type { Draft, Rule } from '../../lib/rules/rule';
import { Severity, place } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { ruleOf } from '../support/rule';

const { manifests } = readText('kind: Service\nmetadata: {name: web}\nspec: {type: A}\n', 'a.yaml');

/** A rule that reports the one manifest, in words and with a severity that depend on the target. */
const rule = (draft: (network: Network) => Partial<Draft> | undefined, more: Partial<Rule> = {}) =>
  ruleOf({
    check: (network, report) => {
      for (const manifest of network.manifests) {
        const told = draft(network);
        if (told) report({ places: [place(manifest, 'spec.type')], what: 'it is A', ...told });
      }
    },
    ...more,
  });

const told = (rules: readonly Rule[], target: Target, count = 1) =>
  runRules(
    rules,
    Array.from({ length: count }, () => new Network(target, manifests)),
  ).map(({ severity, fix }) => `${severity}: ${fix}`);

const from =
  (feature: FeatureName) =>
  ({ target }: Network) =>
    has(target, feature) ? {} : undefined;
const before =
  (feature: FeatureName) =>
  ({ target }: Network) =>
    has(target, feature) ? undefined : {};
const NEWEST = DEFAULT_TARGET.kubernetes;
const STATED: Target = { ...DEFAULT_TARGET, knowledge: {} };

test('what is stated stays as it is', () => {
  expect(told([rule(from('strictAddresses'))], STATED)).toEqual(['error: Write another.']);
});

test('what rests on an assumed release is advice, and says so', () => {
  expect(told([rule(from('strictAddresses'))], DEFAULT_TARGET)).toEqual([
    `info: Write another. This assumes Kubernetes ${NEWEST}, the newest: declare \`kubernetes\` with --cluster.`,
  ]);
  expect(told([rule(before('strictAddresses'))], WRITTEN_TARGET)).toEqual([
    'info: Write another. This assumes Kubernetes 1.27, the oldest: declare `kubernetes` on the Cluster.',
  ]);
});

test('what every release has is no assumption', () => {
  expect(told([rule(from('ingressClassField'))], DEFAULT_TARGET)).toEqual([
    'error: Write another.',
  ]);
});

test('what is less bad elsewhere is as bad as there', () => {
  const severity = ({ target }: Network) => ({
    severity: has(target, 'strictAddresses') ? Severity.ERROR : Severity.WARNING,
  });
  expect(told([rule(severity)], DEFAULT_TARGET)).toEqual([
    `warning: Write another. This assumes Kubernetes ${NEWEST}, the newest: declare \`kubernetes\` with --cluster.`,
  ]);
});

test('other words for the same fault are no other fault', () => {
  const words = ({ target }: Network) => ({ what: `Kubernetes ${target.kubernetes} refuses it` });
  expect(told([rule(words)], DEFAULT_TARGET)).toEqual(['error: Write another.']);
});

test('a release and its channel are varied together', () => {
  const isOld = ({ target: { gatewayApi, gatewayChannel } }: Network) =>
    gatewayApi === '1.1' && gatewayChannel === 'experimental' ? undefined : {};
  expect(told([rule(isOld)], DEFAULT_TARGET)).toEqual([
    'info: Write another. This assumes Gateway API 1.6, the newest, and the standard channel of Gateway API, the default: declare `gatewayApi` and `gatewayChannel` with --cluster.',
  ]);
  expect(told([rule(isOld)], { ...DEFAULT_TARGET, ...{ knowledge: {} } })).toEqual([
    'error: Write another.',
  ]);
});

test('what is worked out once rests on what it read, for every rule that uses it', () => {
  const isStrict = derived(({ target }) => has(target, 'strictAddresses'));
  const one = (id: string) => rule((network) => (isStrict(network) ? {} : undefined), { id });
  expect(told([one('NET001'), one('NET002')], DEFAULT_TARGET)).toEqual(
    Array(2).fill(
      `info: Write another. This assumes Kubernetes ${NEWEST}, the newest: declare \`kubernetes\` with --cluster.`,
    ),
  );
});

test('what rules find across clusters is softened as well', () => {
  const across = ruleOf({
    checkFleet: (networks, report) => {
      if (networks.every(({ target }) => has(target, 'newPrefix'))) {
        report({ places: [place(networks[0]?.manifests[0] as never)], what: 'twice' });
      }
    },
  });
  expect(told([across], DEFAULT_TARGET, 2)).toEqual([
    'info: Write another. This assumes MetalLB 0.16, the newest: declare `metallb` with --cluster.',
  ]);
});

test('a cluster file that leaves something out is where to state it', () => {
  const statement = { by: 'cluster file', path: 'lab.yaml' } as const;
  expect(told([rule(from('strictAddresses'))], { ...DEFAULT_TARGET, statement })).toEqual([
    `info: Write another. This assumes Kubernetes ${NEWEST}, the newest: declare \`kubernetes\` in lab.yaml.`,
  ]);
});

test('what rests on an assumption does not hide what does not', () => {
  const final = rule(from('strictAddresses'), { id: 'NET001', isFinal: true });
  const other = rule(() => ({}), { id: 'NET002' });
  expect(told([final, other], STATED)).toHaveLength(1);
  expect(told([final, other], DEFAULT_TARGET)).toHaveLength(2);
});
