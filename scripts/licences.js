// Writes LICENSES.md: what the licence of each package is that comes with this one. Without --write it
// fails where the page is stale, and always where a licence does not go with Apache-2.0.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { root, runtimePackages } = require('./runtime-packages');

const COMPATIBLE = [
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
];

const packages = runtimePackages();
for (const { name, license } of packages.filter((one) => !COMPATIBLE.includes(one.license))) {
  console.error(`${name}: ${license} is not among the licences that go with Apache-2.0`);
  process.exitCode = 1;
}

const page = join(root, 'LICENSES.md');
const text = `# Licences of what comes with cdk8s-reach

Its own is Apache-2.0 ([LICENSE](LICENSE)). \`npm run licences -- --write\` writes this page, and fails for a licence that does not go with it.

- *taken in*: part of the files of this package, as far as it is used. Its licence is below.
- *bundled*: in the package, under \`node_modules\`, with its licence.
- *beside it*: a peer dependency, or part of one; a project that writes apps installs it, and the command line does without.

| package | version | licence | how it comes |
|---|---|---|---|
${packages.map((one) => `| ${one.name} | ${one.version} | ${one.license} | ${one.comes} |`).join('\n')}
${packages
  .filter(({ comes }) => comes === 'taken in')
  .map(licenceText)
  .join('')}`;

if (process.argv.includes('--write')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error('LICENSES.md is stale: npm run licences -- --write writes it');
  process.exitCode = 1;
}

function licenceText({ name, path }) {
  const folder = join(root, path);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const licence = readFileSync(join(folder, file), 'utf8').trim();
  return `\n## ${name}\n\n\`\`\`text\n${licence}\n\`\`\`\n`;
}
