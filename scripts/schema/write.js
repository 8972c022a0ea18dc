// Writes lib/facts/schema/generated/: the fields of the kinds that rules look at, of each release.
// node scripts/schema/write.js [PRODUCT ...]; it needs Go, which fetches the modules into its cache.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { mergeReleases } = require('./merge');
const { moduleFolder } = require('./modules');
const { readOpenApi } = require('./openapi');
const { PRODUCTS } = require('./sources');
const { moduleText } = require('./text');

const generated = join(__dirname, '..', '..', 'lib', 'facts', 'schema', 'generated');

function schemaOf({ name, module, releases, kinds }) {
  const models = releases.map(({ release, version }) => {
    const model = readOpenApi(moduleFolder(module, version), kinds);
    return { release, ...model };
  });
  const unknown = kinds.filter((kind) => !models.some((model) => model.kinds[kind]));
  if (unknown.length > 0) throw new Error(`${name} has no ${unknown.join(', ')}`);
  return mergeReleases(name, models);
}

function main() {
  const names = process.argv.slice(2);
  mkdirSync(generated, { recursive: true });
  for (const product of PRODUCTS) {
    if (names.length > 0 && !names.includes(product.name)) continue;
    writeFileSync(join(generated, `${product.name}.ts`), moduleText(schemaOf(product)));
  }
}

main();
