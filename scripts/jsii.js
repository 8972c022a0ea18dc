// Proves that the public surface can be used from other languages: jsii compiles it in a copy.
const { execFileSync } = require('node:child_process');
const { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'cdk8s-reach-jsii-'));
try {
  for (const name of ['lib', 'README.md', 'LICENSE'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'package.json'),
    JSON.stringify(jsiiPackage(require(join(root, 'package.json'))), null, 2),
  );
  const jsii = join(root, 'node_modules', '.bin', 'jsii');
  execFileSync(
    jsii,
    ['--generate-tsconfig', 'tsconfig.jsii.json', '--silence-warnings', 'reserved-word'],
    { cwd: copy, stdio: 'inherit' },
  );
  console.log('jsii accepts lib/index.ts');
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function jsiiPackage(pkg) {
  return {
    ...pkg,
    main: 'build/index.js',
    types: 'build/index.d.ts',
    stability: 'experimental',
    jsii: { outdir: 'jsii-out', targets: {}, tsc: { outDir: 'build', rootDir: 'lib' } },
  };
}
