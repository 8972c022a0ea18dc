// Writes the site into build/site: the Markdown of the repository as pages of VitePress, which has its own
// package.json and lock file in site/, installed here when it is not there. With --pages it writes the
// pages alone.
const { execFileSync } = require('node:child_process');
const {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');
const { pageOf, sitePage } = require('./site/pages');
const { listsOf, tablesOf } = require('./site/sidebar');

const root = join(__dirname, '..');
const site = join(root, 'site');

const { url } = require(join(root, 'package.json')).repository;
const repository = url.replace(/\.git$/, '');
const read = (file) => readFileSync(join(root, file), 'utf8');

function kindOf(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  return stats && (stats.isDirectory() ? 'folder' : 'file');
}

/** The files of the repository that are pages or pictures of the site. */
function sources() {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const named = [
    'README.md',
    'README.ko.md',
    'examples/README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
  ];
  return [...named, ...docs.sort().map((file) => `docs/${file}`)].filter(
    (file) => kindOf(file) === 'file' && pageOf(file),
  );
}

function writePages() {
  rmSync(join(site, 'pages'), { recursive: true, force: true });
  for (const file of sources()) {
    if (file.endsWith('.md'))
      write(pageOf(file), sitePage(file, read(file), { repository, kindOf }));
    else for (const folder of ['', 'public/']) write(`${folder}${pageOf(file)}`, read(file));
  }
  write('site.json', JSON.stringify(settings(), null, 2));
}

/** A picture is written twice: one that VitePress takes into pages, one that links lead to. */
function write(page, text) {
  const path = join(site, 'pages', page);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What site/.vitepress/config.mjs takes from the repository. */
function settings() {
  const address = /SITE: string = '(.*)'/.exec(read('lib/rules/site.ts'))?.[1];
  return {
    address,
    repository,
    guides: listsOf('docs/README.md', read('docs/README.md')),
    rules: tablesOf('docs/rules/README.md', read('docs/rules/README.md')),
    api: tablesOf('docs/api/README.md', read('docs/api/README.md')),
  };
}

function run(program, args) {
  execFileSync(program, args, { cwd: site, stdio: 'inherit' });
}

writePages();
if (!process.argv.includes('--pages')) {
  if (!existsSync(join(site, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund']);
  run(process.execPath, [join(site, 'node_modules/vitepress/bin/vitepress.js'), 'build']);
}
