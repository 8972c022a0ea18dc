import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from '../support/folder';
import { ROOT } from '../support/pages';

const folder = new Folder();

const run = (root: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/version.js'), ...args], { encoding: 'utf8' });

test('the pages name the version of package.json', () => {
  expect(run(ROOT)).toMatchObject({ status: 0, stderr: '' });
});

const PAGE = `uses: cdk8s-reach/cdk8s-reach@v0.1.0
pip install cdk8s-reach==0.1.0 jsii==1.140.0
go get github.com/cdk8s-reach/cdk8s-reach-go/cdk8sreach@v0.1.0
validations:
  - package: cdk8s-reach
    version: 0.1.0
  - repo: https://github.com/cdk8s-reach/cdk8s-reach
    rev: v0.1.0
<artifactId>cdk8s-reach</artifactId>
<version>0.1.0</version>
`;

test('a new version is written wherever one to install is named, and nowhere else', () => {
  mkdirSync(folder.at('scripts'));
  cpSync(join(ROOT, 'scripts/version.js'), folder.at('scripts/version.js'));
  folder.write('package.json', '{"name": "a", "version": "0.1.0"}');
  folder.write('CHANGELOG.md', 'cdk8s-reach@0.1.0');
  folder.write('page.md', PAGE);
  execFileSync('git', ['init', '--quiet'], { cwd: folder.path });
  execFileSync('git', ['add', '.'], { cwd: folder.path });

  expect(run(folder.path, '0.2.0')).toMatchObject({ status: 0, stderr: '' });
  const read = (file: string) => readFileSync(folder.at(file), 'utf8');
  expect(read('page.md')).toBe(PAGE.replaceAll('0.1.0', '0.2.0'));
  expect(read('CHANGELOG.md')).toContain('0.1.0');
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: '0.2.0' });

  folder.write('page.md', PAGE);
  const { status, stderr } = run(folder.path);
  expect(status).toBe(1);
  expect(stderr.split('\n')[0]).toBe('page.md: it names 0.1.0, and package.json 0.2.0');
});
