import { mkdirSync } from 'node:fs';
import { Folder } from '../support/folder';
import { reach as run } from '../support/reach';

const folder = new Folder();

const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    app: ${name}\n  ports:\n    - port: 99999\n`;

function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  mkdirSync(`${folder.path}/.git`, { recursive: true });
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  return run(['check', '.', ...args], { folder: folder.path });
}

test('where nothing is known to be deployed, tests of kustomizations and what cannot be read of retired ones are infos', () => {
  const files = {
    'web/kustomization.yaml': 'resources: [web.yaml]\n',
    'web/web.yaml': service('web'),
    'web/tests/kustomization.yaml': 'resources: [test.yaml]\n',
    'web/tests/test.yaml': service('test'),
    'overlays/tests/kustomization.yaml': 'resources: [env.yaml]\n',
    'overlays/tests/env.yaml': service('env'),
    'deprecated/kustomization.yaml': 'resources: [twice.yaml]\n',
    'deprecated/twice.yaml': `${service('twice')}kind: Service\n`,
  };
  const { stdout } = check(files, '--only', 'NET201,NET001', '--quiet');
  expect(stdout.split('\n').sort()).toEqual([
    '',
    'error NET201 port-number-invalid: 99999 is not a port (overlays/tests/env.yaml:9)',
    'error NET201 port-number-invalid: 99999 is not a port (web/web.yaml:9)',
    'info NET001 text-unreadable: the key "kind" is repeated in one map, with the same value (deprecated/twice.yaml:10)',
    'info NET201 port-number-invalid: 99999 is not a port (web/tests/test.yaml:9)',
  ]);
});

test('without units, what is retired is found as an info, unless it is all that there is', () => {
  const files = {
    'web.yaml': service('web'),
    'backups/db.yaml': service('db'),
    'k8s/old/api.yaml': service('api'),
    'k8s/backup/jobs.yaml': service('jobs'),
    'examples/shown.yaml': service('shown'),
    'k8s/examples/web.yaml': service('of-examples'),
  };
  const told = (...args: string[]) =>
    check(files, '--only', 'NET201', '--quiet', ...args)
      .stdout.split('\n')
      .map((line) => line.replace(/ NET201.*\(|:9\)$/g, ' ').trim())
      .sort();
  expect(told()).toEqual([
    '',
    'error k8s/backup/jobs.yaml',
    'error k8s/examples/web.yaml',
    'error web.yaml',
    'info backups/db.yaml',
    'info examples/shown.yaml',
    'info k8s/old/api.yaml',
  ]);
  expect(check(files, '--only', 'NET201').stdout).toContain('these files: 3 files or units (');
  expect(told('--no-units').filter((line) => line.startsWith('info'))).toEqual([]);
  const alone = { 'old/web.yaml': service('web') };
  expect(check(alone, '--only', 'NET201', '--quiet').stdout).toContain('error NET201');
});

test('what Terraform reads and may change is found as an info', () => {
  const files = {
    'main.tf': 'yaml_body = file("${path.module}/k8s/named.yaml")\n',
    'k8s/named.yaml': service('named'),
    'k8s/other.yaml': service('other'),
  };
  expect(check(files, '--only', 'NET201', '--quiet').stdout.split('\n')).toEqual([
    'error NET201 port-number-invalid: 99999 is not a port (k8s/other.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (k8s/named.yaml:9)',
    '',
  ]);
});
