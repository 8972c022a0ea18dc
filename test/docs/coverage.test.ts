import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../support/ledger';
import { FACTS, expectPage, pageOf, plain, readLedger, rowsOf } from '../support/ledger';
import { Surface } from '../support/surface';

const root = join(__dirname, '..', '..');

interface NamedTest {
  readonly file: string;
  readonly title: string;
}

interface CoverageRow {
  readonly row: string;
  readonly prop: string;
  readonly versions: string;
  /** Those that show it; none where there is nothing to show. */
  readonly tests: readonly NamedTest[];
}

const ledger = readLedger('coverage') as Ledger<CoverageRow>;
const rows = rowsOf(ledger).map((one) => ({ ...one, row: plain(one.row) }));
const known = rowsOf(FACTS).map((one) => ({ ...one, row: plain(one.row) }));

describe('docs/coverage.md', () => {
  test('is the page of docs/ledgers/coverage.json (npm run docs)', () => {
    const columns = {
      row: ({ row }: CoverageRow) => row,
      prop: ({ prop }: CoverageRow) => prop,
      versions: ({ versions }: CoverageRow) => versions,
      test: ({ tests }: CoverageRow) => tests.map(textOf).join('; ') || '-',
    };
    expectPage('coverage.md', pageOf(ledger, columns));
  });

  test('has no empty cell, and each row once', () => {
    expect(rows.length).toBeGreaterThan(500);
    const gaps = rows.filter((one) => [one.row, one.prop, one.versions].some((cell) => !cell));
    expect(gaps).toEqual([]);
    const names = rows.map(({ row }) => row);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('has every row of docs/facts.md, in the sections that it has', () => {
    const names = new Set(rows.map(({ row }) => row));
    const sections = new Set(rows.map(({ row }) => sectionOf(row)));
    const expected = known.filter(({ row }) => sections.has(sectionOf(row)));
    expect(expected.length).toBeGreaterThan(320);
    expect(expected.filter(({ row }) => !names.has(row))).toEqual([]);
  });

  test('names a prop in each row, or says why there is none', () => {
    const silent = rows.filter(
      ({ prop }) => membersIn(prop).length === 0 && !/^(none|every prop)\b/.test(prop),
    );
    expect(silent).toEqual([]);
  });

  test('names props that are there', () => {
    const members = new Surface().names;
    const named = rows.flatMap(({ prop }) => membersIn(prop));
    expect(named.length).toBeGreaterThan(670);
    expect(named.filter((member) => !members.has(member))).toEqual([]);
  });

  test('names tests that are there', () => {
    const named = rows.flatMap(({ tests }) => tests);
    expect(named.length).toBeGreaterThan(630);
    expect(named.filter(({ file, title }) => !isTest(file, title))).toEqual([]);
  });

  test('names a test wherever docs/facts.md says that something is refused', () => {
    const refused = known.filter(({ here }) => here.startsWith('refused'));
    const names = new Set(refused.map(({ row }) => row));
    const untested = rows.filter(({ row, tests }) => names.has(row) && tests.length === 0);
    expect(untested).toEqual([]);
  });
});

/** `2` of `2.4 selector`. */
function sectionOf(row: string): string {
  return row.split(/[. ]/)[0] ?? '';
}

/** `LoadBalancerOptions.sourceRanges`, and others that stand in backquotes. */
function membersIn(cell: string): string[] {
  return [...cell.matchAll(/`([A-Z]\w*\.\w+)`/g)].map(([, member = '']) => member);
}

function textOf({ file, title }: NamedTest): string {
  return `\`${file}\`: ${title}`;
}

function isTest(file: string, title: string): boolean {
  const path = join(root, 'test', `${file}.ts`);
  return existsSync(path) && readFileSync(path, 'utf8').includes(title);
}
