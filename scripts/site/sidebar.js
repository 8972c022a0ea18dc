// What stands beside the pages: the lists of docs/README.md, and the tables of docs/rules and docs/api.
const { posix } = require('node:path');
const { pageOf } = require('./pages');

/** The lists of a page below its headings. */
function listsOf(file, text) {
  return sectionsOf(text).map(({ title, body }) => ({
    text: title,
    items: itemsOf(file, body, /^- \[([^\]]+)\]\(([^)]+\.md)\)/gm),
  }));
}

/** The rows of the tables of a page below its headings; a rule has its name beside its id. */
function tablesOf(file, text) {
  return sectionsOf(text).map(({ title, body }) => ({
    text: title,
    items: itemsOf(file, body, /^\| \[([^\]]+)\]\(([^)]+)\) \|(?: ([a-z0-9]+-[a-z0-9-]+) \|)?/gm),
  }));
}

function sectionsOf(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({ title: part.split('\n', 1)[0], body: part }));
}

function itemsOf(file, body, pattern) {
  return [...body.matchAll(pattern)].flatMap(([, name, link, more]) => {
    const page = pageOf(posix.join(posix.dirname(file), link));
    const text = more === undefined ? name : `${name} ${more}`;
    return page === undefined ? [] : [{ text, link: `/${page.replace(/(index)?\.md$/, '')}` }];
  });
}

module.exports = { listsOf, tablesOf };
