import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { ROOT, pagesIn } from './support/pages';
import { sourcesOfLib } from './support/sources';

/** A word that no text for readers has, and what to write for it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are) (?:told|said)\b/, 'is reported, is declared'],
  [/\basks? for\b|\basked for\b/, 'requests'],
  [
    /\b(?:not|none) (?:is |are )?given\b|\bno given\b|\bis not given\b/,
    'is not in the checked files',
  ],
  [/\b(?:nobody|somebody|anybody)\b/i, 'the actor: the API server, kube-proxy, the controller'],
  [/\bwhoever\b|\bof whatever\b/i, 'everyone who, any'],
  [/\bparted by\b/, 'separated by'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix, correct'],
  [/\bcounts? no more\b/, 'no longer counts'],
  [/\bin IPv6 clothes\b/, 'IPv4-mapped IPv6 address'],
  [/\b(?:are|is) none that\b/, 'is not a valid'],
  [/\bwhat is true of\b/, 'the properties of'],
  [/\bwithout a word\b/, 'silently'],
  [/\bfor ever\b/, 'forever, or the state: stays pending'],
  [/\brules of taste\b/, 'opinionated rules'],
  [/\b[Ll]eave (?:it|them) out\b/, 'remove it'],
];

/** Files whose texts are still to be rewritten, and how many of these words they have at most. */
const OPEN: Readonly<Record<string, number>> = {};

/** Pages for readers, without those that are generated from texts that are counted themselves. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/README.md',
  'docs/tutorial.md',
  'docs/architecture.md',
  'docs/conformance.md',
  'docs/performance.md',
  'docs/facts.md',
  'docs/facts-rules.md',
  'docs/coverage.md',
  'docs/peers.md',
  'docs/scenarios.md',
  ...pagesIn('docs/api'),
  ...pagesIn('docs/decisions'),
  ...pagesIn('docs/how-to'),
  ...pagesIn('docs/explanation'),
  ...pagesIn('templates'),
];

test('texts for readers have no word that the field has a common term for', () => {
  const found = new Map<string, string[]>();
  for (const [file, text] of [...textsOfPages(), ...textsOfCode()]) {
    for (const [word, instead] of WORDS) {
      if (!word.test(text)) continue;
      found.set(file, [...(found.get(file) ?? []), `${text.slice(0, 120)} => ${instead}`]);
    }
  }
  const tooMany = [...found].filter(([file, texts]) => texts.length > (OPEN[file] ?? 0));
  expect(tooMany).toEqual([]);
});

test('and no file is listed as open that has fewer of them', () => {
  const count = (file: string) =>
    [...textsOfPages(), ...textsOfCode()]
      .filter(([one]) => one === file)
      .flatMap(([, text]) => WORDS.filter(([word]) => word.test(text))).length;
  expect(Object.keys(OPEN).filter((file) => count(file) < (OPEN[file] ?? 0))).toEqual([]);
});

/** The prose of the pages, a line each. */
function textsOfPages(): [string, string][] {
  return PAGES.flatMap((page) =>
    readFileSync(join(ROOT, page), 'utf8')
      .replace(/^```.*?^```$/gms, '')
      // The titles of tests, which stand in the tests.
      .replace(/ \| (?:`[\w./-]+`: [^|]*)\|$/gm, ' |')
      .split('\n')
      .map((line): [string, string] => [page, line]),
  );
}

/** The texts of several words in the code: messages, rules, the help of the command. */
function textsOfCode(): [string, string][] {
  return sourcesOfLib()
    .filter(({ file }) => !file.includes('generated'))
    .flatMap(({ file, nodes, textOf }) =>
      nodes
        .map((node) => (ts.isTemplateExpression(node) ? textOf(node) : literalOf(node)))
        .filter((text) => /\S \S+ \S/.test(text))
        .map((text): [string, string] => [join('lib', file), text]),
    );
}

function literalOf(node: ts.Node): string {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text : '';
}
