import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, blocksOf } from '../support/pages';

const PAGES: readonly (readonly [string, string])[] = [
  ['README.md', 'README.ko.md'],
  ['docs/tutorial.md', 'docs/tutorial.ko.md'],
];

if (process.env['UPDATE_DOCS']) for (const pages of PAGES) copyCode(...pages);

describe.each(PAGES)('%s and %s', (english, korean) => {
  const [original, translated] = [english, korean].map(partsOf);

  test('have the same headings, by level', () => {
    expect(translated?.levels).toEqual(original?.levels);
    expect(original?.levels.length).toBeGreaterThan(3);
  });

  test('have the same blocks of code (npm run docs)', () => {
    expect(translated?.code).toEqual(original?.code);
  });

  test('have the same links, to the Korean page where there is one', () => {
    expect(translated?.links).toEqual(original?.links);
    const pages = PAGES.map(([, page]) => page);
    const text = readFileSync(join(ROOT, korean), 'utf8');
    for (const page of pages.filter((one) => one !== korean)) {
      expect(text).not.toContain(`(${page.replace('.ko.md', '.md')})`);
    }
  });

  test('have the same numbers, names in code, and rows of tables', () => {
    expect(translated?.numbers).toEqual(original?.numbers);
    expect(translated?.names).toEqual(original?.names);
    expect(translated?.rows).toEqual(original?.rows);
  });
});

/** The blocks of code of the English page in the places of those of the Korean one. */
function copyCode(english: string, korean: string): void {
  const file = join(ROOT, korean);
  const code = blocksOf(english);
  let at = 0;
  const text = readFileSync(file, 'utf8').replace(/^```(\w*)\n.*?^```$/gms, (block) => {
    const original = code[at++];
    return original ? `\`\`\`${original.language}\n${original.code}\`\`\`` : block;
  });
  writeFileSync(file, text);
}

/** What a translation leaves as it is; the order of what is within a paragraph may change. */
function partsOf(page: string) {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```.*?^```$/gms, '');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one).sort();
  return {
    levels: [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks),
    code: blocksOf(page).map(({ language, code }) => [language, code]),
    links: all(/\]\(([^)]+)\)/g).map((link) => link.replace('.ko.md', '.md')),
    names: all(/`([^`\n]+)`/g),
    numbers: all(/(?<![\w.])(\d+(?:\.\d+)*)/g),
    rows: text.split('\n').filter((line) => line.startsWith('|')).length,
  };
}
