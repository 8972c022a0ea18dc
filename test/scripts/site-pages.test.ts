import { join } from 'node:path';

const scripts = join(__dirname, '../../scripts/site');
const { pageOf, sitePage } = jest.requireActual<{
  pageOf: (file: string) => string | undefined;
  sitePage: (file: string, text: string, context: object) => string;
}>(join(scripts, 'pages.js'));
const { listsOf, tablesOf } = jest.requireActual<{
  listsOf: (file: string, text: string) => unknown;
  tablesOf: (file: string, text: string) => unknown;
}>(join(scripts, 'sidebar.js'));

test.each([
  ['README.md', 'index.md'],
  ['README.ko.md', 'ko/index.md'],
  ['docs/README.md', 'contents.md'],
  ['docs/tutorial.ko.md', 'ko/tutorial.md'],
  ['docs/rules/README.md', 'rules/index.md'],
  ['docs/rules/NET203.md', 'rules/NET203.md'],
  ['docs/maps/main.svg', 'maps/main.svg'],
  ['examples/README.md', 'examples.md'],
  ['examples/shop/main.ts', undefined],
  ['docs/ledgers/facts.json', undefined],
])('%s is the page %s', (file, page) => {
  expect(pageOf(file)).toBe(page);
});

const FOLDERS = ['docs', 'docs/rules', 'dist'];
const FILES = ['README.md', 'docs/rules/README.md', 'docs/waive.md', 'docs/maps/a.svg', 'main.ts'];

const CONTEXT = {
  repository: 'https://git.example/reach',
  kindOf: (path: string) =>
    FOLDERS.includes(path) ? 'folder' : FILES.includes(path) ? 'file' : undefined,
};

test.each([
  ['a page', 'docs/waive.md', '[a](rules/README.md#ports)', '[a](./rules/index.md#ports)'],
  ['a page above', 'docs/waive.md', '[a](../README.md)', '[a](./index.md)'],
  ['a folder with a page', 'README.md', '[a](docs/rules/)', '[a](./rules/index.md)'],
  [
    'a picture that is a link',
    'README.md',
    '[![b](docs/maps/a.svg)](docs/waive.md)',
    '[![b](./maps/a.svg)](./waive.md)',
  ],
  ['a page from the Korean ones', 'README.ko.md', '[a](docs/waive.md)', '[a](../waive.md)'],
  [
    'a file of the repository',
    'docs/waive.md',
    '[a](../main.ts)',
    '[a](https://git.example/reach/blob/main/main.ts)',
  ],
  [
    'a folder of the repository',
    'README.md',
    '[a](dist/)',
    '[a](https://git.example/reach/tree/main/dist)',
  ],
  ['another site', 'README.md', '[a](https://b.example/c.md)', '[a](https://b.example/c.md)'],
  ['a heading of its own', 'README.md', '[a](#why)', '[a](#why)'],
  [
    'nothing, in code',
    'README.md',
    '`[a](b.md)`\n\n```md\n[a](b.md)\n```\n',
    '`[a](b.md)`\n\n```md\n[a](b.md)\n```\n',
  ],
])('a link to %s', (_, file, text, expected) => {
  expect(sitePage(file, text, CONTEXT)).toBe(expected);
});

test('a link to nothing is refused', () => {
  expect(() => sitePage('docs/waive.md', '[a](b.md)', CONTEXT)).toThrow(
    'docs/waive.md: b.md leads to nothing',
  );
});

test('the sidebar has the lists of the contents, without what is no page', () => {
  const text = '# D\n\n## How to\n\n- [Waive](waive.md): a finding\n- [dist](../dist/a.md)\n';
  expect(listsOf('docs/README.md', text)).toEqual([
    { text: 'How to', items: [{ text: 'Waive', link: '/waive' }] },
  ]);
});

test('the sidebar has the rules by family, with their names', () => {
  const text =
    '# Rules\n\n## Ports\n\n| id | name |\n|---|---|\n| [NET203](NET203.md) | node-port | a |\n';
  expect(tablesOf('docs/rules/README.md', text)).toEqual([
    {
      text: 'Ports',
      items: [{ text: 'NET203 node-port', link: '/rules/NET203' }],
    },
  ]);
});
