import * as lib from '../../../lib';
import type { Manifest } from '../../support/chart';
import { chartFor } from '../../support/chart';
import { rendered } from './faults/rendered';
import { Lab } from './lab/lab';
import { describeWith } from './lab/skips';
import { echoOf } from './lab/wire';
import type { Asked } from './routes/differential';
import { withTable } from './routes/differential';
import type { FilterTable } from './routes/filters';
import { FILTERS } from './routes/filters';
import type { Question } from './routes/questions';
import { QUESTIONS } from './routes/questions';
import { shopManifests } from './routes/shop';
import type { Side } from './routes/sides';
import type { Stage } from './routes/stage';
import { startStage } from './routes/stage';

let lab: Lab;
let stage: Stage;

beforeAll(async () => {
  lab = new Lab();
  stage = await startStage(lab);
}, 120_000);

afterAll(() => lab.stop());

describeWith(['Traefik', 'Contour'], 'an option of a table changes', () => {
  const all = FILTERS.flatMap((table) => table.sides.map((side) => ({ table, side })));
  test.each(all.map(({ table, side }) => [table.name, side.name, table, side] as const))(
    '%s, by %s',
    async (_table, _side, table, side) => {
      const one = askedOf(side);
      const leads = table.route?.redirect ? {} : { backend: lib.HttpBackend.service('one', 80) };
      const routes = [{ path: '/', ...leads, ...table.route }];
      const props = () => ({ routes, ...table.options });
      const made = shopManifests(lib, { name: table.name, props, answers: [] }, side);
      const { status, path, copy, backend = {}, client = {} } = table;
      await withTable(lab, one, made, async () => {
        const expected = { status, path, copy, backend, client };
        expect(await lab.until(() => changes(one, table), expected, 4)).toEqual(expected);
      });
    },
  );
});

describeWith(['Traefik', 'Contour'], 'a feature of a Gateway:', () => {
  const all = QUESTIONS.flatMap((question) => question.sides.map((side) => ({ question, side })));
  test.each(
    all.map(({ question, side }) => {
      const { feature, name } = question;
      return [feature, name, side.name, question, side] as const;
    }),
  )('%s, %s, by %s', async (_feature, _name, _side, question, side) => {
    const one = askedOf(side);
    await withTable(lab, one, manifestsOf(question, side), async () => {
      const { answer } = question;
      expect(await lab.until(() => answerTo(one, question), answer, 8)).toEqual(answer);
    });
  });
});

function askedOf(side: Side): Asked {
  const one = stage.asked.get(side);
  if (!one) throw new Error(`nobody asks ${side.name}`);
  return one;
}

/** What the constructs write, whatever is known of the implementation. */
function manifestsOf({ make }: Question, { cluster, namespace }: Side): Manifest[] {
  const chart = chartFor({ ...cluster, gateways: undefined }, { namespace });
  make(chart, (backend) => stage.backends.get(backend) ?? '');
  return rendered(chart);
}

/** As much of an answer as the question expects. */
async function answerTo({ side, address }: Asked, { request, answer }: Question): Promise<object> {
  const { port = 80, ...rest } = request;
  const at = { from: 'client', address, port: side.ports.http - 80 + port };
  const reply = await lab.wire.ask({ ...at, ...rest });
  const found: Readonly<Record<string, unknown>> = { ...echoOf(reply), status: reply.status };
  return Object.fromEntries(Object.keys(answer).map((key) => [key, found[key]]));
}

/** What the backend and the client see of the headers that a table names. */
async function changes({ side, address }: Asked, table: FilterTable): Promise<object> {
  const { backend = {}, client = {}, request } = table;
  const port = side.ports.http;
  const reply = await lab.wire.ask({ from: 'client', address, port, host: 'any.test', ...request });
  const echo = echoOf(reply);
  const [there, here] = [echo?.headers ?? {}, reply.headers ?? {}];
  const seen = (names: object, headers: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, headers[name]?.join(', ')]));
  const path = table.path === undefined ? undefined : echo?.path;
  const copy = table.copy && stage.copies.output.split('\n').find((line) => line === table.copy);
  const ends = { backend: seen(backend, there), client: seen(client, here) };
  return { status: reply.status, path, copy, ...ends };
}
