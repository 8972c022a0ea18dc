import { basename } from 'node:path';
import { MANAGERS } from './installs';
import { hasRegistry, initTemplate, pack, Project } from './project';
import { PACKAGES, SHOP_IN_COMMONJS } from './shop';

const withRegistry = hasRegistry() ? describe : describe.skip;
type Manager = (typeof MANAGERS)[number];

/** Runs the program of a package manager, which is called like it or `yarn`. */
function run(project: Project, { tool }: Manager, ...args: string[]) {
  const program = /^(npm|pnpm)@/.exec(tool)?.[1] ?? 'yarn';
  return project.must('npm', ['exec', '--yes', `--package=${tool}`, '--', program, ...args], {
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false', // Yarn has no lock file here, and sees that CI is set
  });
}

function settle(project: Project, { settings }: Manager): void {
  for (const [file, text] of Object.entries(settings)) project.write(file, text);
}

withRegistry.each(MANAGERS)('installed by $name', (manager) => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  test('an app is synthesized and checked', () => {
    const tarball = `file:./${basename(pack(project.folder))}`;
    const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '*']));
    const scripts = { synth: 'node main.js', check: 'reach check dist' };
    const file = {
      private: true,
      scripts,
      dependencies: { ...dependencies, 'cdk8s-reach': tarball },
    };
    project.write('package.json', JSON.stringify(file));
    project.write('main.js', SHOP_IN_COMMONJS);
    settle(project, manager);
    run(project, manager, 'install');
    run(project, manager, 'run', 'synth');
    expect(project.read('dist/shop.k8s.yaml')).toContain('host: shop.example.com');
    expect(run(project, manager, 'run', 'check').stdout).toContain('3 objects in 1 file');
  });
});

withRegistry.each(MANAGERS)('the template, installed by $name', (manager) => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  test('synthesizes, passes its tests and is checked', () => {
    settle(project, manager);
    initTemplate(project, () => run(project, manager, 'install'));
    for (const script of ['synth', 'test', 'check']) run(project, manager, 'run', script);
    expect(project.read('dist/prod/shop.k8s.yaml')).toContain('kind: Service');
  });
});
