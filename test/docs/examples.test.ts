import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { immutableChanges } from '../../lib/deploy/changes/immutable-changes';
import { readText } from '../../lib/model/read/read';
import { reach } from '../support/reach';

const examples = join(__dirname, '..', '..', 'examples');
const names = readdirSync(examples).filter((name) => statSync(join(examples, name)).isDirectory());
const apps = names.filter((name) => readdirSync(join(examples, name)).includes('main.ts'));

/** The content of a folder: path to text. */
function read(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

/** What the app of an example writes. */
function written(name: string, use: (dist: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  const outside = process.env['CDK8S_OUTDIR'];
  process.env['CDK8S_OUTDIR'] = folder;
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an app runs when it is loaded
    require(join(examples, name, 'main.ts'));
    use(folder);
  } finally {
    if (outside === undefined) delete process.env['CDK8S_OUTDIR'];
    else process.env['CDK8S_OUTDIR'] = outside;
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(apps)('examples/%s', (name) => {
  const dist = join(examples, name, 'dist');

  test('has fewer than 60 lines', () => {
    const lines = readFileSync(join(examples, name, 'main.ts'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThan(60);
  });

  test('writes its dist/, byte for byte (npm run docs)', () => {
    written(name, (folder) => {
      if (process.env['UPDATE_DOCS']) {
        rmSync(dist, { recursive: true, force: true });
        cpSync(folder, dist, { recursive: true });
      }
      expect(read(folder)).toEqual(read(dist));
    });
  });

  test('has neither an error nor a warning', () => {
    const { stdout, exitCode } = reach([
      'check',
      dist,
      '--severity',
      'warning',
      '--fail-on',
      'warning',
    ]);
    expect(stdout).toMatch(
      /^no findings; checked \d+ objects in \d+ files?( of \d+ clusters)?\n(Cluster facts: .*\n)?(Assumed: .*\n)?$/,
    );
    expect(exitCode).toBe(0);
  });
});

test('examples/old-database is dialled by one name in every stage', () => {
  const dist = read(join(examples, 'old-database', 'dist'));
  const stages = ['production', 'staging', 'test'].map((id) => dist[`${id}/orders.k8s.yaml`]);
  const dialled = stages.map((text) => /name: DATABASE_HOST\n +value: (.*)/.exec(text ?? '')?.[1]);
  expect(new Set(dialled)).toEqual(new Set(['orders-db.orders.svc.cluster.local']));
});

describe.each([
  ['old-database', ['production', 'staging', 'test']],
  ['ingress-nginx-to-gateway-api', ['production', 'staging', 'test']],
])('examples/%s', (name, ids) => {
  const stages = ids.map((id) => {
    const files = Object.entries(read(join(examples, name, 'dist', id)));
    return files.flatMap(([file, text]) => [...readText(text, file).manifests]);
  });

  test('each stage can be applied over the one before, and over the one after', () => {
    const pairs = stages.slice(1).map((now, index) => [stages[index] ?? [], now] as const);
    for (const [old, now] of pairs) {
      expect(old.length).toBeGreaterThan(2);
      expect(immutableChanges(old, now)).toEqual([]);
      expect(immutableChanges(now, old)).toEqual([]);
    }
  });
});

test('examples/old-database could not end in a headless Service of the same name', () => {
  const text = (id: string) =>
    readFileSync(join(examples, 'old-database/dist', id, 'orders.k8s.yaml'), 'utf8');
  const now = text('test').replaceAll('orders-pg', 'orders-db');
  const set = now.slice(0, now.lastIndexOf('kind: Service\nmetadata:\n  name: orders-db'));
  const [before, after] = [text('staging'), set].map((one) => readText(one, 'a.yaml').manifests);
  expect(immutableChanges(before ?? [], after ?? []).map(({ what }) => what)).toEqual([
    'spec.clusterIP of Service orders/orders-db changes from nothing to "None"',
  ]);
});

describe('examples/other-peoples-yaml', () => {
  const folder = join(examples, 'other-peoples-yaml');

  test('has its report (npm run docs)', () => {
    const report = join(folder, 'report.txt');
    const found = reach(['check', 'k8s', '--cluster', 'cluster.yaml'], { folder });
    if (process.env['UPDATE_DOCS']) writeFileSync(report, found.stdout);
    expect(found).toEqual({
      stdout: readFileSync(report, 'utf8'),
      stderr: '',
      exitCode: 2,
    });
  });
});

test('examples/README.md names each example', () => {
  const page = readFileSync(join(examples, 'README.md'), 'utf8');
  for (const name of names) expect(page).toContain(`[${name}](${name}/`);
});
