import { readFileSync } from 'node:fs';
import { DEFAULT_RULES, RULES } from '../../lib/rules/catalogue';
import { casesOf } from '../support/cases';
import { FACTS, expectPage, plain, readLedger, rowsOf as ledgerRows } from '../support/ledger';

const MARKS = /\b[RIBDW]\b/;

/** A page of what is known of clusters, by tables whose rows name a field and, some, a code. */
const SOURCE = process.env['FACTS_PAGE'];

const INTRODUCTION = `Every known fact about clusters, and the rules that report it in manifests; the rows and their codes are those of [facts.md](facts.md), and beside them those that no construct needs. The rules are described in [rules](rules/README.md). A row without a rule says why: mostly it is no fault, or takes what no manifest shows.

What is only absent from the input is never more than advice, so a row is covered as far as its objects are given. The codes are those of facts.md; "-" is a row that names no fault.`;

const BEYOND = 'Rules of the default set that no row above names, with their sources.';

/** What is said by hand of a row: its code where docs/facts.md has not the row, and why it has no rule. */
interface Remark {
  readonly code?: string;
  readonly why?: string;
}

interface Row {
  readonly name: string;
  readonly code: string;
  readonly rules: readonly string[];
  readonly why: string;
}

/** The sections in their order, with the remarks on their rows. */
const sections = readLedger('facts-rules') as Readonly<
  Record<string, Readonly<Record<string, Remark>>>
>;
/** The rows of docs/facts.md: name -> code. */
const facts = new Map(ledgerRows(FACTS).map(({ row, code }) => [row, code]));
const rulesByRow = rulesOfRows();
const rowsBySection = Object.keys(sections).map((title) => ({ title, rows: rowsOf(title) }));
const rows = rowsBySection.flatMap((section) => section.rows);

describe('docs/facts-rules.md', () => {
  test('says what docs/facts.md, docs/ledgers/facts-rules.json and the cases of the rules say (npm run docs)', () => {
    expectPage('facts-rules.md', page());
  });

  test('has every row of docs/facts.md, and each row once', () => {
    expect(facts.size).toBeGreaterThan(350);
    const names = rows.map(({ name }) => name);
    expect([...facts.keys()].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  (SOURCE ? test : test.skip)('has every row of the page of facts (FACTS_PAGE)', () => {
    const names = new Set(rows.map(({ name }) => plain(name)));
    const known = namesBySection(readFileSync(SOURCE ?? '', 'utf8'));
    expect(known.filter((name) => !names.has(name))).toEqual([]);
  });

  test('has every row that the cases of a rule name', () => {
    const names = new Set(rows.map(({ name }) => plain(name)));
    expect([...rulesByRow].filter(([name]) => !names.has(name))).toEqual([]);
  });

  test('names rules in a row, or says why there is none (docs/ledgers/facts-rules.json)', () => {
    expect(rows.filter(({ rules, why }) => (rules.length === 0) === (why === ''))).toEqual([]);
  });

  test('has more rows with rules than without, of those that are faults', () => {
    const faults = rows.filter(({ code }) => MARKS.test(code));
    expect(faults.length).toBeGreaterThan(370);
    expect(faults.filter(({ rules }) => rules.length === 0).length).toBeLessThan(45);
  });
});

describe('docs/ledgers/facts-rules.json', () => {
  const remarks = Object.entries(sections).flatMap(([title, remarked]) =>
    Object.entries(remarked).map(([name, remark]) => ({ title, name, ...remark })),
  );

  test('has a code for each row that docs/facts.md has not, and for no other', () => {
    expect(remarks.filter(({ name, code }) => facts.has(name) !== (code === undefined))).toEqual(
      [],
    );
  });

  test('has each row in its section', () => {
    expect(remarks.filter(({ title, name }) => numberOf(title) !== numberOf(name))).toEqual([]);
  });
});

function page(): string {
  const named = new Set(rows.flatMap(({ rules }) => rules));
  const beyond = DEFAULT_RULES.filter(({ id }) => !named.has(id));
  const parts = [
    '# The rules behind the facts',
    INTRODUCTION,
    ...rowsBySection.flatMap(sectionText),
    '## Rules beyond the facts',
    BEYOND,
    table(
      ['rule', 'what', 'source'],
      beyond.map(({ id, what, sources }) => [linkOf(id), what, sources[0] ?? '']),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionText({ title, rows: those }: { title: string; rows: readonly Row[] }): string[] {
  const heading = `${numberOf(title).includes('.') ? '###' : '##'} ${title}`;
  if (those.length === 0) return [heading];
  const cells = those.map(({ name, code, rules, why }) => [
    name,
    code,
    rules.map(linkOf).join(', ') || '-',
    why,
  ]);
  return [heading, table(['row', 'code', 'rules', 'why none'], cells)];
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const texts = lines.map((cells) => `| ${cells.join(' | ')} |`);
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...texts].join('\n');
}

/** The rows of docs/facts.md in a section, then those that it has not. */
function rowsOf(title: string): Row[] {
  const remarks = sections[title] ?? {};
  const known = [...facts.keys()].filter((name) => numberOf(name) === numberOf(title));
  return [...new Set([...known, ...Object.keys(remarks)])].map((name) => ({
    name,
    code: facts.get(name) ?? remarks[name]?.code ?? '',
    rules: rulesByRow.get(plain(name)) ?? [],
    why: remarks[name]?.why ?? '',
  }));
}

/** What the cases of the rules name: row -> ids. */
function rulesOfRows(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of RULES) {
    for (const name of (casesOf(id).facts ?? []).map(plain)) {
      found.set(name, [...(found.get(name) ?? []), id]);
    }
  }
  return found;
}

/** `2.2` of `2.2 nodePort range`. */
function numberOf(name: string): string {
  return name.split(' ')[0] ?? '';
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function linkOf(id: string): string {
  return `[${id}](rules/${id}.md)`;
}

/** `2.2 nodePort range` of each row below a heading from 1 to 12. */
function namesBySection(text: string): string[] {
  let section = '';
  let isHead = true;
  return text.split('\n').flatMap((line) => {
    section = /^#+ (\d+(?:\.\d+)?)/.exec(line)?.[1] ?? section;
    const [first = ''] = cellsOf(line);
    const isRow =
      line.startsWith('|') && !isHead && !/^-+$/.test(first) && !section.startsWith('0');
    isHead = !line.startsWith('|');
    return isRow ? [plain(`${section} ${first}`)] : [];
  });
}
