import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Manifest } from '../support/chart';

/** What `npm run synth` runs after the build, which would take build/ from under other tests. */
const APP = 'node --enable-source-maps build/main.js';
const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');

/** The content of a folder: path to text. */
function read(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function inEmptyFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const files = read(dist);
const manifestFiles = Object.keys(files).filter((name) => name.endsWith('.yaml'));
const manifests = manifestFiles.map((file) => ({
  file,
  objects: parseAllDocuments(files[file] ?? '').map((one) => one.toJS() as Manifest),
}));

describe('dist/', () => {
  test('is what main.ts synthesizes', () => {
    inEmptyFolder((folder) => {
      const env = { ...process.env, CDK8S_OUTDIR: folder };
      execFileSync(process.execPath, [join(root, 'build', 'main.js')], { env });
      expect(read(folder)).toEqual(files);
    });
  });

  test('is what cdk8s synth writes, byte for byte', () => {
    inEmptyFolder((folder) => {
      const cdk8s = join(root, 'node_modules', '.bin', 'cdk8s');
      const env = { ...process.env, CDK8S_CHECK_UPGRADE: 'false' };
      const args = ['synth', '--app', APP, '--output', folder];
      execFileSync(cdk8s, args, { cwd: root, env, stdio: 'pipe' });
      expect(read(folder)).toEqual(files);
    });
  });

  test('is made by one command, whoever asks', () => {
    const config: unknown = parse(readFileSync(join(root, 'cdk8s.yaml'), 'utf8'));
    expect(config).toEqual({ language: 'typescript', app: 'npm run --silent synth' });
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['synth']).toBe(`npm run --silent build && ${APP}`);
  });

  test('is not written by an import of main.ts', () => {
    inEmptyFolder((folder) => {
      const script = `require(${JSON.stringify(join(root, 'build', 'main.js'))})`;
      execFileSync(process.execPath, ['-e', script], { cwd: folder });
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  test('has a folder for each cluster, with a file for each chart', () => {
    expect(Object.keys(files)).toEqual([
      '.cdk8s-reach.sha256',
      'homelab/echo.k8s.yaml',
      'homelab/edge.k8s.yaml',
      'homelab/migration.k8s.yaml',
      'lab/apps.k8s.yaml',
      'lab/echo.k8s.yaml',
      'lab/edge.k8s.yaml',
      'lab/outside.k8s.yaml',
      'lab/platform.k8s.yaml',
    ]);
  });

  test('has the hash of each file in its record', () => {
    const lines = manifestFiles.map((name) => {
      const hash = createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex');
      return `${hash}  ${name}\n`;
    });
    const record = files['.cdk8s-reach.sha256'] ?? '';
    expect(record.replace(/^# .*\n/gm, '')).toBe(lines.join(''));
  });

  test('holds nothing empty, nothing null and no hashed name', () => {
    const text = Object.values(files).join('');
    expect(text).not.toMatch(/: (\[\]|\{\}|null|~)$/m);
    expect(text).not.toMatch(/^ {2}name: .*-c[0-9a-f]{7,}$/m);
  });

  test('names each object once', () => {
    const names = manifests.flatMap(({ file, objects }) =>
      objects.map(({ kind, metadata }) =>
        [file.split('/')[0], kind, metadata.namespace, metadata.name].join(' '),
      ),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  const kubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
  (kubectl ? test : test.skip)('is read by kubectl to the last object', () => {
    const args = ['annotate', '--local', '--dry-run=client', '-R', '-f', dist, 'a=b', '-o', 'name'];
    const read = execFileSync('kubectl', args, { encoding: 'utf8' }).trim().split('\n');
    expect(read).toHaveLength(manifests.flatMap(({ objects }) => objects).length);
  });
});
