import { derived } from '../../lib/model/queries/derived';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import type { Rule } from '../../lib/rules/rule';
import { place } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { ruleOf } from '../support/rule';

const SERVICE = 'kind: Service\nmetadata: {name: web, labels: {app: a}}\nspec: {type: A}\n';

const network = (text = SERVICE, name?: string) =>
  new Network(DEFAULT_TARGET, readText(text, 'a.yaml').manifests, { name });

/** A rule that finds something at a field of every manifest. */
const finds = (id: string, fields: readonly string[], more: Partial<Rule> = {}): Rule =>
  ruleOf({
    id,
    check: ({ manifests }, report) => {
      for (const manifest of manifests) {
        report({ places: fields.map((field) => place(manifest, field)), what: id });
      }
    },
    ...more,
  });

const told = (rules: readonly Rule[], ...networks: readonly Network[]) =>
  runRules(rules, networks).map(({ rule, clusters }) => [rule.id, ...clusters].join(' '));

test('each rule is asked about each cluster, which is named where there are several', () => {
  const rules = [finds('NET002', ['spec']), finds('NET001', ['spec'])];
  expect(told(rules, network())).toEqual(['NET001', 'NET002']);
  expect(told(rules, network(SERVICE, 'lab'), network())).toEqual([
    'NET001 lab',
    'NET001 no cluster',
    'NET002 lab',
    'NET002 no cluster',
  ]);
});

test('what no cluster shows alone is asked for where there are several', () => {
  const rule = ruleOf({
    checkFleet: (networks, report) => {
      report({ places: [], what: `${networks.length} clusters` });
    },
  });
  expect(runRules([rule], [network()])).toEqual([]);
  expect(runRules([rule], [network(), network()])).toMatchObject([
    { what: '2 clusters', clusters: [] },
  ]);
});

test.each([
  ['the field', SERVICE.replace('type: A', 'type: "${A}"'), 0],
  ['what stands above it', SERVICE.replace('{type: A}', '"${A}"'), 0],
  ['the name', SERVICE.replace('name: web', 'name: "${A}"'), 0],
  ['another field', SERVICE.replace('app: a', 'app: "${A}"'), 1],
  ['nothing', SERVICE, 1],
])('where a later tool fills in %s, there are %i findings', (_, text, count) => {
  expect(told([finds('NET001', ['spec.type'])], network(text))).toHaveLength(count);
});

describe('where a rule has said all there is to say of a field', () => {
  const FINAL = finds('NET003', ['metadata.labels.app'], { isFinal: true });

  test.each<[string, readonly string[], string[]]>([
    ['of the field alone', ['metadata.labels.app'], ['NET003']],
    ['of the field in other words', ['metadata.labels["app"]'], ['NET003']],
    ['of another field', ['metadata.labels.tier'], ['NET003', 'NET009']],
    ['of what stands above it', ['metadata.labels'], ['NET003', 'NET009']],
    ['of it and another', ['metadata.labels.app', 'spec'], ['NET003', 'NET009']],
    ['of no place', [], ['NET003', 'NET009']],
  ])('a finding %s', (_, fields, ids) => {
    expect(told([FINAL, finds('NET009', fields)], network())).toEqual(ids);
  });
});

const AROUND = { all: [], isOpen: false, openNamespaces: new Set<string>() };

test.each([
  ['a unit is let go of', { around: AROUND }, 2],
  ['a cluster is kept', {}, 1],
  ['a cluster of units is kept', { around: AROUND, name: 'lab' }, 1],
])('what was worked out for %s after all rules', (_, parts, times) => {
  const make = jest.fn(({ services }: Network) => services.length);
  const count = derived(make);
  const one = new Network(DEFAULT_TARGET, readText(SERVICE, 'a.yaml').manifests, parts);
  const asks = (id: string) => ruleOf({ id, check: (those) => void count(those) });
  runRules([asks('NET001'), asks('NET002')], [one]);
  expect(make).toHaveBeenCalledTimes(1);
  expect(count(one)).toBe(1);
  expect(make).toHaveBeenCalledTimes(times);
});
