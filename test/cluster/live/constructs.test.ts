import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api, KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { clear, connect, describeOwn, makeNamespaces } from './harness/cluster';
import {
  ARGO_CRDS,
  FLUX_CRDS,
  TRAEFIK_CRDS,
  gatewayCrds,
  metallbCrds,
  replaceCrds,
} from './harness/crds';

const api = connect();

afterAll(() => {
  api.close();
});

/** What is for another release: a part of `kind: message`, and why. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [
    /^BGPAdvertisement: .*int32 in spec.localPref/,
    'Kubernetes 1.36 and newer take the half of it; it is made for older ones alone',
  ],
];

/** Everything that the tests of the constructs synthesize, once each. */
function recorded(): KubeObject[] {
  const record = join(process.env['REACH_FOLDER'] ?? '', 'constructs.jsonl');
  const args = ['node_modules/.bin/jest', '--config', join(__dirname, 'jest.record.config.js')];
  spawnSync(process.execPath, args, { env: { ...process.env, REACH_RECORD: record } });
  const charts = readFileSync(record, 'utf8').trim().split('\n');
  const objects = charts.flatMap((line) => JSON.parse(line) as KubeObject[]);
  return [...new Map(objects.map((one) => [JSON.stringify(one), one])).values()];
}

async function refusalOf(server: Api, object: KubeObject): Promise<string | undefined> {
  const answer = await server.dryRun(object);
  if (isAccepted(answer) || answer.status === 409) return undefined;
  return `${object.kind ?? ''}: ${messageOf(answer)}`;
}

/** What the server refuses, and what it says of it. */
async function refusedOf(
  objects: readonly KubeObject[],
): Promise<(readonly [KubeObject, string])[]> {
  const refused: (readonly [KubeObject, string])[] = [];
  for (const object of objects) {
    const refusal = await refusalOf(api, object);
    if (refusal !== undefined) refused.push([object, refusal]);
  }
  return refused;
}

describeOwn('what constructs make', () => {
  let objects: KubeObject[] = [];

  beforeAll(async () => {
    objects = recorded();
    await clear(api);
    const ours = [metallbCrds('0.16'), gatewayCrds('1.6')];
    for (const crds of [...ours, ARGO_CRDS, FLUX_CRDS, TRAEFIK_CRDS]) await replaceCrds(api, crds);
    await makeNamespaces(api, objects);
  }, 240_000);

  test('is taken by the server, strictly, save what is explained', async () => {
    expect(objects.length).toBeGreaterThan(1000);
    const refused = await refusedOf(objects);
    expect(refused.length).toBeGreaterThan(0);
    await replaceCrds(api, gatewayCrds('1.6', 'experimental'));
    const refusals = (await refusedOf(refused.map(([object]) => object))).map(
      ([object, refusal]) => `${refusal}: ${JSON.stringify(object)}`,
    );
    const isExplained = (refusal: string) => EXPLAINED.some(([says]) => says.test(refusal));
    expect(refusals.filter((refusal) => !isExplained(refusal))).toEqual([]);
    const needed = EXPLAINED.filter(([says]) => refusals.some((refusal) => says.test(refusal)));
    expect(needed).toEqual(EXPLAINED);
  }, 120_000);
});
