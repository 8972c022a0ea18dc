import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FactRow } from '../support/ledger';
import { FACTS, expectPage, pageOf, plain, rowsOf } from '../support/ledger';
import type { RefusalTable } from '../support/refusals';
import { REFUSAL_TABLES, filesIn } from '../support/refusals';

const root = join(__dirname, '..', '..');
const page = join(root, 'docs', 'refusals.md');

const tables = REFUSAL_TABLES;
const all = tables.flatMap(({ refusals }) => refusals);

describe('docs/refusals.md', () => {
  const text = [introduction(), ...tables.map(section)].join('\n');
  if (process.env['UPDATE_DOCS']) writeFileSync(page, text);

  test('prints every refusal with its message (npm run docs)', () => {
    expect(readFileSync(page, 'utf8')).toBe(text);
  });
});

describe('the tables of refusals', () => {
  const tests = filesIn(join(root, 'test'), '.test.ts').map((file) => readFileSync(file, 'utf8'));

  test.each(tables.map(({ file }) => [basename(file, '.ts')]))('%s is run by a test', (name) => {
    expect(tests.some((text) => text.includes(`from './${name}'`))).toBe(true);
  });
});

describe('docs/facts.md', () => {
  const rows = rowsOf(FACTS).map((one) => ({ ...one, row: plain(one.row) }));

  test('is the page of docs/ledgers/facts.json (npm run docs)', () => {
    const columns = {
      row: ({ row }: FactRow) => row,
      code: ({ code }: FactRow) => code,
      here: ({ here }: FactRow) => here,
    };
    expectPage('facts.md', pageOf(FACTS, columns));
  });

  test('names each row once', () => {
    const names = rows.map(({ row }) => row);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('has a code and a verdict in each row', () => {
    const verdict = /^(refused|rule|not expressible)\b/;
    expect(rows.filter(({ code, here }) => !code || !verdict.test(here))).toEqual([]);
    expect(rows.length).toBeGreaterThan(150);
  });

  test('calls refused what a refusal is there for, and nothing else', () => {
    const refused = rows.filter(({ here }) => here.startsWith('refused')).map(({ row }) => row);
    const shown = [...new Set(all.flatMap(({ facts = [] }) => facts.map(plain)))];
    expect(shown.filter((row) => !refused.includes(row)).sort()).toEqual([]);
    expect(refused.filter((row) => !shown.includes(row)).sort()).toEqual([]);
  });
});

function introduction(): string {
  return `# Refusals

What the constructs refuse, and the message in full. Each stands in a test. The facts behind them are in [facts.md](facts.md).
`;
}

function section({ title, refusals }: RefusalTable): string {
  const entries = refusals.map(
    ({ name, message }) => `### ${name}\n\n\`\`\`text\n${message}\n\`\`\`\n`,
  );
  return [`## ${title}\n`, ...entries].join('\n');
}
