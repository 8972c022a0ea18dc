import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/pages';
import { COMPILERS, MANAGERS, MATCHERS, NODES, RUNNERS } from '../package/installs';

const page = readFileSync(join(ROOT, 'docs/installs.md'), 'utf8');

/** The first cells of the table below a heading. */
function rowsBelow(heading: string): string[] {
  const section = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  const cells = [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
  return cells.slice(1);
}

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
const listed = (all: readonly string[]) => `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;

test('docs/installs.md has the rows that are tried, and no others', () => {
  expect(rowsBelow('Package managers')).toEqual(names(MANAGERS));
  expect(rowsBelow('TypeScript')).toEqual(names(RUNNERS));
  expect(rowsBelow('Test runners')).toEqual(names(MATCHERS));
  expect(page).toContain(`\n${listed(NODES)}: `);
  expect(page).toContain(`\n${listed(COMPILERS)}, `);
});
