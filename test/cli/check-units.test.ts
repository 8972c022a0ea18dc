import { mkdirSync } from 'node:fs';
import { Folder } from '../support/folder';
import { reach as run } from '../support/reach';

const folder = new Folder();

const service = (name: string, port: number | string = 80) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    app: ${name}\n  ports:\n    - port: ${port}\n`;

const FAULTY = {
  'base/kustomization.yaml': 'resources:\n- web.yaml\n',
  'base/web.yaml': service('web', 99999),
  'prod/kustomization.yaml': 'resources:\n- ../base\nnamespace: prod\n',
  'test/kustomization.yaml': 'resources:\n- ../base\nnamespace: test\n',
  'fixed/kustomization.yaml':
    'resources:\n- ../base\npatches:\n- path: patch.yaml\n  target:\n    kind: Service\n',
  'fixed/patch.yaml': '- op: replace\n  path: /spec/ports/0/port\n  value: 80\n',
};
const ASSUMED = 'Assumed: Kubernetes 1.37, the newest (declare it with --cluster)\n';

function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  mkdirSync(`${folder.path}/.git`, { recursive: true });
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  return run(['check', '.', ...args], { folder: folder.path });
}

/** A line for each finding. */
function found(files: Readonly<Record<string, string>>, ...args: readonly string[]): string[] {
  const { stdout, stderr } = check(files, '--quiet', ...args);
  return `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
}

const PORT = 'error NET201 port-number-invalid: 99999 is not a port (base/web.yaml:9)';

test('a fault that shows in several units is one finding, at the line that a person edits', () => {
  expect(check(FAULTY)).toEqual({
    exitCode: 2,
    stdout: `error NET201 port-number-invalid: 99999 is not a port
  base/web.yaml:9   Service prod/web   spec.ports[0].port
  in 2 of 3 units: prod, test
  why: a port is a whole number from 1 to 65535
  fix: Write a number in that range, such as 8080.
  see: npx cdk8s-reach rules NET201

1 error; checked 3 objects in 1 file, 3 units rendered
${ASSUMED}`,
    stderr: '',
  });
});

test('the objects of two units do not conflict, and each unit has what another one has', () => {
  const claim =
    'spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}\n';
  const text = (name: string) =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\n${claim}`;
  const files = {
    'one/kustomization.yaml': 'resources: [a.yaml]\n',
    'one/a.yaml': text('a'),
    'two/kustomization.yaml': 'resources: [b.yaml]\n',
    'two/b.yaml': text('b'),
  };
  const conflicts = (...args: string[]) =>
    found(files, '--only', 'NET203', ...args).filter((line) => line.includes('NET203'));
  expect(conflicts()).toEqual([]);
  expect(conflicts('--no-units')).toHaveLength(1);
});

test('a unit that is not rendered is named, and what it may hold is not missing', () => {
  const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}}]
`;
  const files = {
    'app/kustomization.yaml': 'resources: [web.yaml, ingress.yaml]\n',
    'app/web.yaml': service('web'),
    'app/ingress.yaml': ingress,
  };
  const absent =
    'info NET503 backend-service-absent: Service default/api is not in the checked files (app/ingress.yaml:5)';
  expect(found(files, '--only', 'NET503')).toEqual([absent]);
  const remote = { 'api/kustomization.yaml': 'resources: [https://git.example/api]\n' };
  const { stdout } = check({ ...files, ...remote }, '--only', 'NET503');
  expect(stdout).toBe(
    `no findings; checked 2 objects in 2 files, 1 unit rendered\nNot judged: api (https://git.example/api is not in these files)\n${ASSUMED}`,
  );
});

test('the other objects of a unit that is not rendered whole are judged', () => {
  const files = {
    'app/kustomization.yaml': 'resources: [web.yaml, https://git.example/api]\n',
    'app/web.yaml': service('web', 99999),
  };
  const { stdout } = check(files, '--only', 'NET201');
  expect(stdout).toContain('NET201');
  expect(stdout).toContain(
    'Not judged: app (https://git.example/api is not in these files; 1 other object is judged)\n',
  );
});

test('a text that kustomize cannot read is a finding, once for all units', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': `${service('web')}kind: Service\n`,
    'prod/kustomization.yaml': 'resources: [../base]\n',
    'test/kustomization.yaml': 'resources: [../base]\n',
  };
  expect(check(files).stdout)
    .toBe(`warning NET001 text-unreadable: the key "kind" is repeated in one map, with the same value
  base/web.yaml:10
  why: \`kubectl\` reads the last value and drops the others silently, and other tools refuse the file
  fix: Write the key once.
  see: npx cdk8s-reach rules NET001

1 warning; checked 0 objects in 1 file
Not judged: prod (the key "kind" stands twice in one map); test (the key "kind" stands twice in one map)
`);
});

const FLUX = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
`;

test('what nothing deploys, and what is retired, is found as an info', () => {
  const files = {
    'clusters/lab/apps.yaml': FLUX,
    'apps/kustomization.yaml': 'resources: [web.yaml]\n',
    'apps/web.yaml': service('web', 99999),
    'apps/sample.yaml': service('sample', 99999),
    'left.yaml': service('left', 99999),
    'by-hand.yaml': service('by-hand', 99999),
    'README.md': 'kubectl apply -f by-hand.yaml\n',
    'apps/upstream/all.yaml': service('all', 99999),
    'apps_old2/kustomization.yaml': 'resources: [worn.yaml]\n',
    'apps_old2/worn.yaml': service('worn', 99999),
    'archive/kustomization.yaml': 'resources: [old.yaml]\n',
    'archive/old.yaml': service('old', 99999),
    'apps/backup/jobs.yaml': service('jobs', 99999),
    'backup/apps/web.yaml': service('copy', 99999),
    'hack/k3d/try.yaml': service('try', 99999),
    'web/examples/kustomization.yaml': 'resources: [shown.yaml]\n',
    'web/examples/shown.yaml': service('shown', 99999),
    'web/base/kustomization.yaml': 'resources: [begun.yaml]\n',
    'web/base/begun.yaml': service('begun', 99999),
    'tools/_sample_/kustomization.yaml': 'resources: [model.yaml]\n',
    'tools/_sample_/model.yaml': service('model', 99999),
    'web/tests/kustomization.yaml': 'resources: [test.yaml]\n',
    'web/tests/test.yaml': service('test', 99999),
    'answer.yaml': service('answer', 99999).replace(
      'metadata:',
      'metadata:\n  uid: 1-2\n  resourceVersion: "12"',
    ),
    'web/lab/kustomization.yaml': 'resources: [tried.yaml]\n',
    'web/lab/tried.yaml': service('tried', 99999),
  };
  const { stdout } = check(files, '--only', 'NET201', '--quiet');
  expect(stdout.split('\n').sort()).toEqual([
    '',
    'error NET201 port-number-invalid: 99999 is not a port (apps/web.yaml:9)',
    'error NET201 port-number-invalid: 99999 is not a port (by-hand.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (answer.yaml:11)',
    'info NET201 port-number-invalid: 99999 is not a port (apps/backup/jobs.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (apps/sample.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (apps/upstream/all.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (apps_old2/worn.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (archive/old.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (backup/apps/web.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (hack/k3d/try.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (left.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (tools/_sample_/model.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (web/base/begun.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (web/examples/shown.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (web/lab/tried.yaml:9)',
    'info NET201 port-number-invalid: 99999 is not a port (web/tests/test.yaml:9)',
  ]);
  expect(check(files, '--only', 'NET201').stdout).toContain(
    '\nNot deployed by anything in these files: 14 files or units (their findings are infos; --no-units judges files as they are)\n',
  );
});

test('the name of a Namespace in a base is left to an overlay', () => {
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: to.be.set}\n';
  const files = {
    'base/kustomization.yaml': 'resources: [namespace.yaml]\n',
    'base/namespace.yaml': namespace,
    'lab/kustomization.yaml': 'resources: [namespace.yaml]\n',
    'lab/namespace.yaml': namespace,
  };
  expect(check(files, '--only', 'NET401', '--quiet').stdout).toBe(
    'error NET401 object-name-invalid: "to.be.set" is not a DNS label (lab/namespace.yaml:3)\n',
  );
});

test('where Flux deploys an object, a field that its kind does not have is dropped', () => {
  const files = {
    'apps/kustomization.yaml': 'resources: [web.yaml]\n',
    'apps/web.yaml': `${service('web')}  foo: 1\n  trafficDistribution: PreferClose\n`,
    'old.yaml': 'kubernetes: "1.29"\n',
  };
  const only = (more: Readonly<Record<string, string>>) =>
    check({ ...files, ...more }, '--only', 'NET004', '--cluster', 'old.yaml').stdout;
  const ofKubectl = only({});
  expect(ofKubectl).toContain('  why: kubectl refuses the object');
  expect(ofKubectl).toContain('2 errors;');
  const ofFlux = only({ 'clusters/lab/apps.yaml': FLUX });
  expect(ofFlux).toContain('  why: Flux drops the field before it applies the object, so that it');
  expect(ofFlux).toContain(
    '  why: Flux drops the field where the Kubernetes that it is built with',
  );
  expect(ofFlux).toContain('2 warnings;');
});

test('what Flux may apply over a Service of a chart or of the cluster gives an info where it has no ports', () => {
  const part = `apiVersion: v1
kind: Service
metadata: {name: traefik, namespace: kube-system}
spec: {type: ClusterIP}
`;
  const files = { 'apps/kustomization.yaml': 'resources: [part.yaml]\n', 'apps/part.yaml': part };
  const only = (more: Readonly<Record<string, string>>) =>
    check({ ...files, ...more }, '--only', 'NET204', '--quiet').stdout;
  expect(only({})).toBe(
    'error NET204 ports-missing: Service traefik has no ports (apps/part.yaml:4)\n',
  );
  expect(only({ 'clusters/lab/apps.yaml': FLUX })).toBe(
    'info NET204 ports-missing: Service traefik has no ports (apps/part.yaml:4)\n',
  );
});

test('a waiver on a base is for all units, and is needed where one of them needs it', () => {
  const waived = FAULTY['base/web.yaml'].replace(
    '  name: web\n',
    '  name: web\n  annotations:\n    reach.cdk8s.io/waive: "NET201: a trial"\n',
  );
  const { stdout, exitCode } = check({ ...FAULTY, 'base/web.yaml': waived });
  expect([stdout, exitCode]).toEqual([
    `1 waived; checked 3 objects in 1 file, 3 units rendered\n${ASSUMED}`,
    0,
  ]);
});

test('a baseline holds a fault in all units, and when its file moves', () => {
  check(FAULTY, '--write-baseline', 'known.txt');
  const { 'base/web.yaml': web, 'base/kustomization.yaml': _, ...others } = FAULTY;
  const moved = {
    ...others,
    'base/kustomization.yaml': 'resources:\n- moved.yaml\n',
    'base/moved.yaml': `# moved\n${web}`,
    'more/kustomization.yaml': 'resources:\n- ../base\nnamespace: more\n',
  };
  expect(found(moved, '--baseline', 'known.txt')).toEqual([]);
});

test('a unit can be chosen by its folder', () => {
  expect(found(FAULTY, '--unit', 'prod')).toEqual([PORT]);
  expect(found(FAULTY, '--unit', './fixed/')).toEqual([]);
  expect(check(FAULTY, '--unit', 'prot')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `reach: --unit: "prot" is not a unit
  why: a unit is a folder or a file that is deployed, or the name of what deploys it
  fix: write one of fixed, prod, test
`,
  });
});

test('files are read as they are where that is asked for', () => {
  expect(found(FAULTY, '--no-units', '--only', 'NET201')).toEqual([PORT]);
  expect(check(FAULTY, '--no-units', '--unit', 'prod').stderr)
    .toBe(`reach: --unit: "prod" names a unit beside --no-units
  why: without units there is none to choose
  fix: remove one of the two options
`);
});

test('all forms tell the units', () => {
  for (const form of ['json', 'sarif', 'junit', 'github', 'markdown']) {
    const { stdout } = check(FAULTY, '--format', form);
    expect(stdout).toMatch(/in 2 of 3 units: prod, test|"units": \[\s*"prod",\s*"test"\s*\]/);
  }
});

test('a kustomization that cannot be read leaves the others judged', () => {
  const files = {
    ...FAULTY,
    'broken/kustomization.yaml': 'resources: [',
    'broken/a.yaml': 'kind: [',
  };
  const { stdout, exitCode } = check(files);
  expect(stdout).toContain('Not judged: broken (it is no YAML:');
  expect(exitCode).toBe(2);
});
