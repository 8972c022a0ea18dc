import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import type { Rule } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { networksOf } from '../rules/family';
import { casesOf, clusterTexts } from '../support/cases';
import { expectPage, plain, readLedger, tableOf } from '../support/ledger';
import { ROOT } from '../support/pages';
import type { Refusal } from '../support/refusal';
import { REFUSAL_TABLES, faultsOf, filesIn } from '../support/refusals';

/**
 * What has no counterpart by the rows of docs/facts.md. A refusal names the rules that find the same in
 * manifests, or says why there is none; a rule says the same of constructs. A reason is a key of
 * `reasons`, or a sentence.
 */
interface Counterparts {
  readonly reasons: Readonly<Record<string, string>>;
  /** Table -> refusal -> rules, or a reason. */
  readonly refusals: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** Rule -> the refusal, `<table>: <name>`, whose row says something else. */
  readonly refused: Readonly<Record<string, string>>;
  /** Rule -> the reason why no construct refuses it. */
  readonly rules: Readonly<Record<string, string>>;
}

const ledger = readLedger('counterparts') as Counterparts;

interface Named extends Refusal {
  /** `<table>: <name>`. */
  readonly key: string;
}

const refusals: readonly Named[] = REFUSAL_TABLES.flatMap(({ title, refusals: those }) =>
  those.map((one) => ({ ...one, key: `${title}: ${one.name}` })),
);
const withRows = refusals.filter(({ facts = [] }) => facts.length > 0);
const refusedRows = new Set(withRows.flatMap(({ facts = [] }) => facts.map(plain)));
/** What is told of a refusal that has a row, or a line in the ledger. */
const told: ReadonlyMap<string, string | readonly string[]> = new Map(
  Object.entries(ledger.refusals).flatMap(([table, lines]) =>
    Object.entries(lines).map(([name, line]): [string, string | readonly string[]] => [
      `${table}: ${name}`,
      line,
    ]),
  ),
);
const knownWhys = new Set(
  refusals
    .filter(({ key, facts = [] }) => facts.length > 0 || told.has(key))
    .flatMap(faultsOf)
    .map(({ why }) => why),
);
const namedRules = new Set(
  [...told.values()].flatMap((line) => (typeof line === 'string' ? [] : [...line])),
);

describe('the refusals of constructs', () => {
  test('name a row of docs/facts.md, or have a line in docs/ledgers/counterparts.json', () => {
    const open = refusals.filter(
      (one) => !one.facts?.length && !told.has(one.key) && !isOfTypes(one),
    );
    expect(open.map(({ key }) => key)).toEqual([]);
  });

  test('have a line only where they are there, and name no row', () => {
    const rowless = new Set(refusals.filter(({ facts = [] }) => facts.length === 0).map(keyOf));
    expect([...told.keys()].filter((key) => !rowless.has(key))).toEqual([]);
  });

  test('name rules that are there, or a reason', () => {
    const ids = RULES.map(({ id }) => id);
    expect([...namedRules].filter((id) => !ids.includes(id))).toEqual([]);
    const reasons = [...told.values()].filter((line) => typeof line === 'string');
    expect(reasons.filter((line) => !isReason(line))).toEqual([]);
  });

  test('have rows that a rule finds, or that say why none does (docs/ledgers/facts-rules.json)', () => {
    const found = new Set(RULES.flatMap(({ id }) => (casesOf(id).facts ?? []).map(plain)));
    const remarks = readLedger('facts-rules') as Record<string, Record<string, { why?: string }>>;
    const reasons = Object.values(remarks).flatMap((rows) =>
      Object.entries(rows).flatMap(([row, { why }]) => (why === undefined ? [] : [plain(row)])),
    );
    expect([...refusedRows].filter((row) => !found.has(row) && !reasons.includes(row))).toEqual([]);
  });
});

describe('the rules', () => {
  const apart = RULES.filter(({ id }) => !hasRefusal(id));

  test('report what a construct refuses, or have a reason in docs/ledgers/counterparts.json', () => {
    expect(apart.map(({ id }) => id).filter((id) => !isReason(ledger.rules[id]))).toEqual([]);
    expect(Object.keys(ledger.rules).filter((id) => hasRefusal(id) || !isRule(id))).toEqual([]);
  });

  test('have a refusal that is there, where one is named', () => {
    const keys: readonly string[] = refusals.map(keyOf);
    expect(Object.values(ledger.refused).filter((key) => !keys.includes(key))).toEqual([]);
    expect(Object.keys(ledger.refused).filter((id) => !isRule(id) || hasRow(id))).toEqual([]);
  });

  test.each(having('objects'))('%s: no object of its example alone shows it', (id) => {
    const documents = clusterTexts(casesOf(id).wrong.yaml).flatMap(({ text }) =>
      text.split(/^---$/m),
    );
    expect(documents.length).toBeGreaterThan(1);
    for (const document of documents) expect(findingsIn(id, document)).toEqual([]);
  });

  test.each(having('meant'))('%s: it is no error', (id) => {
    expect(ruleOf(id).severity).not.toBe(Severity.ERROR);
  });

  test.each(having('unwritten'))('%s: no construct writes the field, or the kind', (id) => {
    const places = findingsIn(id, casesOf(id).wrong.yaml).flatMap((finding) => finding.places);
    expect(places.length).toBeGreaterThan(0);
    const isWritten = ({ object, field }: Finding['places'][number]) =>
      WRITTEN.includes(`'${object.split(' ')[0]}'`) && WRITTEN.includes(lastKey(field));
    expect(places.every(isWritten)).toBe(false);
  });
});

describe('docs/counterparts.md', () => {
  test('is the page of docs/ledgers/counterparts.json (npm run docs)', () => {
    expectPage('counterparts.md', page());
  });

  test('has no reason that nothing has', () => {
    const used = new Set([...told.values(), ...Object.values(ledger.rules)].flat());
    expect(Object.keys(ledger.reasons).filter((reason) => !used.has(reason))).toEqual([]);
  });
});

/** What the sources of constructs say, without their comments. */
const WRITTEN = ['constructs', 'cluster']
  .flatMap((folder) => filesIn(join(ROOT, 'lib', folder), '.ts'))
  .map((file) => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, ''))
  .join('\n');

/** The words of lib/props: a value of another JavaScript type, a prop that is unknown or missing. */
const OF_TYPES = /^(?:it must be |it would be ignored$)/;

/** Whether each of its faults is one of types, or is told of another refusal. */
function isOfTypes(refusal: Named): boolean {
  return faultsOf(refusal).every(
    ({ head, why }) => OF_TYPES.test(why) || head.endsWith(' is missing') || knownWhys.has(why),
  );
}

function keyOf({ key }: Named): string {
  return key;
}

function isReason(reason: string | undefined): boolean {
  return reason !== undefined && (reason in ledger.reasons || /^[A-Z].* .*\.$/.test(reason));
}

function isRule(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}

function ruleOf(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return rule;
}

function hasRow(id: string): boolean {
  return (casesOf(id).facts ?? []).some((row) => refusedRows.has(plain(row)));
}

function hasRefusal(id: string): boolean {
  return hasRow(id) || namedRules.has(id) || id in ledger.refused;
}

function having(reason: string): string[] {
  return Object.keys(ledger.rules).filter((id) => ledger.rules[id] === reason);
}

function findingsIn(id: string, yaml: string): Finding[] {
  return runRules([ruleOf(id)], networksOf(casesOf(id), yaml));
}

/** `metallb.io/loadBalancerIPs` of `metadata.annotations["metallb.io/loadBalancerIPs"]`. */
function lastKey(field: string): string {
  const [, quoted, plainKey = ''] = /(?:\["(.*)"\]|([^.[\]]*))(?:\[\d+\])*$/.exec(field) ?? [];
  return quoted ?? plainKey;
}

function page(): string {
  const byRow = withRows.length;
  const types = refusals.filter((one) => !one.facts?.length && !told.has(one.key)).length;
  const lines = [...told].map(([refusal, line]) => ({ refusal, line }));
  const rules = Object.entries(ledger.rules).map(([id, reason]) => ({ id, reason }));
  return `${[
    '# Refusals and rules',
    'What a construct refuses because a cluster would, a rule reports in manifests, and the reverse. They are held against each other by the rows of [facts.md](facts.md) that both name ([facts-rules.md](facts-rules.md)). Below stands what has no such row. A test holds both lists to it, and asks of the rules whether the reason is true: whether each object of their example alone shows nothing, whether it is no error, whether no construct writes the field.',
    `Of ${refusals.length} [refusals](refusals.md), ${byRow} name a row, and ${types} are about JavaScript types, missing and unknown props, or repeat others. Of ${RULES.length} [rules](rules/README.md), ${RULES.length - rules.length} report what a construct refuses.`,
    '## Refusals without a row',
    tableOf(lines, {
      refusal: ({ refusal }) => refusal,
      'rules, or why none': ({ line }) => (typeof line === 'string' ? said(line) : linksOf(line)),
    }),
    '## Rules by another row',
    tableOf(Object.entries(ledger.refused), {
      rule: ([id]) => linksOf([id]),
      refusal: ([, refusal]) => refusal,
    }),
    '## Rules without a refusal',
    tableOf(rules, {
      rule: ({ id }) => linksOf([id]),
      what: ({ id }) => ruleOf(id).what,
      'why none': ({ reason }) => said(reason),
    }),
  ].join('\n\n')}\n`;
}

function said(reason: string): string {
  return ledger.reasons[reason] ?? reason;
}

function linksOf(ids: readonly string[]): string {
  return ids.map((id) => `[${id}](rules/${id}.md)`).join(', ');
}
