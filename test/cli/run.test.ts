import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clusterLine, waiverLine } from '../../lib/model/read/notes';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { reach as run } from '../support/reach';

const { kubernetes: NEWEST } = DEFAULT_TARGET;
const ASSUMED = `Assumed: Kubernetes ${NEWEST}, the newest (declare it with --cluster)\n`;
const NOTED = `Cluster facts: dist/.cdk8s-reach.sha256
Assumed: Kubernetes ${NEWEST}, the newest (declare it on the Cluster)
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const reach = (args: readonly string[], stdin?: string) => run(args, { folder, stdin });

function service(name: string, nodePort = 30080, annotation = ''): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  annotations: {${annotation && `reach.cdk8s.io/waive: "${annotation}"`}}
spec:
  type: NodePort
  selector: {app: web}
  ports: [{port: 80, nodePort: ${nodePort}}]
`;
}

const CLAIMED = `error NET203 node-port-collision: node port 30080 is claimed by 2 Services
  k8s/a.yaml:9   Service default/a   spec.ports[0].nodePort
  k8s/b.yaml:9   Service default/b   spec.ports[0].nodePort
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port (free nearby: 30081), or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203
`;

describe('reach check', () => {
  test('tells what is found, and ends with 2', () => {
    write('k8s/a.yaml', service('a'));
    write('k8s/b.yaml', service('b'));
    expect(reach(['check', 'k8s'])).toEqual({
      exitCode: 2,
      stdout: `${CLAIMED}\n1 error; checked 2 objects in 2 files\n` + ASSUMED,
      stderr: '',
    });
  });

  test('ends with 0 where all is well', () => {
    write('k8s/a.yaml', service('a'));
    expect(reach(['check', 'k8s'])).toEqual({
      exitCode: 0,
      stdout: 'no findings; checked 1 object in 1 file\n' + ASSUMED,
      stderr: '',
    });
  });

  test('ends with 1 where without a path without a path there is nothing to check', () => {
    write('k8s/notes.yaml', 'hello: world');
    expect(reach(['check', 'k8s'])).toEqual({
      exitCode: 1,
      stdout: 'no findings; checked 0 objects in 0 files; skipped 1 file: 1 without manifests\n',
      stderr: expect.stringContaining('check finds no Kubernetes object in k8s') as string,
    });
  });

  test('reads stdin', () => {
    expect(reach(['check', '-'], `${service('a')}---\n${service('b')}`).stdout).toContain(
      '  stdin:9    Service default/a   spec.ports[0].nodePort\n',
    );
  });

  test('counts what is for another program', () => {
    write('k8s/a.yaml', service('a'));
    write(
      'k8s/kustomization.yaml',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization',
    );
    write('k8s/chart/templates/a.yaml', 'apiVersion: v1\nkind: {{ .Values.kind }}\n{{- end }}');
    write('k8s/chart/values.yml', 'replicas: 1');
    write('k8s/secret.yaml', 'apiVersion: v1\nkind: Secret\nsops: {}');
    write('k8s/tsconfig.json', '{ // it has comments\n}');
    write('k8s/.hidden/b.yaml', service('b'));
    write('k8s/node_modules/b.yaml', service('b'));
    write('k8s/README.md', '# no manifest');
    expect(reach(['check', 'k8s'])).toEqual({
      exitCode: 0,
      stdout:
        'no findings; checked 1 object in 1 file; skipped 4 files: 1 encrypted, 2 without manifests, 1 template\nNot judged: k8s (it is empty)\n' +
        'Not deployed by anything in these files: 1 file or unit (its findings are infos; --no-units judges files as they are)\n' +
        ASSUMED,
      stderr: '',
    });
  });

  test('follows links within the folder, once, and none out of it', () => {
    write('k8s/a.yaml', service('a'));
    write('k8s/.data/b.yaml', service('b', 30081));
    write('outside/c.yaml', service('c'));
    symlinkSync('a.yaml', join(folder, 'k8s/a-again.yaml'));
    symlinkSync('.data/b.yaml', join(folder, 'k8s/b.yaml'));
    symlinkSync('../outside/c.yaml', join(folder, 'k8s/c.yaml'));
    symlinkSync('../outside', join(folder, 'k8s/outside'));
    symlinkSync('nowhere.yaml', join(folder, 'k8s/d.yaml'));
    symlinkSync('.', join(folder, 'k8s/again'));
    expect(reach(['check', 'k8s', 'k8s/a.yaml']).stdout).toBe(
      'no findings; checked 2 objects in 2 files\n' + ASSUMED,
    );
  });

  test('takes each folder of a fleet for the cluster that it is, and its waivers', () => {
    write('dist/lab/a.yaml', service('a'));
    write('dist/lab/b.yaml', service('b'));
    write('dist/home/a.yaml', service('a'));
    const waiver = {
      rule: 'NET203',
      objects: ['Service default/a'],
      cluster: 'lab',
      reason: 'a moves',
    };
    const notes = [clusterLine('lab', DEFAULT_TARGET), clusterLine('home', DEFAULT_TARGET)];
    write('dist/.cdk8s-reach.sha256', [...notes, waiverLine(waiver), ''].join('\n'));
    expect(reach(['check', 'dist', '--skip', 'NET008']).stdout).toBe(
      '1 waived; checked 3 objects in 3 files of 2 clusters\n' + NOTED,
    );
    // What stands above the folder that is asked for is not trusted.
    expect(reach(['check', 'dist/lab']).stdout).toContain('error NET203');
  });

  test('takes the folders that --cluster names for clusters', () => {
    write('lab/a.yaml', service('a'));
    write('home/b.yaml', service('b'));
    write('lab.yaml', 'kubernetes: "1.32"');
    const { stdout } = reach(['check', '.', '--cluster', 'lab=lab.yaml']);
    expect(stdout).toBe(
      'no findings; checked 2 objects in 2 files of 2 clusters; skipped 1 file: 1 without manifests\n' +
        `Cluster facts: lab.yaml\n${ASSUMED}`,
    );
  });

  test('judges the ends of waivers by --today', () => {
    write('a.yaml', service('a', 30080, 'NET203 until 2026-06-30: a moves'));
    write('b.yaml', service('b'));
    expect(reach(['check', '.', '--today', '2026-06-30']).stdout).toBe(
      '1 waived; checked 2 objects in 2 files\n' + ASSUMED,
    );
    expect(reach(['check', '.', '--today', '2026-07-01', '--quiet'])).toEqual({
      exitCode: 2,
      stdout: `error NET203 node-port-collision: node port 30080 is claimed by 2 Services (a.yaml:9)
warning NET007 waiver-expired: the waiver of NET203 expired after 2026-06-30 (a.yaml:5)
`,
      stderr: '',
    });
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'info'], 2],
    [['--skip', 'node-port-collision'], 0],
    [['--only', 'NET501,NET203'], 2],
    [['--only', 'NET501'], 0],
    [['--severity', 'error'], 2],
    [['--set', 'policy'], 2],
  ])('with %j ends with %i', (args, exitCode) => {
    write('k8s/a.yaml', service('a'));
    write('k8s/b.yaml', service('b'));
    expect(reach(['check', 'k8s', ...args]).exitCode).toBe(exitCode);
  });

  test('starts clean with a baseline, and tells which lines of it are over', () => {
    write('k8s/a.yaml', service('a'));
    write('k8s/b.yaml', service('b'));
    expect(reach(['check', 'k8s', '--write-baseline', 'known', '--quiet']).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'known'), 'utf8')).toBe(
      `# Known findings, written by reach check --write-baseline. If you remove a line, its finding is\n# reported again.\n01fe03631ecb74d8 NET203 node port 30080 is claimed by 2 Services (Service default/a, Service default/b)
`,
    );
    expect(reach(['check', 'k8s', '--baseline', 'known'])).toEqual({
      exitCode: 0,
      stdout: 'no findings; checked 2 objects in 2 files; 1 finding in the baseline\n' + ASSUMED,
      stderr: '',
    });
    write('k8s/b.yaml', service('b', 30081));
    expect(reach(['check', 'k8s', '--baseline', 'known'])).toEqual({
      exitCode: 0,
      stdout: 'no findings; checked 2 objects in 2 files\n' + ASSUMED,
      stderr:
        'known: no longer found, so remove the line: 01fe03631ecb74d8 NET203 node port 30080 is claimed by 2 Services (Service default/a, Service default/b)\n',
    });
  });

  test('writes the report into a file', () => {
    write('k8s/a.yaml', service('a'));
    expect(reach(['check', 'k8s', '--format', 'markdown', '--output', 'report.md'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe(
      `## cdk8s-reach: no findings\n\nno findings; checked 1 object in 1 file.\n\nAssumed: Kubernetes ${NEWEST}, the newest (declare it with --cluster).\n`,
    );
  });
});

describe('reach could not run, and ends with 1', () => {
  test.each([
    ['no path', ['check'], 'reach: check needs a path'],
    ['a path that is not there', ['check', 'k9s'], 'reach: check: "k9s" does not exist'],
    ['a word', ['lint'], 'reach: verb: "lint" is not known'],
    [
      'an option',
      ['check', '.', '--fast'],
      "reach: arguments cannot be read: Unknown option '--fast'",
    ],
    ['a form', ['check', '.', '--format', 'html'], 'reach: --format: "html" is not known'],
    ['a severity', ['check', '.', '--fail-on', 'warn'], 'reach: --fail-on: "warn" is not known'],
    ['a rule', ['check', '.', '--only', 'NET999'], 'reach: --only: "NET999" is not a rule'],
    ['a rule to explain', ['rules', 'NET999'], 'reach: rules: "NET999" is not a rule'],
    ['a set', ['check', '.', '--set', 'strict'], 'reach: --set: "strict" is not known'],
    ['a size', ['check', '.', '--max-size', 'big'], 'reach: --max-size: "big" is not a size'],
    ['a day', ['check', '.', '--today', '2026-02-30'], 'reach: --today: "2026-02-30" is not a day'],
    [
      'a baseline',
      ['check', '.', '--baseline', 'x'],
      'reach: --baseline: "x" cannot be read (ENOENT)',
    ],
    [
      'a cluster',
      ['check', '.', '--cluster', 'x'],
      "x: file cannot be read: ENOENT: no such file or directory, stat 'x'",
    ],
  ])('for %s', (_, args, message) => {
    const { exitCode, stdout, stderr } = reach(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(message);
    expect(stderr).toMatch(/^[^\n]+\n {2}why: .+\n {2}fix: .+\n$/);
  });

  test('for a cluster file with faults, which it tells together', () => {
    write('lab.yaml', 'kubernetes: "1.20"\nmetalLb: "0.16"\n');
    const { exitCode, stderr } = reach(['check', '.', '--cluster', 'lab.yaml']);
    expect(exitCode).toBe(1);
    expect(stderr.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      'lab.yaml: kubernetes: "1.20" is not a supported release of Kubernetes',
      'lab.yaml: metalLb is not a known property',
      '',
    ]);
  });

  test('for the cluster of a folder that holds nothing', () => {
    write('lab.yaml', 'kubernetes: "1.32"');
    expect(reach(['check', '.', '--cluster', 'lab=lab.yaml'])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `reach: --cluster: "lab" contains none of the checked files
  why: the cluster file would have no effect
  fix: write a folder at or below a checked path, or remove the option
`,
    });
  });
});

describe('reach rules', () => {
  test('lists the rules', () => {
    expect(reach(['rules']).stdout).toMatch(
      /^NET203 {2}error +node-port-collision +Two Services request one node port\.$/m,
    );
  });

  test('explains one, by its name too', () => {
    const { exitCode, stdout } = reach(['rules', 'node-port-collision']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`NET203 node-port-collision (error)

Two Services request one node port.

why:   a node port is opened on every node, so only one Service can use it, for any protocol
fix:   Write another node port, or remove it so that the cluster picks one.
waive: Never: the API server refuses the second Service.
see:   https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
`);
  });
});

test('reach alone, and --help, say how it is used', () => {
  expect(reach([])).toEqual(reach(['--help']));
  expect(reach([]).stdout).toMatch(/^Usage: reach check PATH/);
});
