import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import * as reach from '../../lib';
import { Product, RANGES } from '../../lib/facts/releases/products';
import { ROOT, blocksOf, filesWritten, javascript } from '../support/pages';
import { messageOf } from '../support/refusal';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The code blocks of a language, in their order. */
function blocks(language: string): string[] {
  return blocksOf('README.md')
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a block says what it loads
const load = (id: string) => require(id) as unknown;

describe('README', () => {
  const [example = '', fleet = ''] = blocks('ts');

  test('starts with the two commands', () => {
    expect(readme.split('\n').slice(0, 5).join('\n')).toBe(`# cdk8s-reach

\`\`\`sh
npm ci && npm run synth   # writes dist/
npm ci && npm test        # passes`);
  });

  test('shows an app of at most ten lines, and the YAML that comes out', () => {
    expect(example.trim().split('\n').filter(Boolean).length).toBeLessThanOrEqual(10);
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
    try {
      const code = javascript(example);
      writeFileSync(
        join(folder, 'main.js'),
        code.replace(/['"]cdk8s-reach['"]/, JSON.stringify(join(ROOT, 'build/lib'))),
      );
      const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
      execFileSync(process.execPath, ['main.js'], { cwd: folder, env });
      expect(blocks('yaml')).toEqual([readFileSync(join(folder, 'dist', 'shop.k8s.yaml'), 'utf8')]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('shows a fleet, and the files that it writes', () => {
    expect(Object.keys(filesWritten(fleet, load))).toEqual([
      'dist/homelab/shop.k8s.yaml',
      'dist/lab/shop.k8s.yaml',
    ]);
  });

  test('shows the message of a wrong port', () => {
    const chart = new Chart(new App(), 'shop');
    const make = () =>
      new reach.ExposedApp(chart, 'shop', { image: 'shop:1.4', ports: [{ port: 99999 }] });
    expect(blocks('text')).toEqual([`${messageOf(make)}\n`]);
  });

  test('lists the supported releases (npm run docs)', () => {
    const listed = /(?<=Supported releases: )[^;]*/;
    const expected = Object.values(Product)
      .filter((product) => product !== Product.INGRESS_NGINX)
      .map((product) => `${product} ${RANGES[product].oldest} to ${RANGES[product].newest}`)
      .join(', ');
    if (process.env['UPDATE_DOCS']) {
      writeFileSync(
        join(ROOT, 'README.md'),
        readme.replace(listed, () => expected),
      );
    }
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(
      `Supported releases: ${expected};`,
    );
  });

  test('names every construct', () => {
    const table = /\| construct \| creates \|\n(.*?)\n\n/s.exec(readme)?.[1] ?? '';
    for (const construct of Object.keys(reach).filter((name) => /^[A-Z]/.test(name))) {
      if (isConstruct(construct)) expect(table).toContain(`\`${construct}\``);
    }
  });
});

function isConstruct(name: string): boolean {
  const value: unknown = reach[name as keyof typeof reach];
  return typeof value === 'function' && name !== 'Reachable' && 'isConstruct' in value;
}
