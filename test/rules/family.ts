import { Network } from '../../lib/model/queries/network';
import type { Fields } from '../../lib/model/read/fields';
import { isFields } from '../../lib/model/read/fields';
import { manifestsOf } from '../../lib/model/read/manifest';
import type { Reading } from '../../lib/model/read/read';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULTS, DEFAULT_TARGET } from '../../lib/model/read/target';
import { findingText } from '../../lib/report/text';
import { DEFAULT_RULES, RULES } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import type { Rule } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { applyWaivers } from '../../lib/rules/waivers';
import { CASE_FILES, casesOf, clusterTexts, leftToFillIn, writeWrongText } from '../support/cases';
import type { Case, RuleCases } from './cases';

/** What every rule may read, declared or not. */
const ALWAYS = [
  ...['target', 'name', 'label', 'isUnit', 'isUnused', 'around', 'tryJoined', 'releaseNamespaces'],
  ...['mayHold', 'under', 'listen', 'rests', 'hasAny', 'tryAnswer', 'keepAnswer'],
];

/** The lists that the queries of a network search. */
const SEARCHED: Readonly<Record<string, string>> = {
  tryService: 'services',
};

/** The one rule to be asked (npm run rule), and whether the text of its wrong example is written. */
const { RULE_ID, UPDATE_RULE } = process.env;

const readings = new Map<string, Reading>();

/** Asks each rule of a family, by its table of cases. */
export function describeFamily(family: string): void {
  const rules = RULES.filter(
    ({ id }) => CASE_FILES.get(id)?.startsWith(`${family}/`) && (RULE_ID ?? id) === id,
  );
  describe.each(rules)('$id $name', (rule) => {
    describeRule(rule, casesOf(rule.id)); // may write the text that describeWords asks for
    describeWords(rule);
    if (RULE_ID && !rule.isPolicy) describeOthers(rule);
  });
}

function describeWords(rule: Rule): void {
  test('is described in whole sentences', () => {
    expect(rule.id).toMatch(/^NET[0-8]\d\d$/);
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    for (const sentence of [rule.what, rule.fix, rule.waive])
      expect(sentence).toMatch(/^[A-Z`].*\.$/s);
    expect(rule.why).toMatch(/[^.]$/);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(source).toMatch(/^https:\/\//);
  });

  test("has nothing left to fill in, such as '<the field>'", () => {
    expect(leftToFillIn(rule.id)).toEqual([]);
  });
}

/** What the tests of the other rules ask as well, so that it is told at once of a rule that is run alone. */
function describeOthers(rule: Rule): void {
  const others = RULES.filter((other) => other !== rule).map(({ id }) => casesOf(id));

  test('is silent on the right examples of all other rules', () => {
    const findings = others.flatMap((cases) =>
      findingsOf(rule, networksOf(cases, cases.right), cases.today),
    );
    const alarms = findings.filter(({ severity }) => severity !== Severity.INFO);
    expect(alarms.map(findingText)).toEqual([]);
  });
}

function describeRule(rule: Rule, cases: RuleCases): void {
  const { wrong, right, silent = {}, reported = {} } = cases;
  const networks = (yaml: string, more?: Partial<Target>) => networksOf(cases, yaml, more);
  const found = (those: readonly Network[]) => findingsOf(rule, those, cases.today);
  const othersIn = (those: readonly Network[]) => othersBeside(rule, those, cases.today);

  test('reports the wrong example, in these words', () => {
    const those = networks(wrong.yaml);
    const text = found(those).map(findingText).join('\n');
    if (UPDATE_RULE) writeWrongText(rule.id, text);
    else expect(text).toBe(wrong.text.trim());
    expect(othersIn(those)).toEqual([...(cases.wrongAlso ?? [])]);
  });

  test('has nothing to say of the right example, and nor has any other rule', () => {
    const those = networks(right);
    expect(found(those).map(findingText)).toEqual([]);
    expect(othersIn(those)).toEqual([]);
  });

  const silentCases = Object.entries(silent);
  if (silentCases.length > 0) {
    test.each(silentCases)('is silent: %s', (_, one) => {
      const those = networks(one.yaml, one.target);
      expect(found(those).map(findingText)).toEqual([]);
      expect(othersIn(those)).toEqual(alsoOf(one));
    });
  }

  const reportedCases = Object.entries(reported);
  if (reportedCases.length > 0) {
    test.each(reportedCases)('reports: %s', (_, one) => {
      const those = networks(one.yaml, one.target);
      const findings = found(those);
      expect(findings.map(placesOf)).toEqual(one.at);
      if (one.severity) {
        expect([...new Set(findings.map(({ severity }) => severity))]).toEqual([one.severity]);
      }
      if (one.why !== undefined) {
        expect([...new Set(findings.map(({ why }) => why))]).toEqual([one.why]);
      }
      expect(othersIn(those)).toEqual(alsoOf(one));
    });
  }

  const yamls = [
    wrong.yaml,
    right,
    ...[...silentCases, ...reportedCases].map(([, { yaml }]) => yaml),
  ];

  test('finds the same in maps and documents that are written the other way round', () => {
    for (const yaml of yamls) {
      const [one, other] = [networks(yaml), networks(yaml).map(turned)].map((those) =>
        found(those).map(findingKey).sort(),
      );
      expect(other).toEqual(one);
    }
  });

  test('reads what it declares', () => {
    const read = new Set<string>();
    for (const yaml of yamls) {
      runRules(
        [rule],
        networks(yaml).map((network) => recording(network, read)),
      );
    }
    expect([...read].sort()).toEqual([...rule.reads].sort());
  });
}

function findingsOf(rule: Rule, networks: readonly Network[], today?: string): Finding[] {
  if (today === undefined) return runRules([rule], networks);
  return findingsOfToday(networks, today).filter((finding) => finding.rule === rule);
}

/** What stands in the YAML of a case; all is stated where something is, else nothing. */
export function networksOf(cases: RuleCases, yaml: string, more?: Partial<Target>): Network[] {
  const isStated = (cases.target ?? more) !== undefined;
  return clustersOf(yaml, isStated ? { ...DEFAULTS, ...cases.target, ...more } : DEFAULT_TARGET);
}

function clustersOf(yaml: string, target: Target): Network[] {
  return clusterTexts(yaml).map(({ cluster, text }) => networkOf(text, target, cluster));
}

function networkOf(yaml: string, target: Target, name?: string): Network {
  const file = name === undefined ? 'wrong.yaml' : `${name}/wrong.yaml`;
  const { manifests, unreadable } = readingOf(yaml.trim(), file);
  return new Network(target, manifests, { unreadable, name });
}

/** What stands in a text, which is read once for all that is asked of it. */
function readingOf(text: string, file: string): Reading {
  const key = `${file}\n${text}`;
  const reading = readings.get(key) ?? readText(text, file);
  readings.set(key, reading);
  return reading;
}

/** What says the same, with the manifests and their keys in the other order. */
function turned({ target, manifests, unreadable, name }: Network): Network {
  const others = [...manifests]
    .reverse()
    .flatMap(({ object, apiVersion, kind, origin, mayHoldPlaceholders }) =>
      manifestsOf(
        turnedKeys({ apiVersion, kind, ...object }) as Fields,
        origin,
        mayHoldPlaceholders,
      ),
    );
  return new Network(target, others, { unreadable, name });
}

function turnedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedKeys);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turnedKeys(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

/** What a finding says, whatever the order that its places are told in. */
function findingKey(finding: Finding): string {
  const { severity, what, why, fix } = finding;
  return [severity, what, why, fix, ...placesOf(finding).sort()].join('\n');
}

function placesOf({ places }: Finding): string[] {
  return places.map(({ object, field }) => `${object} ${field}`.trim());
}

/** The other rules of the default set that find more than advice. */
function othersBeside(rule: Rule, networks: readonly Network[], today?: string): string[] {
  const all =
    today === undefined ? runRules(DEFAULT_RULES, networks) : findingsOfToday(networks, today);
  const findings = all.filter(
    (finding) => finding.rule !== rule && finding.severity !== Severity.INFO,
  );
  return [...new Set(findings.map((finding) => finding.rule.id))].sort();
}

/** What is found, and not waived. */
function findingsOfToday(networks: readonly Network[], today: string): Finding[] {
  const findings = runRules(DEFAULT_RULES, networks);
  return applyWaivers(findings, networks, [], today).filter(({ waived }) => waived === undefined);
}

function alsoOf({ also = [] }: Case): string[] {
  return [...also].sort();
}

function recording(network: Network, read: Set<string>): Network {
  return new Proxy(network, {
    get(target, key) {
      if (typeof key === 'string' && !ALWAYS.includes(key)) read.add(SEARCHED[key] ?? key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
