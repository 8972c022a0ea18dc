import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reach as run } from '../support/reach';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-units-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const WEB = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n';

test('units are listed, with what is not judged', () => {
  write({
    'k8s/base/kustomization.yaml': 'resources: [web.yaml]\n',
    'k8s/base/web.yaml': WEB,
    'k8s/clusters/lab/kustomization.yaml': 'resources: [../../base]\nnamespace: shop\n',
    'k8s/clusters/live/kustomization.yaml':
      'resources:\n- ../../base\n- https://git.example/base\n',
    'k8s/chart/Chart.yaml': 'name: web\n',
    'k8s/plain/a.yaml': WEB,
    'k8s/plain/b.yaml': WEB,
  });
  expect(run(['units', 'k8s'], { folder })).toEqual({
    stdout: `UNIT           PATH           NAME  CLUSTER  OBJECTS  NAMESPACES
kustomization  clusters/lab         lab      1        shop
kustomization  clusters/live        live     1        default
chart          chart                         -
plain files                                  2        default

Not judged, so their objects may exist (2 of 5 units):
  clusters/live: https://git.example/base is not in these files; 1 other object is judged (clusters/live/kustomization.yaml:3)
  chart: a chart is not rendered
`,
    stderr: '',
    exitCode: 0,
  });
});

test('clusters of one name in two accounts are two', () => {
  const web = { 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': WEB };
  for (const account of ['a', 'b'])
    for (const [name, text] of Object.entries(web))
      write({ [`accounts/${account}/clusters/prod/web/${name}`]: text });
  expect(run(['units', '.'], { folder }).stdout)
    .toBe(`UNIT           PATH                          NAME  CLUSTER  OBJECTS  NAMESPACES
kustomization  accounts/a/clusters/prod/web        a/prod   1        default
kustomization  accounts/b/clusters/prod/web        b/prod   1        default
`);
});

test('what a folder of a repository takes in may lie beside it, and nothing outside', () => {
  write({
    'repo/.git/HEAD': '',
    'repo/base/kustomization.yaml': 'resources: [web.yaml]\n',
    'repo/base/web.yaml': WEB,
    'repo/app/kustomization.yaml': 'resources: [../base]\n',
    'repo/out/kustomization.yaml': 'resources: [../../outside]\n',
    'repo/link/kustomization.yaml': 'resources: [web.yaml]\n',
    'outside/kustomization.yaml': 'resources: [web.yaml]\n',
    'outside/web.yaml': WEB,
  });
  symlinkSync(join(folder, 'outside', 'web.yaml'), join(folder, 'repo/link/web.yaml'));
  const { stdout } = run(['units', 'repo/app', 'repo/out', 'repo/link'], { folder });
  expect(stdout).toBe(`UNIT           PATH  NAME  CLUSTER  OBJECTS  NAMESPACES
kustomization  app                  1        default
kustomization  out                  -
kustomization  link                 -

Not judged, so their objects may exist (2 of 3 units):
  out: the file ../../outside is not there (out/kustomization.yaml:1)
  link: the file web.yaml is not there (link/kustomization.yaml:1)
`);
});

test('what is no folder is refused', () => {
  const { stderr, exitCode } = run(['units', 'none'], { folder });
  expect(stderr).toBe(`reach: units: "none" is not a folder
  why: units are folders of a repository
  fix: write the path of a folder
`);
  expect(exitCode).toBe(1);
});
