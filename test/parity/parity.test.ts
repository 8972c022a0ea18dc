import * as fc from 'fast-check';
import type { ClusterProps } from '../../lib';
import { GatewayImplementation, HttpRoutes, IngressController, Via } from '../../lib';
import type { Manifest } from '../support/chart';
import { chartFor, manifests } from '../support/chart';
import { byHaproxy } from '../support/routing/haproxy';
import { byContour, byGateway, byTraefikGateway } from '../support/routing/http-route';
import { bySpecification } from '../support/routing/ingress';
import { byNginx } from '../support/routing/nginx';
import type { Outcome, Request } from '../support/routing/outcome';
import { byTraefik } from '../support/routing/traefik';
import type { Case } from './tables';
import { cases } from './tables';

/** Tables that both sides take; those that are refused come on top. */
const RUNS = Number(process.env['PARITY_RUNS'] ?? 40);

const CLUSTER = {
  gatewayApi: '1.6',
  gateway: { name: 'edge', listener: 'http', tlsListener: 'https' },
};

type Matcher = (manifests: readonly Manifest[], request: Request) => Outcome;

/** What a Gateway is run by, and what it does by itself: as specified, where nothing is known. */
const GATEWAYS: readonly {
  readonly implementation?: GatewayImplementation;
  readonly matcher: Matcher;
}[] = [
  { matcher: byGateway },
  { implementation: GatewayImplementation.contour('1.33'), matcher: byContour },
  { implementation: GatewayImplementation.traefik('3.7'), matcher: byTraefikGateway },
];

const gateways = fc.constantFrom(...GATEWAYS);

/** What an Ingress does by itself. */
function byIngress({ controller }: Case, made: readonly Manifest[], request: Request): Outcome {
  switch (controller) {
    case IngressController.INGRESS_NGINX:
      return byNginx(made, request);
    case IngressController.HAPROXY:
      return byHaproxy(made, request);
    case IngressController.TRAEFIK:
      return byTraefik(made, request);
    case IngressController.F5_NGINX:
    case IngressController.TRAEFIK_NGINX:
    case undefined:
      return bySpecification(made, request);
  }
}

/**
 * A Gateway and ingress-nginx redirect every path to HTTPS, also one that leads nowhere there; and
 * ingress-nginx redirects elsewhere at once, where a Gateway redirects to HTTPS first.
 */
function settled(side: (request: Request) => Outcome, request: Request): Outcome {
  const found = side(request);
  // By HTTPS Contour closes the connection where others answer 404.
  const first = found === 'no connection' ? 'not found' : found;
  const isToHttps = typeof first === 'object' && 'redirect' in first && first.status === undefined;
  const secure = side({ ...request, scheme: 'https' });
  const leadsOn = typeof secure === 'string' || 'redirect' in secure;
  return isToHttps && leadsOn ? secure : first;
}

/** The manifests of a table for both sides, or why there are none. */
function make(
  one: Case,
  implementation: GatewayImplementation | undefined,
): readonly Manifest[] | string {
  const stated: ClusterProps = implementation
    ? { gateways: [{ gatewayClass: 'edge', implementation }] }
    : {};
  const chart = chartFor({ ...CLUSTER, ...stated, ingressController: one.controller });
  try {
    new HttpRoutes(chart, 'shop', {
      via: Via.BOTH,
      routes: [...one.routes],
      stripPrefix: one.stripPrefix,
      ...(one.tls !== 'none' && { tlsSecret: 'shop-tls', httpsRedirect: one.tls === 'redirected' }),
    });
  } catch (error) {
    return (error as Error).message;
  }
  return manifests(chart);
}

/** Everything that may be wrong of a generated table. */
const EXPECTED = [
  'has a different meaning for an Ingress and a Gateway',
  'is missing on some of the routes',
  'can redirect every other path of',
  'gets no request',
  'needs a known ingress controller',
  'is not supported by an Ingress of',
  'is a certificate without a host',
  'have redirects only',
  'have no weight above 0',
  'is not a redirect status of Traefik',
  'cannot send a part of the requests to',
  'conflicts with another path',
  'by the Gateways of Traefik',
];

test(`an Ingress and an HTTPRoute of one table lead each request alike (${RUNS} tables)`, () => {
  const count = { judged: 0, found: 0 };
  fc.assert(
    fc.property(cases, gateways, (one, { implementation, matcher }) => {
      const made = make(one, implementation);
      if (typeof made === 'string') {
        const faults = made.split('\n').filter((line) => line.startsWith('test/shop'));
        expect(faults.filter((line) => !EXPECTED.some((text) => line.includes(text)))).toEqual([]);
        fc.pre(false);
        return;
      }
      count.judged += 1;
      for (const request of one.requests) {
        const gateway = settled((asked) => matcher(made, asked), request);
        const ingress = settled((asked) => byIngress(one, made, asked), request);
        if (gateway !== 'not found') count.found += 1;
        expect([request, ingress]).toEqual([request, gateway]);
      }
    }),
    { numRuns: RUNS },
  );
  expect(count.judged).toBeGreaterThanOrEqual(RUNS);
  // Most requests lead somewhere, or the agreement would say little.
  expect(count.found).toBeGreaterThan(count.judged * 3);
});
