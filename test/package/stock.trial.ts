import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasRegistry, pack, Project, ROOT } from './project';

const TEMPLATE = join(ROOT, 'node_modules/cdk8s-cli/templates/typescript-app');

/** A project as `cdk8s init typescript-app` makes it, without the import of the API of Kubernetes. */
(hasRegistry() ? describe : describe.skip)('a stock cdk8s project with the tarball', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    for (const file of ['package.json', 'tsconfig.json', 'jest.config.js', 'main.ts']) {
      const text = readFileSync(join(TEMPLATE, file), 'utf8')
        .replaceAll('{{ $base }}', 'shop')
        .replace('{{ cdk8s_core_version }}', devDependencies['cdk8s'] ?? '')
        .replace('{{ constructs_version }}', devDependencies['constructs'] ?? '')
        .replace('{{ cdk8s_cli_spec }}', devDependencies['cdk8s-cli'] ?? '')
        .replace('{{ cdk8s_plus_version }}', '2');
      project.write(file, text);
    }
    project.write('cdk8s.yaml', 'language: typescript\napp: npx ts-node main.ts\n');
    project.must('npm', ['install', pack(project.folder)]);
    project.edit(
      'main.ts',
      '// define resources here',
      `const containers = [{ image: 'ghcr.io/acme/shop:1.4', portNumber: 8080 }];
    new ExposedApp(this, 'shop', {
      workload: new Deployment(this, 'pods', { containers }),
      ports: [{ port: 80, targetPort: 8080 }],
      expose: [Exposure.http({ host: 'shop.example.com' })],
    });`,
    );
    project.edit(
      'main.ts',
      /^/,
      `import { Deployment } from 'cdk8s-plus-33';\nimport { ExposedApp, Exposure } from 'cdk8s-reach';\n`,
    );
    project.write(
      'main.test.ts',
      `import { Testing } from 'cdk8s';
import 'cdk8s-reach/jest';
import { MyChart } from './main';

test('nothing is found', () => {
  expect(new MyChart(Testing.app(), 'shop')).toHaveNoFindings();
});
`,
    );
  });

  test('compiles, with its own compiler and all declarations checked', () => {
    project.must('npm', ['run', 'compile']);
  });

  test('synthesizes, is tested and checked, in under 90 s', () => {
    const runs = [
      project.must('npm', ['run', 'synth'], { CDK8S_CHECK_UPGRADE: 'false' }),
      project.must('npm', ['test']),
      project.must('npx', ['reach', 'check', 'dist']),
    ];
    expect(project.read('dist/shop.k8s.yaml')).toContain('host: shop.example.com');
    const seconds = runs.map((run) => run.seconds);
    process.stderr.write(`seconds of synth, test and check: ${seconds.join(', ')}\n`);
    expect(seconds.reduce((sum, one) => sum + one)).toBeLessThan(90);
  });

  test('is read by an ES module too', () => {
    project.write('app.mjs', `import { Exposure } from 'cdk8s-reach'; Exposure.nodePort();\n`);
    project.must(process.execPath, ['app.mjs']);
  });
});
