import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasRegistry, pack, Project } from './project';

/** What somebody has who checks YAML and writes no apps. */
(hasRegistry() ? describe : describe.skip)('the tarball alone', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    project.write('package.json', '{"private": true}');
    project.must('npm', ['install', pack(project.folder)]);
  });

  test('brings no other package', () => {
    const names = readdirSync(join(project.folder, 'node_modules'));
    expect(names.filter((name) => !name.startsWith('.'))).toEqual(['cdk8s-reach']);
  });

  test('checks, explains and begins a project', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\n';
    project.write('web.yaml', `${service}spec: { ports: [{ port: 99999 }] }\n`);
    const { status, stdout } = project.run('npx', ['cdk8s-reach', 'check', 'web.yaml']);
    expect(stdout).toContain('99999');
    expect(status).toBe(2);
    expect(project.must('npx', ['reach', 'rules', 'NET203']).stdout).toContain('NET203');
    project.must('npx', ['reach', 'init', 'platform']);
    expect(project.read('platform/package.json')).toContain('"cdk8s": "^');
  });
});
