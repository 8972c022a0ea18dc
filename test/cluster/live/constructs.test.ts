import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAtLeast } from '../../../lib/facts/releases/versions';
import { UNSEEN_ELSEWHERE } from './agreement/explained';
import type { Api, KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { clear, connect, makeNamespaces } from './harness/cluster';
import {
  ARGO_CRDS,
  CILIUM_CRDS,
  FLUX_CRDS,
  TRAEFIK_CRDS,
  gatewayCrds,
  metallbCrds,
  replaceCrds,
} from './harness/crds';
import {
  gatewayApi,
  gatewayChannel,
  isOwn,
  metallb,
  missingFor,
  release,
  runsAtLeast,
} from './harness/releases';
import { MetallbWebhook } from './harness/webhook';

const api = connect();

afterAll(() => {
  api.close();
});

/** What is for another release: a part of `kind: message`, why, and since when it is refused. */
const EXPLAINED = (
  [
    [
      /^BGPAdvertisement: .*int32 in spec.localPref/,
      'Kubernetes 1.36 and newer take the half of it; it is made for older ones alone',
      '1.36',
    ],
  ] as const
).filter(([, , since]) => runsAtLeast(since) && missingFor('metallb.io/v1beta1') === undefined);

/** What is made for a release is made for newer ones too, so there is less for an old one. */
const LEAST = isOwn && runsAtLeast('1.36') ? 1000 : 500;

/** What a test of the constructs synthesized, and for which cluster. */
interface Recorded {
  readonly madeFor: Readonly<
    Record<'kubernetes' | 'metallb' | 'metallbNamespace' | 'gatewayApi' | 'gatewayChannel', string>
  >;
  readonly manifests: readonly KubeObject[];
}

/** Everything that the tests of the constructs synthesize for such a cluster or an older one, once each. */
function recorded(): KubeObject[] {
  const record = join(process.env['REACH_FOLDER'] ?? '', 'constructs.jsonl');
  const args = ['node_modules/.bin/jest', '--config', join(__dirname, 'jest.record.config.js')];
  const options = { env: { ...process.env, REACH_RECORD: record }, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`the tests of the constructs did not pass: ${stderr}`);
  const charts = readFileSync(record, 'utf8').trim().split('\n');
  const objects = charts
    .map((line) => JSON.parse(line) as Recorded)
    .flatMap(({ madeFor, manifests }) => manifests.filter((one) => isForHere(one, madeFor)));
  return [...new Map(objects.map((one) => [JSON.stringify(one), one])).values()];
}

/** Where the MetalLB of the suite runs, whose webhook takes objects of no other namespace. */
const METALLB_NAMESPACE = 'metallb-system';

function isForHere({ apiVersion }: KubeObject, madeFor: Recorded['madeFor']): boolean {
  // Policies that tests write by hand beside constructs: others.test.ts asks about such kinds.
  if (apiVersion?.startsWith('gateway.envoyproxy.io/')) return false;
  if (missingFor(apiVersion) !== undefined || !isAtLeast(release(), madeFor.kubernetes))
    return false;
  if (apiVersion?.startsWith('metallb.io/'))
    return (
      isAtLeast(metallb() ?? '', madeFor.metallb) && madeFor.metallbNamespace === METALLB_NAMESPACE
    );
  if (apiVersion?.startsWith('gateway.networking.k8s.io/'))
    return isAtLeast(gatewayApi() ?? '', madeFor.gatewayApi) && hasChannel(madeFor.gatewayChannel);
  return true;
}

/** Definitions of ours are put in place of each other. */
function hasChannel(channel: string): boolean {
  return isOwn || channel === 'standard' || channel === gatewayChannel();
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

describe('what constructs make', () => {
  let objects: KubeObject[] = [];
  let webhook: MetallbWebhook | undefined;

  beforeAll(async () => {
    objects = recorded();
    await clear(api);
    const ours = [metallbCrds(metallb() ?? ''), gatewayCrds(gatewayApi() ?? '')];
    const others = [ARGO_CRDS, FLUX_CRDS, TRAEFIK_CRDS, ...CILIUM_CRDS];
    for (const crds of [...ours, ...others]) await replaceCrds(api, crds);
    await makeNamespaces(api, objects);
    webhook = await MetallbWebhook.tryStart(api, metallb() ?? '', 'frr');
  }, 480_000);

  afterAll(() => webhook?.stop());

  test('is taken by the server, strictly, save what is explained', async () => {
    process.stdout.write(`${objects.length} objects\n`);
    expect(objects.length).toBeGreaterThan(LEAST);
    const refused = await refusedOf(objects);
    await replaceCrds(api, gatewayCrds(gatewayApi() ?? '', 'experimental'));
    const refusals = (await refusedOf(refused.map(([object]) => object))).map(
      ([object, refusal]) => `${refusal}: ${JSON.stringify(object)}`,
    );
    const isExplained = (refusal: string) =>
      EXPLAINED.some(([says]) => says.test(refusal)) ||
      (!isOwn && UNSEEN_ELSEWHERE.some(({ says }) => says.test(refusal)));
    expect(refusals.filter((refusal) => !isExplained(refusal))).toEqual([]);
    const needed = EXPLAINED.filter(([says]) => refusals.some((refusal) => says.test(refusal)));
    expect(needed).toEqual(EXPLAINED);
  }, 120_000);
});
