// Writes a version into package.json and wherever a page names the one to install: node scripts/version.js
// 0.1.0. Without one it fails where a page names another version than package.json.
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const VERSION = String.raw`\d+\.\d+\.\d+`;

/** What stands before a version of this package. */
const BEFORE = [
  String.raw`\bcdk8s-reach@v?`, // npm, and a tag of the action
  String.raw`\bcdk8s-reach==`, // pip
  String.raw`\bcdk8s-reach-go/cdk8sreach@v`,
  String.raw`package: cdk8s-reach\n +version: `, // a validation of cdk8s.yaml
  String.raw`<artifactId>cdk8s-reach</artifactId>\n *<version>`,
  String.raw`repo: https://github.com/cdk8s-reach/cdk8s-reach\n +rev: v`,
];
const NAMED = new RegExp(`(${BEFORE.join('|')})(${VERSION})`, 'g');

const PLACES = ['*.md', '*.yaml', '*.yml', ':!CHANGELOG.md', ':!examples', ':!dist'];

/** The files that name a version, with their texts. */
function pages() {
  const list = execFileSync('git', ['ls-files', '--', ...PLACES], { cwd: root, encoding: 'utf8' });
  return list
    .trim()
    .split('\n')
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
    .filter(({ text }) => text.match(NAMED));
}

function write(version) {
  if (!new RegExp(`^${VERSION}$`).test(version)) throw new Error(`${version} is not a version`);
  for (const file of ['package.json', 'package-lock.json']) writeJson(join(root, file), version);
  for (const { file, text } of pages())
    writeFileSync(join(root, file), text.replace(NAMED, `$1${version}`));
}

function writeJson(file, version) {
  if (!existsSync(file)) return;
  const content = JSON.parse(readFileSync(file, 'utf8'));
  content.version = version;
  if (content.packages) content.packages[''].version = version;
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

function check() {
  const { version } = require(join(root, 'package.json'));
  for (const { file, text } of pages())
    for (const [, , named] of text.matchAll(NAMED)) {
      if (named === version) continue;
      console.error(`${file}: it names ${named}, and package.json ${version}`);
      process.exitCode = 1;
    }
}

const [version] = process.argv.slice(2);
if (version === undefined) check();
else write(version);
