import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, pagesIn } from '../support/pages';

const PAGES = [
  'README.md',
  'README.ko.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'examples/README.md',
  ...pagesIn('docs'),
];

test('every link of a page leads to a file, and to a heading where it names one', () => {
  const links = PAGES.flatMap((page) => linksOf(page).map((link) => ({ page, link })));
  const dead = links.filter(({ page, link }) => !leads(page, link));
  expect(links.length).toBeGreaterThan(1500);
  expect(dead.map(({ page, link }) => `${page}: ${link}`)).toEqual([]);
});

/** What else looks like a tag, GitHub drops without a word, and the site cannot be built. */
const TAGS = ['code', 'details', 'summary'];

test('a page has no tag but those that are meant', () => {
  const tags = PAGES.flatMap((page) =>
    [...proseOf(page).matchAll(/<\/?([a-z][\w-]*)(?!\w*:)[^>]*>/gi)].map(([tag, name = '']) => ({
      place: `${page}: ${tag}`,
      isMeant: TAGS.includes(name),
    })),
  );
  expect(tags.filter(({ isMeant }) => isMeant).length).toBeGreaterThan(5);
  expect(tags.filter(({ isMeant }) => !isMeant).map(({ place }) => place)).toEqual([]);
});

/** The links of a page within the repository. */
function linksOf(page: string): string[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link));
}

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = join(ROOT, path === '' ? page : join(dirname(page), path));
  if (!existsSync(file)) return false;
  return anchor === undefined || (statSync(file).isFile() && anchorsOf(file).has(anchor));
}

const known = new Map<string, ReadonlySet<string>>();

/** The anchors of the headings of a page, as GitHub makes them. */
function anchorsOf(file: string): ReadonlySet<string> {
  const before = known.get(file);
  if (before) return before;
  const counts = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, title = ''] of textOf(relative(ROOT, file)).matchAll(/^#+ (.*)$/gm)) {
    const plain = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    anchors.add(count === 0 ? plain : `${plain}-${count}`);
  }
  known.set(file, anchors);
  return anchors;
}

/** A page without its blocks of code. */
function textOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8').replace(/^```.*?^```$/gms, '');
}

/** And without code in its lines. */
function proseOf(page: string): string {
  return textOf(page).replace(/`[^`\n]+`/g, '');
}
