import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import * as reach from '../../lib';
import { Product, RANGES } from '../../lib/facts/releases/products';
import { RULES } from '../../lib/rules/catalogue';
import { ROOT, blocksOf, javascript } from '../support/pages';
import { messageOf } from '../support/refusal';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The code blocks of a language, in their order. */
function blocks(language: string): string[] {
  return blocksOf('README.md')
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}

describe('README', () => {
  const [example = ''] = blocks('ts');

  test('leads with a sentence, a picture and the two commands of a clone', () => {
    const [title, sentence, , picture, , clone, commands] = readme.split('\n\n');
    expect(title).toBe('# cdk8s-reach');
    expect(sentence).toMatch(/^Finds out .*\.$/);
    expect(picture).toMatch(/^\[!\[[^\]]+\]\(docs\/maps\/first-check\.svg\)\]\([^)]+\)$/);
    expect(clone).toBe('In a clone of this repository:');
    expect(commands).toMatch(
      /^```sh\nnpm ci && npm run synth +# .*\nnpm ci && npm test +# .*\n```$/,
    );
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

  test('shows the message of a wrong port', () => {
    const chart = new Chart(new App(), 'shop');
    const make = () =>
      new reach.ExposedApp(chart, 'shop', { image: 'shop:1.4', ports: [{ port: 99999 }] });
    expect(blocks('text')).toContain(`${messageOf(make)}\n`);
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

  test('does not claim more rules than there are', () => {
    const claimed = Number(/more than (\d+) \[rules\]/.exec(readme)?.[1]);
    expect(RULES.length).toBeGreaterThan(claimed);
    expect(RULES.length).toBeLessThan(claimed + 50);
  });
});
