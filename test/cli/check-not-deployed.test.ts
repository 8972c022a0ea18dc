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

test('what a chart makes that a document installs is found as an info, unless it is applied too', () => {
  const files = {
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/templates/web.yaml': service('{{ .Release.Name }}'),
    'k8s/web.yaml': service('web'),
    'README.md': 'helm upgrade --install web ./charts/web\n',
  };
  const only = (more: Readonly<Record<string, string>>) =>
    check({ ...files, ...more }, '--only', 'NET201', '--quiet').stdout;
  const found = 'NET201 port-number-invalid: 99999 is not a port (k8s/web.yaml:9)\n';
  expect(only({})).toBe(`info ${found}`);
  expect(only({ 'README.md': 'kubectl apply -f k8s/\n' })).toBe(`error ${found}`);
});

test('an API that is gone is an info in a file that is left out of those which are applied', () => {
  const old = (name: string) => `apiVersion: extensions/v1beta1
kind: Deployment
metadata: {name: ${name}}
spec: {template: {metadata: {labels: {app: ${name}}}, spec: {containers: [{name: web, image: web}]}}}
`;
  const files = {
    'worn/web.yaml': old('web'),
    'new/api.yaml': old('api'),
    'new/shows-1.21.yaml':
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec: {selector: {}, minAvailable: 1}\n',
  };
  const only = (more: Readonly<Record<string, string>>) =>
    check({ ...files, ...more }, '--only', 'NET609', '--quiet').stdout.replace(
      / \S+: .* \(/g,
      ' (',
    );
  expect(only({})).toBe('error NET609 (new/api.yaml:1)\nerror NET609 (worn/web.yaml:1)\n');
  expect(only({ 'up.sh': 'kubectl apply -f new/\n' })).toBe(
    'error NET609 (new/api.yaml:1)\ninfo NET609 (worn/web.yaml:1)\n',
  );
});

test('a conflict with a file of a folder that no text applies is an info where the other is applied', () => {
  const ingress = (name: string) =>
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: ${name}, annotations: {nginx.ingress.kubernetes.io/proxy-body-size: "0"}}\nspec: {ingressClassName: nginx, rules: [{host: web.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${name}, port: {number: 80}}}}]}}]}\n`;
  const files = { 'base/web.yaml': ingress('web'), 'extra/web.yaml': ingress('extra') };
  const told = (more: Readonly<Record<string, string>>) =>
    check({ ...files, ...more }, '--only', 'NET301')
      .stdout.split('\n')
      .filter((line) => /NET301 |fix:/.test(line));
  const fix = '  fix: Remove one of them, or write another host or path.';
  const error =
    'error NET301 route-claimed-twice: / and below of web.example.com is claimed by 2 objects';
  expect(told({})).toEqual([error, fix]);
  expect(told({ 'up.sh': 'kubectl apply -f base/\n' })).toEqual([
    error.replace('error', 'info'),
    `${fix} No script or document here is known to apply extra/web.yaml; they apply the other.`,
  ]);
  expect(told({ 'README.md': 'kubectl apply -f extra/\n' })).toEqual([error, fix]);
});

test('a kustomization that those who build others by hand do not build is not known to be deployed', () => {
  const root = (name: string) => ({
    [`${name}/kustomization.yaml`]: 'resources: [web.yaml]\n',
    [`${name}/web.yaml`]: service(name),
  });
  const told = (more: Readonly<Record<string, string>>) =>
    check({ ...root('base'), ...root('canary'), ...more }, '--only', 'NET201', '--quiet')
      .stdout.split('\n')
      .map((line) => line.replace(/ NET201.*\(|:9\)$/g, ' ').trim())
      .filter((line) => line !== '');
  expect(told({})).toEqual(['error base/web.yaml', 'error canary/web.yaml']);
  const built = { 'README.md': 'kubectl apply -k base/\n' };
  expect(told(built)).toEqual(['error base/web.yaml', 'info canary/web.yaml']);
  // What makes Applications may deploy all of them.
  const applications =
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec: {generators: []}\n';
  const all = { ...built, 'argocd/all.yaml': applications };
  expect(told(all)).toEqual(['error base/web.yaml', 'error canary/web.yaml']);
});
