import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasRegistry, pack, Project, ROOT } from './project';

(hasRegistry() ? describe : describe.skip)('the validation plugin, by its name', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  test('cdk8s synth ends with 2, and its report names constructs and rule', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    const place = `plugins/cdk8s-reach/${version}`;
    project.write(`${place}/package.json`, '{}');
    project.must('npm', ['install', '--no-save', '--prefix', place, pack(project.folder)]);
    project.write('package.json', '{"private": true}');
    project.must('npm', ['install', 'cdk8s-cli', 'cdk8s', 'constructs']);
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
    project.write(
      'cdk8s.yaml',
      `app: node main.js
validations:
  - package: cdk8s-reach
    version: ${version}
    class: ReachValidation
`,
    );
    const { status, stdout, stderr } = project.run(
      'npx',
      ['cdk8s', 'synth', '--plugins-dir', `${project.folder}/plugins`],
      { CDK8S_CHECK_UPGRADE: 'false' },
    );
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('NET203 node-port-collision (error)');
    expect(stdout + stderr).toContain('shop/web');
    expect(stdout + stderr).toContain('shop/front');
  });
});
