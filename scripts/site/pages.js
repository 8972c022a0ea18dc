// The pages of the site, from the Markdown of the repository: the same texts, whose links lead to each
// other, and to the repository for whatever is no page.
const { posix } = require('node:path');

/** The page of the site for a file of the repository; nothing where the site has none. */
function pageOf(file) {
  const named = NAMED.get(file);
  if (named !== undefined) return named;
  const inDocs = /^docs\/(.+\.(?:md|svg))$/.exec(file)?.[1];
  return inDocs?.replace(/(^|\/)README\.md$/, '$1index.md');
}

const NAMED = new Map([
  ['README.md', 'index.md'],
  ['README.ko.md', 'ko/index.md'],
  ['docs/README.md', 'contents.md'],
  ['docs/tutorial.ko.md', 'ko/tutorial.md'],
  ['examples/README.md', 'examples.md'],
  ['CHANGELOG.md', 'changelog.md'],
  ['CONTRIBUTING.md', 'contributing.md'],
]);

/** A text of the repository as a page of the site; `kindOf` says what a path of the repository is. */
function sitePage(file, text, { repository, kindOf }) {
  const links = (part) =>
    part.replace(
      /\]\(([^)\s]+)\)/g,
      (_, link) => `](${siteLink(file, link, { repository, kindOf })})`,
    );
  return text
    .split(/(^```.*?^```$|`[^`\n]+`)/ms)
    .map((part, at) => (at % 2 === 1 ? part : links(part)))
    .join('');
}

function siteLink(file, link, { repository, kindOf }) {
  if (/^(\w+:|#)/.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, '');
  const end = anchor === undefined ? '' : `#${anchor}`;
  const kind = kindOf(target);
  if (kind === undefined) throw new Error(`${file}: ${link} leads to nothing`);
  const source = kind === 'folder' ? `${target}/README.md` : target;
  if (pageOf(source) === undefined || kindOf(source) === undefined) {
    return `${repository}/${kind === 'folder' ? 'tree' : 'blob'}/main/${target}${end}`;
  }
  const page = pageOf(source);
  const from = posix.dirname(pageOf(file));
  const relative = posix.relative(from, page);
  return `${relative.startsWith('.') ? relative : `./${relative}`}${end}`;
}

module.exports = { pageOf, sitePage };
