import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { ROOT, blocksOf, pagesIn } from '../../support/pages';
import type { KubeObject } from './harness/api';
import { clear, connect, describeOwn, makeNamespaces, mustTake, waitFor } from './harness/cluster';
import { letPodsRun } from './harness/pods';
import { KUBECTL, describeBuilt, findOrBuild } from './harness/programs';

const api = connect();

afterAll(() => {
  api.close();
});

/** What the guides have `kubectl` print of a cluster, for this tool to read. */
const LINES = pagesIn('docs/how-to')
  .flatMap(blocksOf)
  .filter(({ language }) => language === 'sh')
  .flatMap(({ place, code }) =>
    code
      .split('\n')
      .filter((line) => /^kubectl get .* \| npx cdk8s-reach/.test(line))
      .map((line) => [place, line] as const),
  );

const labels = { app: 'shop' };

/** A shop in the namespace of the pods that the suite can have run. */
const SHOP: readonly KubeObject[] = [
  {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' } },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [{ name: 'shop', image: 'example', ports: [{ containerPort: 8080 }] }],
          schedulerName: 'cdk8s-reach',
        },
      },
    },
  },
  {
    ...{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' } },
    spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
  },
];

/** A line of a guide as somebody runs it in a shell, with another question. */
function run(line: string): { status: number | null; stdout: string; stderr: string } {
  const kubectl = dirname(findOrBuild(KUBECTL));
  const program = `'${process.execPath}' '${join(ROOT, 'build/lib/cli/main.js')}'`;
  const asked = line
    .replace('npx cdk8s-reach', program)
    .replaceAll('shop.shop.svc', 'shop.default.svc')
    .replace('pod:shop', 'pod:default');
  return spawnSync('bash', ['-o', 'pipefail', '-c', asked], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${kubectl}:${process.env['PATH'] ?? ''}`,
      KUBECONFIG: process.env['REACH_KUBECONFIG'],
    },
  });
}

describeOwn('the guides', () => {
  describeBuilt(KUBECTL, 'read a running cluster', () => {
    beforeAll(async () => {
      findOrBuild(KUBECTL);
      await clear(api);
      await makeNamespaces(api, SHOP);
      for (const object of SHOP) await mustTake(api, object);
      // The controllers make the pods a moment later.
      const pods = '/api/v1/namespaces/default/pods?labelSelector=app%3Dshop';
      await waitFor(async () => (await api.list(pods))[0]);
    }, 480_000); // kubectl may have to be built

    const explained = LINES.filter(([, line]) => line.includes(' explain '));

    test('a line of a guide explains', () => {
      expect(explained.length).toBeGreaterThan(0);
    });

    test.each(explained)('%s, before a pod is ready: %s', (_, line) => {
      const { status, stdout, stderr } = run(line);
      expect(stderr).toBe('');
      expect(stdout).toContain('not ready');
      expect(status).toBe(2);
    });

    test.each(explained)('%s, when the pods run: %s', async (_, line) => {
      await letPodsRun(api, 'app=shop', ['10.1.1.1', '10.1.1.2']);
      const { status, stdout, stderr } = run(line);
      expect(stderr).toBe('');
      expect(stdout).toContain('shop');
      expect(status).toBe(0);
    });
  });
});
