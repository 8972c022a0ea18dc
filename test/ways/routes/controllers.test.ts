import * as fc from 'fast-check';
import { GatewayImplementation, HttpRoutes, IngressController, Via } from '../../../lib';
import type { Case } from '../../parity/tables';
import { cases } from '../../parity/tables';
import type { Ending } from '../../support/answers/ending';
import type { Manifest } from '../../support/chart';
import { chartFor, manifests } from '../../support/chart';
import { byHaproxy } from '../../support/routing/haproxy';
import { byContour, byGateway, byTraefikGateway } from '../../support/routing/http-route';
import { byNginx } from '../../support/routing/nginx';
import type { Outcome, Request } from '../../support/routing/outcome';
import { byTraefik } from '../../support/routing/traefik';
import type { TracedSide } from '../../support/traced';
import { traced } from '../../support/traced';

/** Tables that a side takes. */
const RUNS = Number(process.env['WAY_RUNS'] ?? 12);
const SEED = Number(process.env['WAY_SEED'] ?? 1);

interface Side extends TracedSide {
  readonly via: Via;
  /** The share of requests of which the tracer may say that nobody knows. */
  readonly open: number;
  readonly matcher: (manifests: readonly Manifest[], request: Request) => Outcome;
}

const ofIngress = (
  ingressController: IngressController,
  controller: string,
  matcher: Side['matcher'],
): Side => ({
  ...{ namespace: 'shop', via: Via.INGRESS, controller, matcher, open: 0.1 },
  cluster: { gatewayApi: '1.6', ingressClass: 'public', ingressController },
});

const ofGateway = (
  gatewayController: string,
  matcher: Side['matcher'],
  implementation?: GatewayImplementation,
): Side => ({
  ...{ namespace: 'shop', via: Via.GATEWAY, gatewayController, matcher, open: 0.05 },
  cluster: {
    gatewayApi: '1.6',
    ...(implementation && { gateways: [{ gatewayClass: 'edge', implementation }] }),
    gateway: { name: 'edge', listener: 'http', tlsListener: 'https' },
  },
});

const { INGRESS_NGINX, HAPROXY, TRAEFIK } = IngressController;

test.each<[string, Side]>([
  ['ingress-nginx', ofIngress(INGRESS_NGINX, 'k8s.io/ingress-nginx', byNginx)],
  ['HAProxy', ofIngress(HAPROXY, 'haproxy.org/ingress-controller/haproxy', byHaproxy)],
  ['Traefik', ofIngress(TRAEFIK, 'traefik.io/ingress-controller', byTraefik)],
  [
    'a Gateway of Traefik',
    ofGateway('traefik.io/gateway-controller', byTraefikGateway, GatewayImplementation.traefik()),
  ],
  [
    'a Gateway of Contour',
    ofGateway('projectcontour.io/gateway-controller', byContour, GatewayImplementation.contour()),
  ],
  ['any Gateway', ofGateway('gateway.example.com/controller', byGateway)],
])(`${RUNS} tables end at %s as its matcher leads requests`, (_, side) => {
  const counts = { requests: 0, found: 0, open: 0 };
  for (const { made, requests } of tablesFor(side)) {
    const answer = traced(side, made);
    for (const request of requests) {
      const [got, want] = [answer(request), side.matcher(made, request)];
      counts.requests += 1;
      if (want !== 'not found') counts.found += 1;
      if (isOpen(got)) counts.open += 1;
      const endings = isOpen(got) && got !== 'unknown' ? got.oneOf : [got];
      if (got === 'unknown' || endings.some((one) => isSame(one, want))) continue;
      expect({ request, made, ending: normal(got, want) }).toEqual({
        ...{ request, made, ending: normal(want, want) },
      });
    }
  }
  expect(counts.found).toBeGreaterThan(counts.requests / 4);
  expect(counts.open).toBeLessThanOrEqual(counts.requests * side.open);
});

/** Tables that the side can say. */
function* tablesFor(
  side: Side,
): Generator<{ made: readonly Manifest[]; requests: readonly Request[] }> {
  let left = RUNS;
  for (let seed = SEED; left > 0; seed += 1) {
    for (const one of fc.sample(cases, { numRuns: 50, seed })) {
      const made = tryMake(one, side);
      if (made === undefined) continue;
      yield { made, requests: one.requests };
      left -= 1;
      if (left === 0) return;
    }
  }
}

function tryMake(one: Case, { via, cluster, namespace }: Side): readonly Manifest[] | undefined {
  const chart = chartFor(cluster, { namespace });
  const { routes, stripPrefix, tls } = one;
  try {
    new HttpRoutes(chart, 'shop', {
      ...{ via, routes: [...routes], stripPrefix },
      ...(tls !== 'none' && {
        ...(via === Via.INGRESS && { tlsSecret: 'shop-tls' }),
        httpsRedirect: tls === 'redirected',
      }),
    });
  } catch {
    return undefined;
  }
  return manifests(chart);
}

function isOpen(
  ending: Ending,
): ending is Exclude<Ending, Outcome | 'unavailable' | { error: number }> {
  return ending === 'unknown' || (typeof ending === 'object' && 'oneOf' in ending);
}

function isSame(ending: Ending, want: Outcome): boolean {
  return JSON.stringify(normal(ending, want)) === JSON.stringify(normal(want, want));
}

/** Shares to a millionth, and the status of a redirect where the matcher says one. */
function normal(ending: Ending, want: Outcome): unknown {
  if (typeof ending === 'string') return ending;
  if ('redirect' in ending) {
    const hasStatus = typeof want === 'object' && 'redirect' in want && want.status !== undefined;
    return { redirect: ending.redirect, ...(hasStatus && { status: ending.status }) };
  }
  if (!('backends' in ending)) return ending;
  const shares = Object.entries(ending.backends).map(([key, share]) => [key, share.toFixed(6)]);
  return { shares: shares.sort(), path: ending.path };
}
