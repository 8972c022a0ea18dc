// Proves that the public surface can be used from other languages: jsii compiles it in a copy. What it
// learns of the surface is .jsii, which is shipped, and docs/api, written with --write, compared without,
// and left alone with --assembly.
const { execFileSync } = require('node:child_process');
const {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { gunzipSync } = require('node:zlib');
const { apiPages } = require('./api/pages');

const root = join(__dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'cdk8s-reach-jsii-'));
try {
  for (const name of ['lib', 'README.md', 'LICENSE'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  // It is for browsers, and nothing of the library loads it.
  rmSync(join(copy, 'lib', 'map', 'page'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'package.json'),
    JSON.stringify(jsiiPackage(require(join(root, 'package.json'))), null, 2),
  );
  const run = (program, args) =>
    execFileSync(join(root, 'node_modules', '.bin', program), args, {
      cwd: copy,
      stdio: 'inherit',
    });
  run('jsii', [
    '--generate-tsconfig=tsconfig.jsii.json',
    '--silence-warnings=reserved-word',
    // It would have the floors of the peers developed with; test/package/floors.trial.ts tries those.
    '--silence-warnings=missing-dev-dependency',
    '--compress-assembly',
  ]);
  console.log('jsii accepts lib/index.ts');
  for (const name of ['.jsii', '.jsii.gz']) copyFileSync(join(copy, name), join(root, name));
  if (!process.argv.includes('--assembly')) {
    const assembly = gunzipSync(readFileSync(join(copy, '.jsii.gz'))).toString();
    settle(join(root, 'docs', 'api'), apiPages(JSON.parse(assembly)));
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** The compiler wants a main file of its own making; what it says of the surface is true of ours. */
function jsiiPackage(pkg) {
  return {
    ...pkg,
    main: 'build/index.js',
    types: 'build/index.d.ts',
    jsii: { ...pkg.jsii, tsc: { outDir: 'build', rootDir: 'lib' } },
  };
}

/** Writes the pages of a folder, or says that they are stale. */
function settle(folder, pages) {
  const known = readdirSync(folder);
  if (process.argv.includes('--write')) {
    for (const file of known) if (!pages.has(file)) rmSync(join(folder, file));
    for (const [file, text] of pages) writeFileSync(join(folder, file), text);
    return;
  }
  const isSame = ([file, text]) =>
    known.includes(file) && readFileSync(join(folder, file), 'utf8') === text;
  if (known.length === pages.size && [...pages].every(isSame)) return;
  console.error('docs/api is not what the docstrings say: npm run docs writes it');
  process.exitCode = 1;
}
