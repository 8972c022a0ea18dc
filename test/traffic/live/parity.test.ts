import * as fc from 'fast-check';
import { Via } from '../../../lib';
import type { Case } from '../../parity/tables';
import { cases } from '../../parity/tables';
import type { Manifest } from '../../support/chart';
import type { Request } from '../../support/routing/outcome';
import { sleep } from '../../cluster/live/harness/processes';
import { startContour } from './lab/contour';
import { Lab } from './lab/lab';
import { describeWith, isPresent } from './lab/skips';
import type { Asked } from './routes/differential';
import { answerTo, withTable } from './routes/differential';
import type { Side } from './routes/sides';
import { CONTOUR_INGRESS, PAIRS, tryMake } from './routes/sides';
import { startStage } from './routes/stage';

/** How many requests both sides of each pair get. */
const REQUESTS = Number(process.env['ROUTE_REQUESTS'] ?? 2000);
const SEED = Number(process.env['ROUTE_SEED'] ?? 1);

/** How long the sides may differ: one may still be taking up the table. */
const PATIENCE = 4000;

/** A request that the sides of a table answer differently, and what they say. */
interface Difference {
  readonly request: Request;
  readonly answers: readonly string[];
  readonly manifests: string;
}

let lab: Lab;
let asked: Map<Side, Asked>;

beforeAll(async () => {
  lab = new Lab();
  asked = new Map((await startStage(lab)).asked);
  if (!isPresent('Contour')) return;
  await lab.put({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name: 'contour' },
    spec: { controller: CONTOUR_INGRESS.controller },
  });
  const { ip: address } = startContour(lab, { ingressClass: 'contour' });
  asked.set(CONTOUR_INGRESS, { side: CONTOUR_INGRESS, address });
}, 120_000);

afterAll(() => lab.stop());

describeWith(['Traefik', 'Contour'], 'a table for both sides is answered alike', () => {
  test.each(
    PAIRS.map(([ingress, gateway]) => [ingress.name, gateway.name, ingress, gateway] as const),
  )(
    'by %s and by %s',
    async (_ingress, _gateway, ingress, gateway) => {
      const count = { requests: 0, found: 0 };
      const differences: Difference[] = [];
      for (const { manifests, one } of tablesFor(ingress, gateway)) {
        const answers = await bothAnswers([ingress, gateway], manifests, one.requests);
        count.requests += answers.length;
        count.found += answers.filter(([first]) => first !== '404').length;
        const text = JSON.stringify(manifests.map(({ kind, spec }) => ({ kind, spec })));
        differences.push(
          ...answers.flatMap((both, index) => {
            const request = one.requests[index];
            if (request === undefined || both[0] === both[1]) return [];
            return [{ request, answers: both, manifests: text }];
          }),
        );
      }
      expect(differences).toEqual([]);
      expect(count.requests).toBeGreaterThanOrEqual(REQUESTS);
      // Many requests lead somewhere, or the agreement would say little.
      expect(count.found).toBeGreaterThan(count.requests / 8);
    },
    600_000,
  );
});

/** Tables that both sides can say, until they have had all their requests. */
function* tablesFor(
  ingress: Side,
  gateway: Side,
): Generator<{ manifests: readonly Manifest[]; one: Case }> {
  const { namespace } = gateway;
  const cluster = { ...ingress.cluster, ...gateway.cluster };
  let left = REQUESTS;
  for (let seed = SEED; left > 0; seed += 1) {
    for (const one of fc.sample(cases, { numRuns: 100, seed })) {
      const manifests = tryMake(one, { via: Via.BOTH, namespace, cluster });
      if (manifests === undefined) continue;
      yield { manifests, one };
      left -= one.requests.length;
      if (left <= 0) return;
    }
  }
}

/** What both sides answer to each request, once they agree, or after a while. */
async function bothAnswers(
  [ingress, gateway]: readonly [Side, Side],
  manifests: readonly Manifest[],
  requests: readonly Request[],
): Promise<readonly (readonly [string, string])[]> {
  const [one, other] = [askedOf(ingress), askedOf(gateway)];
  const ask = () =>
    Promise.all(
      requests.map(async (request) => {
        return [await settled(one, request), await settled(other, request)] as const;
      }),
    );
  return withTable(lab, one, manifests, () =>
    withTable(lab, other, [], async () => {
      const end = Date.now() + PATIENCE;
      while (Date.now() < end && (await ask()).some(([a, b]) => a !== b)) await sleep(100);
      return ask();
    }),
  );
}

/**
 * A Gateway redirects every path to HTTPS, also one that leads nowhere there; and by HTTPS Contour
 * closes a connection where others answer 404.
 */
async function settled(side: Asked, request: Request): Promise<string> {
  const first = await answerTo(lab, side, request);
  if (first === 'no connection') return '404';
  if (request.scheme === 'https' || !first.endsWith(` https://${request.host}${request.path}`))
    return first;
  const secure = await settled(side, { ...request, scheme: 'https' });
  return secure === '404' || /^30\d /.test(secure) ? secure : first;
}

function askedOf(side: Side): Asked {
  const one = asked.get(side);
  if (!one) throw new Error(`nobody asks ${side.name}`);
  return one;
}
