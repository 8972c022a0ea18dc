import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages';

/** A part of a ledger, with a table of its rows. */
export interface Section<Row> {
  readonly title: string;
  readonly text?: readonly string[];
  readonly rows?: readonly Row[];
}

/** What is known, as data; the page of it is written by a test (npm run docs). */
export interface Ledger<Row> {
  readonly title: string;
  readonly text: readonly string[];
  readonly sections: readonly Section<Row>[];
}

/** What a cluster does, and what this project does about it. */
export interface FactRow {
  readonly row: string;
  readonly code: string;
  readonly here: string;
}

export const FACTS = readLedger('facts') as Ledger<FactRow>;

/** A file of docs/ledgers/, whose tests say what is in it. */
export function readLedger(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'docs/ledgers', `${name}.json`), 'utf8'));
}

export function rowsOf<Row>({ sections }: Pick<Ledger<Row>, 'sections'>): Row[] {
  return sections.flatMap(({ rows = [] }) => rows);
}

/** A table: the head of each column, and what a row has in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string>>;

/** The page of a ledger; sections such as `1.2 Addresses` are parts of those such as `1 Names`. */
export function pageOf<Row>(ledger: Ledger<Row>, columns: Columns<Row>): string {
  const sections = ledger.sections.flatMap((section) =>
    sectionText(section, columns, /^\d+\.\d/.test(section.title) ? '###' : '##'),
  );
  return `${[`# ${ledger.title}`, ...ledger.text, ...sections].join('\n\n')}\n`;
}

export function sectionText<Row>(
  { title, text = [], rows = [] }: Section<Row>,
  columns: Columns<Row>,
  mark: string,
): string[] {
  return [`${mark} ${title}`, ...text, ...(rows.length > 0 ? [tableOf(rows, columns)] : [])];
}

export function tableOf<Row>(rows: readonly Row[], columns: Columns<Row>): string {
  const cells = Object.values(columns);
  const lines = rows.map((row) => cells.map((cell) => cell(row).replaceAll('|', '\\|')));
  return [
    `| ${Object.keys(columns).join(' | ')} |`,
    `|${'---|'.repeat(cells.length)}`,
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ].join('\n');
}

/** Holds a page to what it is written from, or writes it. */
export function expectPage(page: string, text: string): void {
  const file = join(ROOT, 'docs', page);
  if (process.env['UPDATE_DOCS']) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
}

/** The text of a cell without its marks. */
export function plain(cell: string): string {
  return cell.replaceAll(/`|\*\*/g, '');
}
