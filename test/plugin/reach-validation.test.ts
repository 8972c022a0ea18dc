import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReachValidationProps } from '../../lib/plugin/reach-validation';
import { ReachValidation } from '../../lib/plugin/reach-validation';
import { messageOf } from '../support/refusal';

const ROOT = join(__dirname, '../..');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

const service = (name: string, namespace: string, annotations = {}) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, annotations },
    spec: {
      type: 'NodePort',
      selector: { app: 'web' },
      ports: [{ port: 80, nodePort: 30080 }],
    },
  });

const CONFLICT = {
  ruleName: 'NET203 node-port-collision (error)',
  recommendation:
    'node port 30080 is claimed by 2 Services: a node port is opened on every node, so only one Service can use it, for any protocol',
  fix: 'Write another node port (free nearby: 30081), or remove it so that the cluster picks one.',
};

const validate = async (
  manifests: readonly string[],
  metadata = {},
  props?: ReachValidationProps,
) => {
  const violations: unknown[] = [];
  let status = '';
  const report = {
    addViolation: (violation: unknown) => violations.push(violation),
    submit: (word: string) => {
      status = word;
    },
  };
  await new ReachValidation(props).validate({ manifests, metadata, report });
  return { status, violations };
};

describe('as cdk8s-cli calls it', () => {
  test('an error fails, with each object under the name of its construct', async () => {
    const file = write('a.yaml', [service('a', 'shop'), service('b', 'blog')].join('\n---\n'));
    const at = (resourceName: string) => ({
      resourceName,
      locations: ['spec.ports[0].nodePort'],
      manifestPath: file,
    });
    expect(await validate([file])).toEqual({
      status: 'failure',
      violations: [{ ...CONFLICT, violatingResources: [at('b'), at('a')] }],
    });
  });

  test('a name in two namespaces is told in full, since it would find the wrong construct', async () => {
    const file = write('a.yaml', [service('a', 'shop'), service('a', 'blog')].join('\n---\n'));
    const { violations } = await validate([file], { a: { path: 'shop/a' } });
    expect(violations).toMatchObject([
      {
        violatingResources: [
          { resourceName: 'Service blog/a' },
          { resourceName: 'Service shop/a' },
        ],
      },
    ]);
  });

  test('nothing to say is a success', async () => {
    const file = write('a.yaml', service('a', 'shop'));
    expect(await validate([file])).toEqual({ status: 'success', violations: [] });
  });

  test('a waiver holds to its day', async () => {
    const waived = { 'reach.cdk8s.io/waive': 'NET203 until 2026-12-31: one of them moves' };
    const file = write('a.yaml', [service('a', 'x', waived), service('b', 'x')].join('\n---\n'));
    expect((await validate([file], {}, { today: '2026-12-31' })).status).toBe('success');
    expect((await validate([file], {}, { today: '2027-01-01' })).status).toBe('failure');
  });

  test('what cdk8s.yaml says wrong is refused', () => {
    const props = { failOn: 'all', policyRules: 'yes', today: 'tomorrow' };
    expect(messageOf(() => new ReachValidation(props as never)))
      .toBe(`ReachValidation: failOn: "all" is not a severity
  why: a finding is an error, a warning or info
  fix: write error, warning or info
ReachValidation: policyRules: "yes" is not true or false
  why: it must be true or false
  fix: write true or false
ReachValidation: today: "tomorrow" is not a day
  why: the end dates of waivers are compared with it
  fix: write for example "2026-12-31"`);
  });
});

describe('in cdk8s synth', () => {
  const synth = (second: number) => {
    write(
      'main.js',
      `const { ApiObject, Chart, YamlOutputType } = require('${ROOT}/node_modules/cdk8s');
const { Checks, Fleet } = require('${ROOT}');
const fleet = new Fleet({ checks: Checks.OFF });
const chart = new Chart(fleet, 'shop', { namespace: 'shop' });
for (const [name, nodePort] of [['web', 30080], ['front', ${second}]]) {
  new ApiObject(chart, name, {
    apiVersion: 'v1', kind: 'Service', metadata: { name },
    spec: { type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 80, nodePort }] },
  });
}
fleet.synth();
`,
    );
    write(
      'cdk8s.yaml',
      `app: node main.js
validations:
  - package: ${ROOT}
    version: 0.0.0
    class: ReachValidation
`,
    );
    const cli = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
    const env = { ...process.env, CDK8S_DISABLE_UPGRADE: '1', JEST_WORKER_ID: undefined };
    return spawnSync(
      process.execPath,
      [cli, 'synth', '--check-upgrade=false', '--validation-reports-output-file=report.json'],
      { cwd: folder, encoding: 'utf8', env },
    );
  };
  const report = () => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as unknown;

  test('an error ends it with code 2, and the report names the rule and the constructs', () => {
    expect(synth(30080).status).toBe(2);
    expect(report()).toMatchObject({
      reports: [
        {
          violations: [
            {
              ...CONFLICT,
              violatingConstructs: [
                { resourceName: 'Service shop/front', constructPath: 'shop/front' },
                { resourceName: 'Service shop/web', constructPath: 'shop/web' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('nothing to say ends it well', () => {
    expect(synth(30081).status).toBe(0);
  });
});
