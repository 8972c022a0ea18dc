import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RULES, tryRule } from '../../lib/rules/catalogue';

const DOCS = join(__dirname, '..', '..', 'docs');
const MARKS = /\b[RIBDW]\b/;

/** A page of what is known of clusters, by tables whose rows name a field and, some, a code. */
const SOURCE = process.env['FACTS_PAGE'];

const [page = '', beyondPage = ''] = read('facts-rules.md').split('\n## Rules beyond the facts\n');
const rows = rowsOf(page);
const beyond = rowsOf(beyondPage);

describe('docs/facts-rules.md', () => {
  test('has every row of docs/facts.md once, in its order and with its code', () => {
    const facts = rowsOf(read('facts.md')).map(([row = '', code = '']) => [row, code]);
    const known = new Set(facts.map(([row]) => row));
    expect(facts.length).toBeGreaterThan(350);
    const here = rows.map(([row = '', code = '']) => [row, code]);
    expect(here.filter(([row]) => known.has(row))).toEqual(facts);
  });

  test('has each row once, with four cells', () => {
    const names = rows.map(([row]) => row);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
    expect(rows.filter((cells) => cells.length !== 4)).toEqual([]);
  });

  (SOURCE ? test : test.skip)('has every row of the page of facts (FACTS_PAGE)', () => {
    const names = new Set(rows.map(([row = '']) => plain(row)));
    expect(
      rowsBySection(readFileSync(SOURCE ?? '', 'utf8')).filter((row) => !names.has(row)),
    ).toEqual([]);
  });

  test('names rules that are there, or says why there is none', () => {
    const odd = rows.filter(([, , rules = '', why = '']) =>
      rules === '-' ? why === '' : why !== '' || idsIn(rules).map(linkOf).join(', ') !== rules,
    );
    expect(odd).toEqual([]);
    const ids = rows.flatMap(([, , rules = '']) => idsIn(rules));
    expect(ids.filter((id) => !tryRule(id))).toEqual([]);
  });

  test('has more rows with rules than without, of those that are faults', () => {
    const faults = rows.filter(([, code = '']) => MARKS.test(code));
    expect(faults.length).toBeGreaterThan(370);
    expect(faults.filter(([, , rules]) => rules === '-').length).toBeLessThan(45);
  });

  test('names every rule of the default set once, in a row or behind the rows', () => {
    const named = new Set(rows.flatMap(([, , rules = '']) => idsIn(rules)));
    const missing = DEFAULT_RULES.filter(({ id }) => !named.has(id));
    const listed = missing.map(({ id, what, sources }) => [linkOf(id), what, sources[0]]);
    expect(beyond).toEqual(listed);
  });
});

function read(file: string): string {
  return readFileSync(join(DOCS, file), 'utf8');
}

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (row|rule) \|/.test(line))
    .map(cellsOf);
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function plain(text: string): string {
  return text.replaceAll(/`|\*\*/g, '');
}

function idsIn(cell: string): string[] {
  return [...cell.matchAll(/\[(NET\d{3})\]/g)].map(([, id = '']) => id);
}

function linkOf(id: string): string {
  return `[${id}](rules/${id}.md)`;
}

/** `2.2 nodePort range` of each row below a heading from 1 to 12. */
function rowsBySection(text: string): string[] {
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
