import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { hasRegistry, initTemplate, pack, Project, ROOT } from './project';

const withRegistry = hasRegistry() ? describe : describe.skip;

interface Workflow {
  readonly jobs: { readonly platform: { readonly steps: readonly { readonly run?: string }[] } };
}

interface GitlabFile {
  readonly platform: {
    readonly script: readonly string[];
    readonly after_script: readonly string[];
  };
}

withRegistry('the shell of the pipelines of the template', () => {
  const project = new Project();
  const summary = join(project.folder, 'summary.md');
  const env = { GITHUB_STEP_SUMMARY: summary, CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD^1' };
  const sh = (line: string) => project.run('sh', ['-ec', line], env);
  const shell = (lines: readonly string[]) => {
    for (const line of lines) project.must('sh', ['-ec', line], env);
  };
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    initTemplate(project);
    project.must('npm', ['run', 'synth']);
    project.commit('All');
    project.write('apps/mail.ts', project.read('apps/shop.ts'));
    project.must('npm', ['run', 'synth']);
    project.must('npm', ['run', 'test:update']);
    project.commit('Add the mail');
  });

  test('passes at GitHub, says what is exposed, and writes SARIF', () => {
    const { jobs } = parse(project.read('.github/workflows/platform.yaml')) as Workflow;
    shell(jobs.platform.steps.flatMap(({ run }) => run ?? []));
    const text = project.read('summary.md');
    expect(text).toMatch(/^## cdk8s-reach: \d+ opened/);
    expect(text).toMatch(
      /\*\*opened\*\* \\\[lab\\\] GET https?&#58;\/\/mail\.lab\.example\.com\/ /,
    );
    // The Gateway of prod is in none of the files.
    expect(text).toMatch(/\\\[prod\\\] mail\.example\.com by HTTPRoute team-shop\/mail /);
    expect(project.read('reports/diff/diff.txt')).toContain(
      'cannot be told: mail.example.com by HTTPRoute team-shop/mail',
    );
    expect(JSON.parse(project.read('reports/reach.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  test('passes at GitLab, and writes JUnit', () => {
    const { platform } = parse(project.read('.gitlab-ci.yml')) as GitlabFile;
    shell([...platform.script, ...platform.after_script]);
    expect(project.read('reports/reach.junit.xml')).toContain('<testsuite');
  });

  test('compares with nothing where the clone has one commit', () => {
    project.must('git', ['clone', '--quiet', '--depth=1', `file://${project.folder}`, 'shallow']);
    const script = 'cd shallow && sh scripts/diff.sh HEAD^1..HEAD reports';
    expect(project.must('sh', ['-ec', script]).stdout).toBe(
      'Commit HEAD^1 is not in this clone, so nothing is compared with it.\n',
    );
    project.must('rm', ['-r', 'shallow']);
  });

  test('stops at manifests that were not committed', () => {
    project.edit('apps/shop.ts', '1.4.0', '1.5.0');
    project.must('npm', ['run', 'synth']);
    const { status, stdout } = sh('sh scripts/stale-dist.sh');
    expect(status).toBe(1);
    expect(stdout).toContain('dist/ is stale: run npm run synth, and commit what it does\n');
    expect(stdout).toContain('+        - image: ghcr.io/acme/shop:1.5.0');
    project.must('git', ['reset', '--hard', '--quiet']);
  });

  test('stops at findings, after the reports are written', () => {
    project.edit('waivers.ts', /until: '.*'/, `until: '2026-01-01'`);
    project.must('npm', ['run', 'synth']);
    const { status, stdout } = sh('sh scripts/check.sh late');
    expect(status).toBe(2);
    expect(stdout).toContain('warning NET007 waiver-expired');
    expect(project.read('late/reach.sarif')).toContain('NET007');
    project.must('git', ['reset', '--hard', '--quiet']);
  });

  test('says nothing of what stays as it is', () => {
    expect(sh('sh scripts/diff.sh HEAD..HEAD reports/same').stdout).toBe(
      '## cdk8s-reach: nothing is answered otherwise\n',
    );
  });
});

withRegistry('the shell of action.yml', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });

  test('checks a folder, and writes what was asked for', () => {
    const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {type: NodePort, selector: {app: ${name}}, ports: [{port: 80, nodePort: 30080}]}
`;
    project.write('k8s/a.yaml', service('a'));
    project.write('k8s/b.yaml', service('b'));
    const run = (failOn: string, range = '') =>
      project.run('sh', [join(ROOT, 'scripts/action.sh')], {
        DIFF_RANGE: range,
        PATHS: 'k8s',
        VERSION: pack(project.folder),
        GITHUB_ACTION_PATH: ROOT,
        ARGS: '--skip NET524',
        FAIL_ON: failOn,
        SARIF: 'reach.sarif',
        GITHUB_STEP_SUMMARY: join(project.folder, 'summary.md'),
      });
    const { status, stdout } = run('error');
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error .*NET203/);
    expect(project.read('summary.md')).toContain('NET203');
    expect(existsSync(join(project.folder, 'reach.sarif'))).toBe(true);
    project.commit('All');
    const first = run('never', 'HEAD^1..HEAD');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('::notice::Commit HEAD^1 is not in this clone');
  });
});

/** Where the linters are not installed, `pip install check-jsonschema pre-commit` and Go bring them. */
describe('the linters of pipelines', () => {
  const template = join(ROOT, 'templates/platform');
  const LINTERS: readonly (readonly string[])[] = [
    ['actionlint', join(template, '_github/workflows/platform.yaml')],
    ['actionlint', join(template, '_github/workflows/comment.yaml')],
    ['actionlint', join(ROOT, '.github/workflows/release.yaml')],
    ['actionlint', join(ROOT, '.github/workflows/verify.yaml')],
    ['actionlint', join(ROOT, '.github/workflows/site.yml')],
    ['check-jsonschema', '--builtin-schema=vendor.gitlab-ci', join(template, '_gitlab-ci.yml')],
    ['check-jsonschema', '--builtin-schema=vendor.github-actions', join(ROOT, 'action.yml')],
    ['check-jsonschema', '--builtin-schema=vendor.renovate', join(template, 'renovate.json')],
    ['pre-commit', 'validate-manifest', join(ROOT, '.pre-commit-hooks.yaml')],
    ['shellcheck', join(template, 'scripts/check.sh'), join(template, 'scripts/stale-dist.sh')],
    ['shellcheck', join(template, 'scripts/diff.sh'), join(ROOT, 'scripts/action.sh')],
    ['shellcheck', join(ROOT, '.ci/run')],
  ];
  for (const [program = '', ...args] of LINTERS) {
    const isThere = spawnSync(program, ['--version']).status === 0;
    (isThere ? test : test.skip)(
      `${program} ${args.map((arg) => arg.split('/').pop()).join(' ')}`,
      () => {
        const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
        expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({
          status: 0,
          output: '',
        });
      },
    );
  }
});
