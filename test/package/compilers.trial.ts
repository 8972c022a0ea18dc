import { COMPILERS, NODES, RUNNERS } from './installs';
import { hasRegistry, pack, Project } from './project';
import { PACKAGES, SHOP, SHOP_IN_COMMONJS } from './shop';

const withRegistry = hasRegistry() ? describe : describe.skip;
const YAML = 'host: shop.example.com';

/** Each compiler takes a while for the declarations of cdk8s. */
const isEnd = (version: string) => version === COMPILERS[0] || version === COMPILERS.at(-1);

const nameOf = (version: string) => `typescript-${version}`;

withRegistry('a project with the tarball', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    project.write('package.json', '{"private": true}');
    const compilers = COMPILERS.map((version) => `${nameOf(version)}@npm:typescript@~${version}.0`);
    project.must('npm', [
      'install',
      pack(project.folder),
      ...PACKAGES,
      ...compilers,
      '@types/node@20',
    ]);
    project.write('main.ts', SHOP);
  });

  /** The program of a compiler: several of them are installed. */
  const tsc = (version: string, ...args: string[]) =>
    project.must(process.execPath, [`node_modules/${nameOf(version)}/bin/tsc`, ...args]);

  describe.each(COMPILERS)('TypeScript %s', (version) => {
    test.each([
      ['a CommonJS module', 'commonjs'],
      ['an ES module', 'module'],
    ])('compiles %s, which runs', (_, type) => {
      const folder = `${type}-${version}`;
      project.write(`${folder}/package.json`, JSON.stringify({ type }));
      project.write(`${folder}/main.ts`, SHOP);
      tsc(version, '--module', 'node16', '--strict', '--types', 'node', `${folder}/main.ts`);
      project.must(process.execPath, [`${folder}/main.js`], { CDK8S_OUTDIR: folder });
      expect(project.read(`${folder}/shop.k8s.yaml`)).toContain(YAML);
    });

    (isEnd(version) ? test : test.skip)('resolves it as bundlers do', () => {
      const options = ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit'];
      tsc(version, ...options, '--strict', '--types', 'node', 'main.ts');
    });
  });

  test.each(NODES)('Node %s runs an app, and the checks', (version) => {
    const node = (...args: string[]) =>
      project.must('npm', ['exec', '--yes', `--package=node@${version}`, '--', 'node', ...args], {
        CDK8S_OUTDIR: `node-${version}`,
      });
    project.write('main.js', SHOP_IN_COMMONJS);
    expect(node('--version').stdout).toMatch(new RegExp(`^v${version}\\.`));
    expect(node('main.js').stderr).toBe('');
    expect(project.read(`node-${version}/shop.k8s.yaml`)).toContain(YAML);
    const reach = 'node_modules/cdk8s-reach/build/lib/cli/main.js';
    expect(node(reach, 'check', `node-${version}`).stderr).toBe('');
  });
});

withRegistry.each(RUNNERS)('$name', ({ packages, run, ...others }) => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  test('runs an app', () => {
    project.write('package.json', '{"private": true}');
    project.must('npm', [
      'install',
      pack(project.folder),
      ...PACKAGES,
      ...packages,
      '@types/node@20',
    ]);
    project.write('main.ts', SHOP);
    project.write('tsconfig.json', '{"compilerOptions": {"module": "node16"}}');
    project.must('npx', ['--no-install', ...run]);
    if ('then' in others) {
      project.must('mv', ['node_modules', 'elsewhere']); // all is in the one file
      project.must(process.execPath, [others.then]);
    }
    expect(project.read('dist/shop.k8s.yaml')).toContain(YAML);
  });
});
