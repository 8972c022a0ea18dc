import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasRegistry, pack, Project, ROOT } from './project';

(hasRegistry() ? describe : describe.skip)('the validation plugin, by its name', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const synth = () =>
    project.run('npx', ['cdk8s', 'synth', '--plugins-dir', `${project.folder}/plugins`], {
      CDK8S_CHECK_UPGRADE: 'false',
    });

  beforeAll(() => {
    const place = `plugins/cdk8s-reach/${version}`;
    project.write(`${place}/package.json`, '{}');
    const tarball = pack(project.folder);
    project.must('npm', ['install', '--no-save', '--prefix', place, tarball]);
    project.write('package.json', '{"private": true}');
    project.must('npm', ['install', tarball, 'cdk8s-cli', 'cdk8s', 'constructs']);
    project.write(
      'cdk8s.yaml',
      `app: node main.js
validations:
  - package: cdk8s-reach
    version: ${version}
    class: ReachValidation
`,
    );
  });

  test('cdk8s synth ends with 2, and its report names constructs and rule', () => {
    project.write(
      'main.js',
      `const { ApiObject, App, Chart } = require('cdk8s');
const app = new App({ recordConstructMetadata: true });
const chart = new Chart(app, 'shop', { namespace: 'shop' });
for (const name of ['web', 'front']) {
  new ApiObject(chart, name, {
    apiVersion: 'v1', kind: 'Service', metadata: { name },
    spec: { type: 'NodePort', selector: { app: name }, ports: [{ port: 80, nodePort: 30080 }] },
  });
}
app.synth();
`,
    );
    const { status, stdout, stderr } = synth();
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('NET203 node-port-collision (error)');
    expect(stdout + stderr).toContain('shop/web');
    expect(stdout + stderr).toContain('shop/front');
  });

  test('what it has a Fleet note of constructs is neither in the record nor a cluster', () => {
    project.write(
      'main.js',
      `const { Chart } = require('cdk8s');
const { Cluster, ExternalAlias, Fleet } = require('cdk8s-reach');
const fleet = new Fleet();
for (const id of ['lab', 'prod'])
  new ExternalAlias(new Chart(new Cluster(fleet, id), 'shop'), 'db', { target: 'db.example.com' });
fleet.synth();
`,
    );
    expect(synth().status).toBe(0);
    expect(project.read('dist/construct-metadata.json')).toContain('prod/shop/db');
    expect(project.read('dist/.cdk8s-reach.sha256')).not.toContain('construct-metadata');
    const report = project.must('npx', ['reach', 'check', 'dist', '--format', 'json']).stdout;
    expect(JSON.parse(report)).toMatchObject({ checked: { objects: 2, files: 2, clusters: 2 } });
  });
});
