import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programIn, writtenInNode } from './pages';
import { hasRegistry, pack, Project, ROOT } from './project';
import { workloadInJava } from './workloads';

/** Of Maven Central, which has older releases than npm. Ranges would have Maven read hundreds of files. */
const JARS = [
  ['org.cdk8s', 'cdk8s', '2.70.47'],
  ['software.constructs', 'constructs', '10.8.1'],
  ['software.amazon.jsii', 'jsii-runtime', '1.140.0'],
];

/** Central has no cdk8s-plus, so its Java is made from its npm package, as ours is. */
const RELEASE = '34';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>trial</groupId>
  <artifactId>trial</artifactId>
  <version>1</version>
  <dependencies>
${JARS.map(
  ([group, artifact, version]) =>
    `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
).join('\n')}
  </dependencies>
</project>
`;

const runs = (program: string, ...args: string[]) =>
  spawnSync(program, args, { timeout: 60_000 }).status === 0;
const java = runs('javac', '-version') && runs('mvn', '--version');

(java && hasRegistry() ? describe : describe.skip)('in Java', () => {
  const project = new Project();
  const plus = `cdk8s-plus-${RELEASE}`;
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    project.write('package.json', '{"private": true}');
    project.must('npm', ['install', pack(project.folder), 'cdk8s', 'constructs', plus]);
    for (const name of ['cdk8s-reach', plus])
      project.must(join(ROOT, 'node_modules/.bin/jsii-pacmak'), [
        '--target=java',
        '--code-only',
        `--outdir=languages/${name}`,
        `node_modules/${name}`,
      ]);
    project.write('pom.xml', POM);
    project.must('mvn', ['-B', '-q', 'dependency:copy-dependencies', '-DoutputDirectory=jars']);
  });

  /** Compiles and runs a class that is called Shop. */
  const runShop = (program: string) => {
    const parts = (part: string) =>
      ['cdk8s-reach', plus].map((name) => `languages/${name}/java/src/main/${part}`);
    project.write('Shop.java', program);
    const sources = ['-sourcepath', parts('java').join(':')];
    project.must('javac', ['-nowarn', '-d', 'classes', '-cp', 'jars/*', ...sources, 'Shop.java']);
    project.must('java', ['-cp', ['classes', 'jars/*', ...parts('resources')].join(':'), 'Shop']);
  };

  test('the app of the page gives the same YAML, byte for byte', () => {
    runShop(programIn('java'));
    expect(project.read('dist/lab/shop.k8s.yaml')).toBe(writtenInNode(project));
  });

  test('an app takes a Deployment of cdk8s-plus, and its Service selects the pods', () => {
    runShop(workloadInJava(RELEASE));
    expect(project.read('java/shop.k8s.yaml')).toMatch(
      /kind: Service\n(.*\n)*? {2}selector:\n {4}cdk8s.io\/metadata.addr: shop-web-/,
    );
  });
});
