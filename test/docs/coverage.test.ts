import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Surface } from '../support/surface';

const root = join(__dirname, '..', '..');

interface Row {
  readonly row: string;
  readonly cells: readonly string[];
}

const rows = rowsOf('coverage.md');
const known = rowsOf('facts.md');

describe('docs/coverage.md', () => {
  test('has no empty cell, and each row once', () => {
    expect(rows.length).toBeGreaterThan(500);
    const gaps = rows.filter(({ cells }) => cells.length !== 4 || cells.includes(''));
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
      ({ cells: [, prop = ''] }) =>
        membersIn(prop).length === 0 && !/^(none|every prop)\b/.test(prop),
    );
    expect(silent).toEqual([]);
  });

  test('names props that are there', () => {
    const members = new Surface().names;
    const named = rows.flatMap(({ cells: [, prop = ''] }) => membersIn(prop));
    expect(named.length).toBeGreaterThan(670);
    expect(named.filter((member) => !members.has(member))).toEqual([]);
  });

  test('names tests that are there', () => {
    const named = rows.flatMap(({ cells }) => testsIn(cells[3] ?? ''));
    expect(named.length).toBeGreaterThan(630);
    expect(named.filter(({ file, title }) => !isTest(file, title))).toEqual([]);
  });

  test('names a test in each row, or none in a dash', () => {
    const odd = rows.filter(({ cells: [, , , test = ''] }) => {
      return test !== '-' && testsIn(test).map(textOf).join('; ') !== test;
    });
    expect(odd).toEqual([]);
  });

  test('names a test wherever docs/facts.md says that something is refused', () => {
    const refused = known.filter(({ cells }) => cells[2]?.startsWith('refused'));
    const names = new Set(refused.map(({ row }) => row));
    const untested = rows.filter(({ row, cells }) => names.has(row) && cells[3] === '-');
    expect(untested).toEqual([]);
  });
});

function rowsOf(page: string): Row[] {
  return readFileSync(join(root, 'docs', page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| row |'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .map((cells) => ({ row: (cells[0] ?? '').replaceAll(/`|\*\*/g, ''), cells }));
}

/** `2` of `2.4 selector`. */
function sectionOf(row: string): string {
  return row.split(/[. ]/)[0] ?? '';
}

/** `LoadBalancerOptions.sourceRanges`, and others that stand in backquotes. */
function membersIn(cell: string): string[] {
  return [...cell.matchAll(/`([A-Z]\w*\.\w+)`/g)].map(([, member = '']) => member);
}

interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** `file`: title; `file`: title */
function testsIn(cell: string): NamedTest[] {
  return [...cell.matchAll(/`([\w./-]+)`: ([^;]+)/g)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));
}

function textOf({ file, title }: NamedTest): string {
  return `\`${file}\`: ${title}`;
}

function isTest(file: string, title: string): boolean {
  const path = join(root, 'test', `${file}.ts`);
  return existsSync(path) && readFileSync(path, 'utf8').includes(title);
}
