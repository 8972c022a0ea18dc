import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ROOT } from '../support/pages';
import { Folder } from '../support/folder';

const BUILD = join(ROOT, 'build/lib');
const folder = new Folder();

/** The files of the package that a program loads, from build/lib. */
function loadedBy(script: string): string[] {
  const report = `process.on('exit', () => console.log('\\n' + JSON.stringify(Object.keys(require.cache))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', `${report}\n${script}`], {
    cwd: ROOT,
    env: { ...process.env, CDK8S_OUTDIR: folder.path },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const files = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as string[];
  return files
    .map((file) => relative(BUILD, file))
    .filter((file) => !file.startsWith('..'))
    .sort();
}

function loadedByReach(...args: readonly string[]): string[] {
  const argv = JSON.stringify(['node', 'reach', ...args]);
  return loadedBy(`process.argv = ${argv}; require('./build/lib/cli/main.js');`);
}

const RULES = /^rules[/.]/;
/** What renders them; whether there are any, deploy/tree/ finds out. */
const KUSTOMIZATIONS = /^deploy(?!\/tree)|js-yaml|^cli\/units/;
/** What tells of objects and texts that are rare. */
const RARE =
  /^facts\/controllers\/|^facts\/schema\/custom|^facts\/values\/|^model\/yaml\/parser|^taken-in/;
const CONSTRUCTS = /^constructs|^fleet|cdk8s/;
/** What `explain` answers by, and what a file of `--cluster` is held to. */
const OTHER_VERBS = /^ways|^report\/answers|^cluster|^cli\/check\/cluster-file/;

test('a verb loads what it needs', () => {
  expect(loadedByReach('--version')).toEqual([
    'cli/main.js',
    'facts/sentences.js',
    'net.js',
    'props.js',
  ]);
  const file = folder.write(
    'one.yaml',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: ExternalName\n  externalName: mail.example.net\n',
  );
  const ofCluster = loadedByReach('cluster', file);
  expect(ofCluster.filter((one) => RULES.test(one) || KUSTOMIZATIONS.test(one))).toEqual([]);
  const ofUnits = loadedByReach('units', folder.path);
  expect(ofUnits).toContain('deploy/kustomize.js');
  const ofCheck = loadedByReach('check', file);
  expect(ofCheck).toContain('facts/schema/generated.js');
  const others = [KUSTOMIZATIONS, RARE, CONSTRUCTS, OTHER_VERBS];
  expect(ofCheck.filter((one) => others.some((those) => those.test(one)))).toEqual([]);
});

test('an app loads the constructs that it has, and the rules when it is synthesized', () => {
  const app = (synth: string) => `
    const { App, Chart } = require('cdk8s');
    const { ExternalAlias } = require('./build/lib');
    const app = new App();
    new ExternalAlias(new Chart(app, 'shop'), 'mail', { target: 'mail.example.net' });
    ${synth}`;
  expect(loadedBy("require('./build/lib')")).toEqual(['index.js']);
  const before = loadedBy(app(''));
  expect(before.filter((file) => file.startsWith('constructs'))).toEqual([
    'constructs/backends.js',
    'constructs/common.js',
    'constructs/pods.js',
    'constructs/policies.js',
    'constructs/service.js',
  ]);
  expect(before.filter((file) => /^rules\/|^cli|^plugin|^fleet/.test(file))).toEqual([]);
  const after = loadedBy(app('app.synth();'));
  expect(after).toContain('rules/catalogue.js');
  expect(after.filter((file) => KUSTOMIZATIONS.test(file) || RARE.test(file))).toEqual([]);
  // What tells of findings, where there is none to tell of.
  expect(after.filter((file) => /^(report|ways)[/.]/.test(file))).toEqual([]);
});

test('an exposed app loads nothing for what it does not use', () => {
  const files = loadedBy(`
    const { App, Chart } = require('cdk8s');
    const { ExposedApp, Exposure } = require('./build/lib');
    const app = new App();
    new ExposedApp(new Chart(app, 'shop'), 'shop', {
      image: 'ghcr.io/acme/shop:1.4',
      ports: [{ port: 80, targetPort: 8080 }],
      expose: [Exposure.http({ host: 'shop.example.com' })],
    });
    app.synth();`);
  expect(files).toContain('constructs/http/ingress.js');
  const others = /^constructs\/(backends|load-balancers|http\/gateway)\.|^(report|ways)[/.]/;
  expect(files.filter((file) => others.test(file))).toEqual([]);
});
