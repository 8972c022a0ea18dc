import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast } from '../../../lib/facts/versions';
import type { Api, KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { clear, connect, makeNamespaces } from './harness/cluster';
import { ARGO_CRDS, FLUX_CRDS, gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { gatewayApi, metallb, missingFor, release } from './harness/releases';

const api = connect();

afterAll(() => {
  api.close();
});

/** What no server of this suite has, or what needs a newer or older one: a part of `kind: message`, and why. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/^Middleware: no matches/, 'a kind of Traefik, whose definitions are not here'],
  [
    /sessionPersistence/,
    'a field of the experimental channel, of which the definitions are not here',
  ],
  [
    /^BGPAdvertisement: .*int32 in spec.localPref/,
    'Kubernetes 1.36 and newer take the half of it; it is made for older ones alone',
  ],
  [
    /^(TCP|TLS|UDP)Route: no matches/,
    'v1alpha2 is for clusters of older releases, and of the experimental channel',
  ],
];

/** What a test of the constructs synthesized, and for which cluster. */
interface Recorded {
  readonly madeFor: Readonly<Record<'kubernetes' | 'metallb' | 'gatewayApi', string>>;
  readonly manifests: readonly KubeObject[];
}

/** Everything that the tests of the constructs synthesize for such a cluster or an older one, once each. */
function recorded(): KubeObject[] {
  const record = join(process.env['REACH_FOLDER'] ?? '', 'constructs.jsonl');
  const args = ['node_modules/.bin/jest', '--config', join(__dirname, 'jest.record.config.js')];
  spawnSync(process.execPath, args, { env: { ...process.env, REACH_RECORD: record } });
  const charts = readFileSync(record, 'utf8').trim().split('\n');
  const objects = charts
    .map((line) => JSON.parse(line) as Recorded)
    .flatMap(({ madeFor, manifests }) => manifests.filter((one) => isForHere(one, madeFor)));
  return [...new Map(objects.map((one) => [JSON.stringify(one), one])).values()];
}

function isForHere({ apiVersion }: KubeObject, madeFor: Recorded['madeFor']): boolean {
  if (missingFor(apiVersion) !== undefined || !isAtLeast(release(), madeFor.kubernetes))
    return false;
  if (apiVersion?.startsWith('metallb.io/')) return isAtLeast(metallb() ?? '', madeFor.metallb);
  if (apiVersion?.startsWith('gateway.networking.k8s.io/'))
    return isAtLeast(gatewayApi() ?? '', madeFor.gatewayApi);
  return true;
}

async function refusalOf(server: Api, object: KubeObject): Promise<string | undefined> {
  const answer = await server.dryRun(object);
  if (isAccepted(answer) || answer.status === 409) return undefined;
  return `${object.kind ?? ''}: ${messageOf(answer)}`;
}

describe('what constructs make', () => {
  let objects: KubeObject[] = [];

  beforeAll(async () => {
    objects = recorded();
    await clear(api);
    for (const crds of [
      metallbCrds(metallb() ?? ''),
      gatewayCrds(gatewayApi() ?? ''),
      ARGO_CRDS,
      FLUX_CRDS,
    ])
      await replaceCrds(api, crds);
    await makeNamespaces(api, objects);
  }, 240_000);

  test('is taken by the server, strictly, save what is explained', async () => {
    expect(objects.length).toBeGreaterThan(500);
    const refusals: string[] = [];
    for (const object of objects) {
      const refusal = await refusalOf(api, object);
      if (refusal === undefined || EXPLAINED.some(([says]) => says.test(refusal))) continue;
      refusals.push(`${refusal}: ${JSON.stringify(object)}`);
    }
    expect(refusals).toEqual([]);
  }, 120_000);
});
