// Writes lib/rules/all.ts: every rule, in the order of the ids, as their files are there. With --check it
// fails where the file is stale.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const RULE = /^(NET\d{3})-([a-z0-9-]+)\.ts$/;

/** Each rule of a tree with its id, its name and the path of its module below lib/rules. */
function ruleFiles(root = ROOT) {
  const rules = join(root, 'lib', 'rules');
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(rules, family)).flatMap((file) => {
        const [, id, name] = RULE.exec(file) ?? [];
        return id ? [{ id, name, path: `./${family}/${id}-${name}` }] : [];
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function catalogue(root) {
  const files = ruleFiles(root);
  return [
    '// Written by scripts/catalogue.js: npm run docs.',
    ...files.map(({ id, path }) => `import { ${id} } from '${path}';`),
    `import type { Rule } from './rule';`,
    '',
    '/** Every rule, in the order of the ids. */',
    'export const RULES: readonly Rule[] = [',
    ...files.map(({ id }) => `  ${id},`),
    '];',
    '',
  ].join('\n');
}

function catalogueFile(root) {
  return join(root, 'lib', 'rules', 'all.ts');
}

function writeCatalogue(root = ROOT) {
  writeFileSync(catalogueFile(root), catalogue(root));
}

function main() {
  if (!process.argv.includes('--check')) writeCatalogue();
  else if (readFileSync(catalogueFile(ROOT), 'utf8') !== catalogue(ROOT)) {
    console.error(
      'lib/rules/all.ts does not list the rules that are there: npm run docs writes it',
    );
    process.exitCode = 1;
  }
}

if (require.main === module) main();

module.exports = { ruleFiles, writeCatalogue };
