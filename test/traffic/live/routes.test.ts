import * as fc from 'fast-check';
import * as lib from '../../../lib';
import type { Case } from '../../parity/tables';
import { cases } from '../../parity/tables';
import type { Manifest } from '../../support/chart';
import type { Outcome } from '../../support/routing/outcome';
import { agrees, answerOf } from '../../support/routing/recorded';
import { mayAnswer, traced } from '../../support/traced';
import { EMITTER_FAULTS } from './faults/emitters';
import type { Lib } from './faults/faulty';
import { faulty } from './faults/faulty';
import { MATCHER_FAULTS, MATCHERS } from './faults/matchers';
import { Lab } from './lab/lab';
import { describeWith } from './lab/skips';
import { REFUSED_ROUTES, unguardedRoutes } from './refused/routes';
import type { Answered, Asked } from './routes/differential';
import { answersOf, withTable } from './routes/differential';
import type { ShopTable } from './routes/shop';
import { SHOP, shopAnswers, shopManifests } from './routes/shop';
import type { Side } from './routes/sides';
import { CONTOUR_GATEWAY, TRAEFIK_GATEWAY, TRAEFIK_INGRESS, tryMake } from './routes/sides';
import type { Stage } from './routes/stage';
import { startStage } from './routes/stage';

/** How many requests each controller gets. */
const REQUESTS = Number(process.env['ROUTE_REQUESTS'] ?? 2000);
const SEED = Number(process.env['ROUTE_SEED'] ?? 1);

type Matcher = (...parameters: [...Parameters<Side['matcher']>, settings: unknown]) => Outcome;

/** A table and what a controller answered. */
interface AnsweredTable {
  readonly manifests: readonly Manifest[];
  readonly answers: readonly Answered[];
}

let lab: Lab;
/** Where each side is asked. */
let asked: Stage['asked'];
const answered = new Map<Side, readonly AnsweredTable[]>();

beforeAll(async () => {
  lab = new Lab();
  ({ asked } = await startStage(lab));
  const tables = await Promise.all([...asked.values()].map(askAll));
  [...asked.keys()].forEach((side, index) => answered.set(side, tables[index] ?? []));
}, 600_000);

afterAll(() => lab.stop());

/** Tables that a side can say, until it has had all its requests. */
function* tablesFor(side: Side): Generator<{ manifests: readonly Manifest[]; one: Case }> {
  let left = REQUESTS;
  for (let seed = SEED; left > 0; seed += 1) {
    for (const one of fc.sample(cases, { numRuns: 100, seed })) {
      const manifests = tryMake(one, side);
      if (manifests === undefined) continue;
      yield { manifests, one };
      left -= one.requests.length;
      if (left <= 0) return;
    }
  }
}

async function askAll(one: Asked): Promise<readonly AnsweredTable[]> {
  const { side } = one;
  const tables: AnsweredTable[] = [];
  for (const { manifests, one: table } of tablesFor(side)) {
    const answers = await withTable(lab, one, manifests, () =>
      answersOf(lab, one, table.requests, (request, answer) =>
        agrees(side.matcher(manifests, request), answer),
      ),
    );
    tables.push({ manifests, answers });
  }
  return tables;
}

/** What a matcher says otherwise than the controller answered. */
function differences(
  tables: readonly AnsweredTable[],
  matcher: Side['matcher'],
): { request: object; answer: string; said: Outcome; manifests: string }[] {
  return tables.flatMap(({ manifests, answers }) =>
    answers.flatMap(({ request, answer }) => {
      const said = matcher(manifests, request);
      const text = JSON.stringify(manifests.map(({ kind, spec }) => ({ kind, spec })));
      return agrees(said, answer) ? [] : [{ request, answer, said, manifests: text }];
    }),
  );
}

describe.each([
  ['Traefik', TRAEFIK_INGRESS],
  ['Traefik', TRAEFIK_GATEWAY],
  ['Contour', CONTOUR_GATEWAY],
] as const)('%s', (part, side) => {
  describeWith([part], side.name, () => {
    test(`answers ${REQUESTS} requests of generated tables as the matcher says`, () => {
      const tables = answered.get(side) ?? [];
      const requests = tables.flatMap(({ answers }) => answers);
      expect(requests.length).toBeGreaterThanOrEqual(REQUESTS);
      // Most requests lead somewhere, or the agreement would say little.
      const found = requests.filter(({ answer }) => answer !== '404');
      expect(found.length).toBeGreaterThan(requests.length / 4);
      expect(differences(tables, side.matcher)).toEqual([]);
    });

    test('answers them as the tracer of ways says', () => {
      const counts = { open: 0, known: 0 };
      const found = (answered.get(side) ?? []).flatMap(({ manifests, answers }) => {
        const trace = traced(side, manifests);
        return answers.flatMap(({ request, answer }) => {
          const said = trace(request);
          counts[said === 'unknown' ? 'open' : 'known'] += 1;
          return mayAnswer(said, answer) ? [] : [{ request, answer, said }];
        });
      });
      expect(found).toEqual([]);
      expect(counts.open).toBeLessThan(counts.known / 20);
    });

    const tables = SHOP.filter(({ ofGateways }) => !ofGateways || side !== TRAEFIK_INGRESS);
    test.each(tables.map((table) => [table.name, table] as const))(
      'leads requests as a table written by hand says: %s',
      async (_, table) => {
        expect(await shopDifferences(lib, table, side)).toEqual([]);
      },
    );
  });
});

/** The requests of a table that are answered otherwise than whoever wrote it expects. */
async function shopDifferences(from: Lib, table: ShopTable, side: Side): Promise<Answered[]> {
  const one = asked.get(side);
  if (!one) throw new Error(`nobody asks ${side.name}`);
  const manifests = shopManifests(from, table, side);
  const rows = shopAnswers(table);
  const expected = new Map(rows.map(({ request, answer }) => [request, answer]));
  const answers = await withTable(lab, one, manifests, () =>
    answersOf(
      lab,
      one,
      rows.map(({ request }) => request),
      (request, answer) => expected.get(request) === answer,
    ),
  );
  return answers.filter(({ request, answer }) => expected.get(request) !== answer);
}

describeWith(['Traefik'], 'what constructs refuse, written all the same:', () => {
  test.each(REFUSED_ROUTES.map((one) => [one.title, one.side.name, one] as const))(
    '%s, by %s',
    async (_title, _side, { title, side, answers }) => {
      const one = asked.get(side);
      if (!one) throw new Error(`nobody asks ${side.name}`);
      const manifests = unguardedRoutes(title, side);
      const rows = answers.map(answerOf);
      const found = await withTable(lab, one, manifests, () =>
        answersOf(
          lab,
          one,
          rows.map(({ request }) => request),
          (request, answer) => rows.some((row) => row.request === request && row.answer === answer),
        ),
      );
      const lines = found.map(({ request, answer }) => [request.path, answer]);
      expect(lines.sort()).toEqual(
        rows.map(({ request, answer }) => [request.path, answer]).sort(),
      );
    },
  );
});

describeWith(['Traefik', 'Contour'], 'a fault is found', () => {
  test.each(MATCHER_FAULTS.map((fault) => [fault.by, fault.right, fault] as const))(
    'in the matcher of %s: %s',
    async (_by, _right, fault) => {
      const { entry, name, tables, settings } = MATCHERS[fault.by];
      const module = await faulty<Record<string, Matcher>>(entry, fault);
      const matcher: Side['matcher'] = (manifests, request) => {
        const said = module[name]?.(manifests, request, settings);
        if (said === undefined) throw new Error(`${entry} has no ${name}`);
        return said;
      };
      const sides = [TRAEFIK_INGRESS, TRAEFIK_GATEWAY, CONTOUR_GATEWAY];
      const side = sides.find((one) => one.name === fault.by);
      const found = differences(side ? (answered.get(side) ?? []) : tables(), matcher);
      expect(found.length).toBeGreaterThan(0);
    },
  );

  test.each(EMITTER_FAULTS.map((fault) => [fault.side, fault.right, fault] as const))(
    'in what writes routes for %s: %s',
    async (name, _right, fault) => {
      const side = name === TRAEFIK_INGRESS.name ? TRAEFIK_INGRESS : TRAEFIK_GATEWAY;
      const table = SHOP.find((one) => one.name === fault.table);
      if (!table) throw new Error(`no table ${fault.table}`);
      const found = await shopDifferences(await faulty<Lib>('lib/index.ts', fault), table, side);
      expect(found.length).toBeGreaterThan(0);
    },
  );
});
