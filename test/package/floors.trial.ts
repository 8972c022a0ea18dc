import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasRegistry, pack, Project, ROOT } from './project';

const { peerDependencies, devDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Readonly<Record<'peerDependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
const floors = Object.entries(peerDependencies).map(([name, range]) => [name, range.slice(1)]);

/** main.ts with the oldest releases of its peers that package.json lets in. */
(hasRegistry() ? describe : describe.skip)('the floors of the peers', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    project.write('package.json', '{"private": true}');
    const oldest = floors.map(([name, version]) => `${name}@${version}`);
    const plus = `cdk8s-plus-27@${devDependencies['cdk8s-plus-27'] ?? ''}`; // of a scenario's workload
    const alone = ['--ignore-scripts', '--omit=optional'];
    project.must('npm', [
      'install',
      ...alone,
      pack(project.folder),
      '@types/node@20',
      plus,
      ...oldest,
    ]);
    for (const file of ['main.ts', 'scenarios/clusters.ts', 'scenarios/echo.ts']) {
      const source = readFileSync(join(ROOT, file), 'utf8');
      project.write(file, source.replace(/'\.\.?\/lib'/g, `'cdk8s-reach'`));
    }
  });

  test('are installed', () => {
    for (const [name = '', version] of floors)
      expect(project.read(`node_modules/${name}/package.json`)).toContain(
        `"version": "${version}"`,
      );
  });

  test('give the same bytes, of what they compile', () => {
    const options = ['--strict', '--module', 'node16', '--target', 'es2022', '--types', 'node'];
    project.must(join(ROOT, 'node_modules/.bin/tsc'), [...options, 'main.ts']);
    project.must(process.execPath, ['main.js']);
    const files = readdirSync(join(ROOT, 'dist'), { recursive: true }) as string[];
    const manifests = files.filter((file) => file.endsWith('.yaml'));
    expect(manifests.length).toBeGreaterThan(5);
    for (const file of manifests)
      expect(project.read(`dist/${file}`)).toBe(readFileSync(join(ROOT, 'dist', file), 'utf8'));
  });
});
