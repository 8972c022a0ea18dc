import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Chart, Testing } from 'cdk8s';
import * as ts from 'typescript';
import * as reach from '../../lib';
import { messageOf } from '../support/refusal';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The code blocks of a language, in their order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, code = '']) => code,
  );
}

function javascript(code: string): string {
  return ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS } })
    .outputText;
}

describe('README', () => {
  const [example = '', excerpt = ''] = blocks('ts');

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
        code.replace(/['"]cdk8s-reach['"]/, JSON.stringify(join(root, 'build/lib'))),
      );
      const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
      execFileSync(process.execPath, ['main.js'], { cwd: folder, env });
      expect(blocks('yaml')).toEqual([readFileSync(join(folder, 'dist', 'shop.k8s.yaml'), 'utf8')]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('shows a fleet, and the files that it writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
    try {
      const lib = JSON.stringify(join(root, 'build/lib'));
      const code = `const { Chart } = require('cdk8s');
        const { Cluster, ExternalAlias, Fleet } = require(${lib});
        ${javascript(blocks('ts')[2] ?? '')}`;
      const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
      execFileSync(process.execPath, ['-e', code], { cwd: folder, env });
      const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => file.endsWith('.yaml')).sort()).toEqual([
        'homelab/shop.k8s.yaml',
        'lab/shop.k8s.yaml',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('shows the message of a wrong port', () => {
    const chart = new Chart(Testing.app(), 'shop');
    const make = () =>
      new reach.ExposedApp(chart, 'shop', { image: 'shop:1.4', ports: [{ port: 99999 }] });
    expect(blocks('text')).toEqual([`${messageOf(make)}\n`]);
  });

  test('shows code that runs', () => {
    const chart = new Chart(Testing.app(), 'shop');
    runInNewContext(javascript(excerpt), { ...reach, chart });
    const kinds = chart.node.findAll().filter((one) => 'kind' in one);
    expect(kinds).toHaveLength(4);
  });

  test('names every construct', () => {
    const table = /\| construct \| makes \|\n(.*?)\n\n/s.exec(readme)?.[1] ?? '';
    for (const construct of Object.keys(reach).filter((name) => /^[A-Z]/.test(name))) {
      if (isConstruct(construct)) expect(table).toContain(`\`${construct}\``);
    }
  });
});

function isConstruct(name: string): boolean {
  const value: unknown = reach[name as keyof typeof reach];
  return typeof value === 'function' && name !== 'Reachable' && 'isConstruct' in value;
}
