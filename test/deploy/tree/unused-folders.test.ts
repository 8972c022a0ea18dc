import {
  environmentIn,
  isAside,
  isBaseFolder,
  isRetired,
  isTests,
  testsIn,
} from '../../../lib/deploy/tree/unused-folders';

test.each([
  ['apps/_deprecated/web', true],
  ['archive/k8s.yaml', true],
  ['k8s_old2', true],
  ['~old/web.yaml', true],
  ['orig/web.yaml', true],
  ['origin/web.yaml', false],
  ['web.bak/web.yaml', true],
  ['graveyard/web', true],
  ['ingress/experiments/web', true],
  ['not_used/web.yaml', true],
  ['tmp/web.yaml', true],
  ['tmp-cleaner/web.yaml', false],
  ['experimental/web.yaml', false],
  ['scratch', true],
  ['backup/apps/web.yaml', true],
  ['backups', true],
  ['apps/backup/jobs.yaml', false],
  ['backup-operator/web', false],
  ['archive-node', false],
  ['threshold/web.yaml', false],
  ['tools/_sample_/base', true],
  ['__template__/web.yaml', true],
  ['skeleton/web.yaml', true],
  ['scaffolding', true],
  ['cookiecutter-web/web.yaml', true],
  ['web/{{ cookiecutter.name }}/web.yaml', true],
  ['web/${{ values.name }}', true],
  ['web/{{name}}.yaml/', true],
  ['templates/web.yaml', false],
  ['_templates/web.yaml', false],
  ['samples/web.yaml', true],
  ['web/secret.example.yaml', true],
  ['web/secrets-sample.yml', true],
  ['web.tmpl.yaml', true],
  ['web.ftl.yaml', true],
  ['web/issuer-template.yaml', true],
  ['web/templates.yaml', false],
  ['web/example.yaml', false],
  ['web-example.yaml', false],
  ['examples/issues/1/base', true],
  ['k8s/concepts/services/web.yaml', true],
  ['carvel-workshop/ytt/web.yaml', true],
  ['apps/workshop-operator/web.yaml', false],
  ['services/car-workshop/web.yaml', false],
  ['docs/web.yaml', true],
  ['05.tests/web.yaml', true],
  ['ckad', true],
  ['apps/samples/web.yaml', false],
  ['test/web.yaml', false],
  ['kustomizes/example/overlays/default', false],
  ['docs.yaml', false],
  ['web-skeleton-key', false],
  ['.', false],
])('%s is retired: %s', (path, expected) => {
  expect(isRetired(path)).toBe(expected);
});

test.each([
  ['hack/k3d/psp.yaml', true],
  ['web/examples', true],
  ['tests/web.yaml', true],
  ['apps/backup/jobs.yaml', true],
  ['apps/latest/web.yaml', false],
  ['shack/web.yaml', false],
  ['examples.yaml', false],
])('%s lies beside what is deployed: %s', (path, expected) => {
  expect(isAside(path)).toBe(expected);
});

test.each([
  ['web/base', true],
  ['bases/web', true],
  ['database/web', false],
])('%s is a base: %s', (path, expected) => {
  expect(isBaseFolder(path)).toBe(expected);
});

test.each([
  ['web/tests/nginx', true],
  ['tests', true],
  ['web/overlays/tests', false],
  ['environments/tests/web', false],
  ['web/test', false],
  ['latests/web', false],
])('%s tries others: %s', (path, expected) => {
  expect(isTests(path)).toBe(expected);
});

test.each<[string, readonly string[], string, boolean]>([
  ['the tests of a program', ['test/web.yaml', 'src/web.yaml'], 'test/web.yaml', true],
  ['what is beside them', ['test/web.yaml', 'src/web.yaml'], 'src/web.yaml', false],
  ['an environment', ['test/web.yaml', 'prod/web.yaml'], 'test/web.yaml', false],
  ['an environment by a file', ['test/web.yaml', 'values-staging.yaml'], 'test/web.yaml', false],
  ['what is tried out', ['web/web.yaml', 'web/ingress-test/a.yaml'], 'web/ingress-test', true],
  ['a trial beside a file of production', ['prod.yaml', 'a/web-test/a.yaml'], 'a/web-test', true],
  ['an environment of an app', ['shop-prod/a.yaml', 'shop-test/a.yaml'], 'shop-test', false],
  ['an overlay', ['a.yaml', 'overlays/shop-test/a.yaml'], 'overlays/shop-test', false],
  ['what was asked for', ['test/web.yaml'], 'test/web.yaml', false],
  ['tests of an app', ['apps/test/web.yaml'], 'apps/test/web.yaml', false],
])('%s', (_, paths, path, expected) => {
  expect(testsIn(paths)(path)).toBe(expected);
});

test.each([
  ['prod', 'prod'],
  ['k8s-Prod', 'prod'],
  ['web.staging.yaml', 'staging'],
  ['dev_web', 'dev'],
  ['test', 'test'],
  ['live', 'prod'],
  ['web-production.yaml', 'prod'],
  ['k8s-stage', 'staging'],
  ['development', 'dev'],
  ['devel', 'dev'],
  ['product', undefined],
  ['devices', undefined],
  ['web', undefined],
])('the environment of %s: %s', (name, environment) => {
  expect(environmentIn(name)?.environment).toBe(environment);
});

test.each([
  ['dev.yaml', '.yaml'],
  ['web-dev.yaml', 'web.yaml'],
  ['web.prod.yaml', 'web.yaml'],
  ['dev_web', '_web'],
])('%s without its environment: %s', (name, rest) => {
  expect(environmentIn(name)?.rest).toBe(rest);
});
