import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { Folder } from '../support/folder';
import { reach } from '../support/reach';
import { SHOP } from '../support/shop';

const folder = new Folder();

const git = (...args: string[]) => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'ignore' });
};

const commit = (message: string) => {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', message);
};

const diff = (args: readonly string[], below = '.') =>
  reach(['diff', ...args], { folder: folder.at(below) });

const NOTHING = { stdout: 'nothing is answered otherwise\n', stderr: '', exitCode: 0 };
const ADMIN = SHOP.replaceAll('/old', '/admin');

beforeEach(() => {
  git('init', '--quiet', '--initial-branch', 'main');
  folder.write('k8s/web.yaml', SHOP);
  folder.write('notes.txt', 'no manifest');
  commit('first');
  git('tag', 'before');
});

test('two commits are read from the objects of the repository', () => {
  folder.write('k8s/web.yaml', ADMIN);
  commit('second');
  // Neither the work tree nor the index is looked at.
  folder.write('k8s/web.yaml', 'kind: [');
  const answer = diff(['HEAD~1..HEAD']);
  expect(answer).toMatchSnapshot();
  expect(diff(['before..'])).toEqual(answer);
  expect(diff(['before..main', '--', 'k8s'])).toEqual(answer);
  expect(diff(['before..main', 'web.yaml'], 'k8s').stdout).toBe(
    answer.stdout.replaceAll('k8s/web', 'web'),
  );
});

test('a file that was moved, and one that is new, are not opened', () => {
  git('mv', 'k8s/web.yaml', 'k8s/front.yaml');
  folder.write('other/readme.yaml', '# nothing');
  commit('second');
  expect(diff(['main~1..main'])).toEqual(NOTHING);
});

test('three dots compare with the commit from which the two have parted', () => {
  git('checkout', '--quiet', '-b', 'topic');
  folder.write('k8s/more.yaml', SHOP.replaceAll('shop', 'blog'));
  commit('topic');
  git('checkout', '--quiet', 'main');
  folder.write('k8s/web.yaml', ADMIN);
  commit('main');
  expect(diff(['main...topic']).stdout).toMatch(/^opened: GET https:\/\/blog\.example\.com/);
  expect(diff(['main...topic']).stdout).not.toContain('/admin');
  expect(diff(['main..topic']).stdout).toContain('/admin');
});

test('a folder that only one of the two has is new, or gone', () => {
  folder.write('extra/blog.yaml', SHOP.replaceAll('shop', 'blog'));
  commit('second');
  expect(diff(['before..main', 'extra']).stdout).toMatch(/^opened: /);
  expect(diff(['main..before', 'extra']).stdout).toMatch(/^closed: /);
});

test('kustomizations are rendered from the objects', () => {
  folder.write('base/kustomization.yaml', 'resources: [web.yaml]');
  folder.write('base/web.yaml', SHOP);
  folder.write('lab/kustomization.yaml', 'resources: [../base]\nnamePrefix: lab-');
  rmSync(folder.at('k8s'), { recursive: true });
  commit('second');
  folder.write('lab/kustomization.yaml', 'resources: [../base]\nnamePrefix: test-');
  commit('third');
  expect(diff(['HEAD~1..HEAD', 'lab']).stdout).toMatch(/closed: tcp lab-web\.shop\.svc:80/);
});

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  source: { repoURL: https://git.example/repo, path: apps/shop, directory: { recurse: true } }
  destination: { namespace: shop }
`;

test('what Argo CD deploys beside values of a chart is opened', () => {
  folder.write('argo/shop.yaml', APPLICATION);
  folder.write('apps/shop/values.yaml', 'replicas: 1\n');
  git('mv', 'k8s/web.yaml', 'apps/shop/web.yaml');
  commit('second');
  const [ingress = ''] = SHOP.split('---');
  folder.write(
    'apps/shop/admin.yaml',
    ingress.replace('name: web,', 'name: admin,').replace('shop.example', 'admin.example'),
  );
  commit('third');
  expect(diff(['HEAD~1..HEAD']).stdout).toContain(
    'opened: GET https://admin.example.com/ from outside',
  );
});

test('a new route whose Gateway is in none of the files cannot be told', () => {
  folder.write(
    'k8s/route.yaml',
    `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: blog, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: edge }]
  hostnames: [blog.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`,
  );
  commit('second');
  expect(diff(['HEAD~1..HEAD']).stdout).toContain(
    'cannot be told: blog.example.com by HTTPRoute shop/blog from outside: nothing before, unknown (its Gateway is in none of the files) now',
  );
});

describe('a unit that is not rendered', () => {
  test('cannot be told from what it was, where its files changed', () => {
    folder.write('charts/blog/Chart.yaml', 'apiVersion: v2\nname: blog\nversion: 1.0.0\n');
    folder.write('charts/blog/templates/blog.yaml', SHOP);
    folder.write('k8s/kustomization.yaml', 'resources: [web.yaml]');
    commit('second');
    folder.write('charts/blog/templates/blog.yaml', ADMIN);
    commit('third');
    const answer = diff(['HEAD~1..HEAD', '--fail-on', 'opened']);
    expect(answer).toEqual({
      stdout: [
        'cannot be told: what charts/blog answers from outside: unknown (a chart is not rendered) before, unknown (a chart is not rendered) with a change behind it now',
        '\n1 cannot be told\n',
      ].join('\n'),
      stderr: '',
      exitCode: 0,
    });
    expect(diff(['HEAD~1..HEAD', 'k8s'])).toEqual(NOTHING);
  });

  test('is neither closed nor opened, where only one side is rendered', () => {
    folder.write('k8s/kustomization.yaml', 'resources: [web.yaml]');
    commit('second');
    folder.write('k8s/kustomization.yaml', 'resources: [web.yaml, broken.yaml]');
    folder.write('k8s/broken.yaml', 'metadata: { name: a }\n');
    commit('third');
    for (const range of ['HEAD~1..HEAD', 'HEAD..HEAD~1']) {
      const { stdout } = diff([range]);
      expect(stdout).toContain('cannot be told: ');
      expect(stdout).not.toMatch(/^(?:opened|closed|broken|fixed)/m);
    }
  });
});

const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ['a revision that is not there', ['nowhere..main']],
  ['a revision that is an option', ['--output=x..main']],
  ['an option behind the dots', ['main..--help']],
  ['a range whose old side is empty', ['..HEAD']],
  ['a range of nothing', ['...']],
  ['a path that is in neither revision', ['before..main', 'nowhere']],
  ['a path above the repository', ['before..main', '../..']],
];

test.each(REFUSED)('%s is refused', (_, args) => {
  commit('second');
  const { stdout, stderr, exitCode } = diff(args);
  expect([stdout, exitCode]).toEqual(['', 1]);
  expect(stderr.replaceAll(folder.path, '.')).toMatchSnapshot();
});

test('a commit that is named on both sides is the same', () => {
  expect(diff(['main..HEAD'])).toEqual(NOTHING);
  expect(diff(['before..'])).toEqual(NOTHING);
});

test('a broken file on one side is refused', () => {
  folder.write('k8s/web.yaml', 'kind: [');
  commit('second');
  const { stdout, stderr, exitCode } = diff(['before..main']);
  expect([stdout, exitCode]).toEqual(['', 1]);
  expect(stderr).toMatchSnapshot();
});

test('a folder without git is refused', () => {
  rmSync(folder.at('.git'), { recursive: true });
  const { stderr, exitCode } = diff(['before..main']);
  expect(exitCode).toBe(1);
  expect(stderr).toMatchSnapshot();
});

test('a machine without git is told so', () => {
  const before = process.env['PATH'];
  process.env['PATH'] = folder.path;
  try {
    expect(diff(['before..main']).stderr).toMatchSnapshot();
  } finally {
    process.env['PATH'] = before;
  }
});

test('links lead to files of the folder at most once, and never out of the repository', () => {
  symlinkSync('/etc', folder.at('k8s/etc.yaml'));
  symlinkSync('../../..', folder.at('k8s/up.yaml'));
  symlinkSync('loop.yaml', folder.at('k8s/loop.yaml'));
  symlinkSync('web.yaml', folder.at('k8s/again.yaml'));
  commit('second');
  expect(diff(['before..main'])).toEqual(NOTHING);
});

test('nothing that the repository says of itself is run', () => {
  const mark = folder.at('mark');
  const script = folder.write('run.sh', `#!/bin/sh\ntouch ${mark}\n`);
  chmodSync(script, 0o755);
  mkdirSync(folder.at('.git/hooks'), { recursive: true });
  folder.write('.gitattributes', '*.yaml filter=run diff=run');
  for (const key of [
    ...['core.fsmonitor', 'core.pager', 'pager.cat-file', 'filter.run.smudge', 'core.editor'],
    ...[
      'filter.run.clean',
      'diff.run.textconv',
      'core.sshCommand',
      'diff.external',
      'core.askPass',
    ],
  ]) {
    git('config', key, script);
  }
  git('config', 'alias.ls-tree', `!${script}`);
  git('config', 'alias.cat-file', `!${script}`);
  rmSync(mark, { force: true });
  expect(diff(['before..main'])).toEqual(NOTHING);
  expect(existsSync(mark)).toBe(false);
});

test('what is larger than the limit is named, and not read', () => {
  folder.write('k8s/big.yaml', `# ${'x'.repeat(1_100_000)}\n${SHOP}`);
  commit('second');
  const { stderr, exitCode } = diff(['before..main', '--max-size', '1']);
  expect(exitCode).toBe(1);
  expect(stderr).toMatchSnapshot();
});
