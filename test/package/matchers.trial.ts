import { MATCHERS } from './installs';
import { hasRegistry, pack, Project } from './project';
import { PACKAGES } from './shop';

type Row = (typeof MATCHERS)[number];

/** Tests that pass, and one that has to fail for what is found. */
const testsOf = ({ entry, globals }: Row) => `${importsOf(entry, globals)}
import { Chart, Testing } from 'cdk8s';
import { ExternalAlias } from 'cdk8s-reach';

const alias = (target: string) => {
  const chart = new Chart(Testing.app(), 'shop');
  new ExternalAlias(chart, 'db', { target });
  return chart;
};

test('passes', () => {
  expect(alias('db.example.com')).toHaveNoFindings({ failOn: 'warning' });
  expect(alias('db.example.com')).not.toBeReached('db.shop.svc:5432', { from: 'pod:shop' });
});

test('fails', () => {
  expect('apiVersion: v1\\nkind: Service\\nmetadata: {name: web}\\nspec: {ports: [{port: 99999}]}').toHaveNoFindings();
});
`;

function importsOf(entry: Row['entry'], hasGlobals: boolean): string {
  const imports = `import 'cdk8s-reach/${entry}';`;
  const runner = entry === 'vitest' ? 'vitest' : '@jest/globals';
  return hasGlobals ? imports : `import { expect, test } from '${runner}';\n${imports}`;
}

/** Vitest 5 needs a newer Node than this package does. */
const NODE = { 'Vitest 5': '24' } as Readonly<Record<string, string>>;

(hasRegistry() ? describe : describe.skip).each(MATCHERS)('the matchers in $name', (row) => {
  const project = new Project();
  const { name, entry, packages, globals } = row;
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    const isJest = entry !== 'vitest';
    project.write(
      'package.json',
      JSON.stringify({ private: true, type: isJest ? 'commonjs' : 'module' }),
    );
    const types = globals ? [`@types/${packages[0]}`] : [];
    const jest = isJest
      ? [
          'ts-jest@29',
          'jest-util',
          ...(globals ? [] : [packages[0].replace('jest', '@jest/globals')]),
        ]
      : [];
    const all = [
      ...PACKAGES,
      ...packages,
      ...types,
      ...jest,
      'typescript@6',
      `@types/node@${NODE[name] ?? '20'}`,
    ];
    project.must('npm', ['install', pack(project.folder), ...all]);
    project.write('shop.test.ts', testsOf(row));
    const options = {
      module: 'node16',
      target: 'es2022',
      strict: true,
      noEmit: true,
      isolatedModules: true,
      types: ['node', ...(globals ? ['jest'] : [])],
    };
    project.write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: options, include: ['shop.test.ts'] }),
    );
    project.write(
      'jest.config.js',
      `${isJest ? 'module.exports =' : 'export default'} { transform: { '\\\\.ts$': 'ts-jest' }, injectGlobals: ${String(globals)} };`,
    );
  });

  test('are known to the compiler', () => {
    const skips = name === 'Vitest 3' || name === 'Vitest 4'; // our declaration has the parameters of 5
    project.must('npx', ['--no-install', 'tsc', '--skipLibCheck', String(skips)]);
  });

  test('pass, and fail with the finding', () => {
    const node = NODE[name];
    const program = entry === 'vitest' ? ['vitest', 'run'] : ['jest'];
    const args =
      node === undefined
        ? ['--no-install', ...program]
        : ['--yes', '-p', `node@${node}`, ...program];
    const { status, stdout, stderr } = project.run('npx', args, { CI: 'true', NO_COLOR: '1' });
    const output = stdout + stderr;
    expect(output).toMatch(/1 failed[^]*1 passed/);
    expect(output).toContain('99999');
    expect(status).toBe(1);
  });
});
