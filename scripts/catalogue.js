// Writes lib/rules/all.ts: every rule, in the order of the ids, as their files are there. With --check it
// fails where the file is stale.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const rules = join(__dirname, '..', 'lib', 'rules');
const RULE = /^(NET\d{3})-[a-z0-9-]+\.ts$/;

/** Each rule with its id and the path of its module below lib/rules. */
function ruleFiles() {
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(rules, family)).flatMap((file) => {
        const id = RULE.exec(file)?.[1];
        return id ? [{ id, family, path: `./${family}/${file.replace('.ts', '')}` }] : [];
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function catalogue() {
  const files = ruleFiles();
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

function main() {
  const file = join(rules, 'all.ts');
  const text = catalogue();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(
      'lib/rules/all.ts does not list the rules that are there: npm run docs writes it',
    );
    process.exitCode = 1;
  }
}

if (require.main === module) main();

module.exports = { ruleFiles };
