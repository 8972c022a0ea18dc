import * as fc from 'fast-check';
import { connect } from '../harness/cluster';
import type { MetallbWebhook } from '../harness/webhook';
import { Asker } from './asked';
import { cases, clusterOf, judge } from './generated';
import { describeNewest, prepare, startWebhook } from './servers';

const RUNS = Number(process.env['PROPS_RUNS'] ?? 300);
const api = connect();

afterAll(() => {
  api.close();
});

describeNewest('constructs and the server agree', () => {
  let webhook: MetallbWebhook | undefined;

  beforeAll(async () => {
    await prepare(api);
    webhook = await startWebhook(api, { release: '0.16', bgp: 'frr' });
  }, 300_000);

  afterAll(() => webhook?.stop());

  test(`on ${RUNS} props, of which up to two are wrong`, async () => {
    const [, release = ''] = /^v(\d+\.\d+)/.exec(await api.version()) ?? [];
    const cluster = clusterOf(release);
    const asker = new Asker(api);
    const seed = Number(process.env['PROPS_SEED'] ?? 6);
    const counts = { accepted: 0, 'refused by both': 0, 'refused by the construct': 0 };
    const unexplained: string[] = [];
    for (const one of fc.sample(cases, { numRuns: RUNS, seed })) {
      const verdict = await judge(one, cluster, asker);
      counts[verdict.outcome]++;
      const props = JSON.stringify(one.props);
      unexplained.push(
        ...verdict.unexplained.map((what) => `${one.subject.name}: ${what}: ${props}`),
      );
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    // Else the constructs, the server or the generator would agree to everything.
    expect(counts.accepted).toBeGreaterThan(RUNS / 4);
    expect(counts['refused by both']).toBeGreaterThan(RUNS / 8);
    expect(unexplained).toEqual([]);
  }, 7_200_000);
});
