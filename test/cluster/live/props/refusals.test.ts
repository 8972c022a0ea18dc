import { chartFor } from '../../../support/chart';
import { connect } from '../harness/cluster';
import type { MetallbWebhook } from '../harness/webhook';
import { Asker } from './asked';
import { CONFIRMED, UNEXPLAINED, outcomeOf } from './outcome';
import type { Row } from './rows';
import { rows } from './rows';
import type { Metallb } from './servers';
import { describeNewest, metallbOf, prepare, startWebhook } from './servers';
import { makeUnguarded } from './unguarded';

const api = connect();

afterAll(() => {
  api.close();
});

const all = rows();
const outcomes = new Map<string, Row[]>();

async function outcomeAt(asker: Asker, row: Row, release: number): Promise<string> {
  const made = makeUnguarded(chartFor(row.cluster), row.make);
  const said = 'objects' in made ? await asker.ask(made.objects) : undefined;
  return outcomeOf(row, made, said, release);
}

async function minorVersion(): Promise<number> {
  return Number(/^v1\.(\d+)/.exec(await api.version())?.[1]);
}

/** The rows by the MetalLB that they are for. */
function groups(): { metallb: Metallb; rows: Row[] }[] {
  const byName = new Map<string, { metallb: Metallb; rows: Row[] }>();
  for (const row of all) {
    const metallb = metallbOf(row);
    const name = JSON.stringify(metallb);
    byName.set(name, { metallb, rows: [...(byName.get(name)?.rows ?? []), row] });
  }
  return [...byName.values()];
}

describeNewest('what constructs refuse', () => {
  beforeAll(() => prepare(api));

  describe.each(groups())('with MetalLB $metallb.release, $metallb.bgp', ({ metallb, rows }) => {
    let webhook: MetallbWebhook | undefined;

    beforeAll(async () => {
      webhook = await startWebhook(api, metallb);
    }, 300_000);

    afterAll(() => webhook?.stop());

    test(`is asked for without its guard, ${rows.length} rows`, async () => {
      const asker = new Asker(api);
      const release = await minorVersion();
      for (const row of rows) {
        const outcome = await outcomeAt(asker, row, release);
        outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), row]);
      }
    }, 300_000);
  });

  test('is refused by the server, or has a reason', () => {
    const counts = [...outcomes].map(([outcome, { length }]) => `${length} ${outcome}`).sort();
    process.stdout.write(`${counts.join('\n')}\n`);
    const unexplained = outcomes.get(UNEXPLAINED) ?? [];
    expect(unexplained.map(({ title, message }) => `${title}\n${message}`)).toEqual([]);
    expect(outcomes.get(CONFIRMED)?.length).toBeGreaterThan(200);
  });
});
