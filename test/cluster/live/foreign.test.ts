import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { clear, connect, describeOwn, waitFor } from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { sleep } from './harness/processes';
import { gatewayApi, metallb } from './harness/releases';
import { RUN_LABEL } from './harness/sweeper';

const api = connect();
const OF_A_RUN = `?labelSelector=${encodeURIComponent(RUN_LABEL)}`;
const NAMESPACES = `/api/v1/namespaces${OF_A_RUN}`;
const NODES = `/api/v1/nodes${OF_A_RUN}`;

afterAll(() => {
  api.close();
});

/** The suite in a process of its own, which is told of the control plane here as if it were somebody else's. */
function runElsewhere(...args: readonly string[]): { child: ChildProcess; output: () => string } {
  const own = Object.entries(process.env).filter(([name]) => !/^(REACH|JEST)_/.test(name));
  const child = spawn(process.execPath, [join(__dirname, 'run.js'), '--verbose', ...args], {
    env: {
      ...Object.fromEntries(own),
      KUBECONFIG: process.env['REACH_KUBECONFIG'],
      AGREEMENT_RUNS: '200',
    },
    detached: true,
  });
  let text = '';
  const add = (part: Buffer) => (text += part.toString());
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return { child, output: () => text };
}

function isOver(): Promise<true> {
  return waitFor(async () => {
    const left = [...(await api.list(NAMESPACES)), ...(await api.list(NODES))];
    return left.length === 0 ? true : undefined;
  });
}

/** Everything that there is, once the controllers are done with what went before. */
async function settled(): Promise<Map<string, string>> {
  let last = await api.everything();
  return waitFor(async () => {
    await sleep(1000);
    const now = await api.everything();
    const isSettled = isDeepStrictEqual(now, last);
    last = now;
    return isSettled ? now : undefined;
  });
}

describeOwn('in the cluster of somebody else', () => {
  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds(metallb() ?? ''));
    await replaceCrds(api, gatewayCrds(gatewayApi() ?? ''));
  });

  test('the suite passes, and leaves everything as it was', async () => {
    const before = await settled();
    expect(before.size).toBeGreaterThan(50);
    const { child, output } = runElsewhere('accepted', 'agreement', 'endpoints', 'metallb');
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, output: output() }).toEqual({
      status: 0,
      output: expect.stringContaining('skipped there: what needs a cluster') as string,
    });
    expect(output()).toMatch(/^[5-9]\d passed, 0 failed/m);
    expect(await settled()).toEqual(before);
  }, 120_000);

  test('a run that is killed leaves nothing either', async () => {
    const before = await settled();
    const { child } = runElsewhere('endpoints');
    await waitFor(async () => ((await api.list(NAMESPACES)).length > 0 ? true : undefined));
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await isOver();
    expect(await settled()).toEqual(before);
  }, 120_000);
});
