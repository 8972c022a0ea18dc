import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programIn, writtenInNode } from './pages';
import { hasRegistry, pack, Project, ROOT } from './project';
import { PACKAGES } from './shop';

const CDK8S = 'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2';
const REACH = 'github.com/cdk8s-reach/cdk8s-reach-go/cdk8sreach';

/** cdk8s is made from its npm package, as ours is: not every proxy has its module. */
const GO_MOD = `module shop

go 1.25

require ${REACH} v0.0.0

replace ${REACH} => ./languages/cdk8s-reach/go/cdk8sreach

replace ${CDK8S} => ./languages/cdk8s/go/cdk8s
`;

const hasGo = spawnSync('go', ['version']).status === 0;

(hasGo && hasRegistry() ? describe : describe.skip)('in Go', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    project.write('package.json', '{"private": true}');
    project.must('npm', ['install', pack(project.folder), ...PACKAGES]);
    for (const name of ['cdk8s-reach', 'cdk8s'])
      project.must(join(ROOT, 'node_modules/.bin/jsii-pacmak'), [
        '--target=go',
        '--code-only',
        `--outdir=languages/${name}`,
        `node_modules/${name}`,
      ]);
    project.write('go.mod', GO_MOD);
    project.write('main.go', programIn('go'));
    project.must('go', ['mod', 'tidy']);
  });

  test('the app of the page gives the same YAML, byte for byte', () => {
    project.must('go', ['run', '.']);
    expect(project.read('dist/lab/shop.k8s.yaml')).toBe(writtenInNode(project));
  });

  test('a fault is told as in TypeScript', () => {
    project.edit('main.go', 'jsii.Number(80)', 'jsii.Number(99999)');
    const { status, stderr } = project.run('go', ['run', '.']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('lab/shop/shop: ports[0].port: 99999 is not a port\n');
  });
});
