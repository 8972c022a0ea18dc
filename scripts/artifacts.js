// Makes what a release publishes, in build/artifacts: the npm package, the packages of the other languages,
// the bill of materials, and what the changelog says of the version. --code-only leaves out what needs Python,
// Java and Go.
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { notesOf } = require('./changelog');

const root = join(__dirname, '..');
const folder = join(root, 'build', 'artifacts');
const { version } = require(join(root, 'package.json'));

const run = (program, ...args) =>
  execFileSync(program, args, { cwd: root, stdio: 'inherit', env: process.env });
const pacmak = (...args) =>
  run(join(root, 'node_modules', '.bin', 'jsii-pacmak'), '--outdir', folder, ...args);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run('npm', 'run', '--silent', 'build');
run('npm', 'run', '--silent', 'jsii', '--', '--assembly');
run('npm', 'run', '--silent', 'sbom');

pacmak(
  ...(process.argv.includes('--code-only') ? ['--code-only'] : []),
  ...['js', 'python', 'java', 'go'].flatMap((target) => ['--target', target]),
);
copyFileSync(join(root, 'build', 'sbom.cdx.json'), join(folder, 'sbom.cdx.json'));
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
writeFileSync(join(folder, 'notes.md'), notesOf(changelog, version));
