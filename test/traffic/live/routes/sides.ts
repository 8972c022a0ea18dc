import { GatewayImplementation, HttpRoutes, IngressController, Via } from '../../../../lib';
import type { Case } from '../../../parity/tables';
import type { Manifest } from '../../../support/chart';
import { chartFor, manifests } from '../../../support/chart';
import { byContour, byTraefikGateway } from '../../../support/routing/http-route';
import type { Outcome, Request } from '../../../support/routing/outcome';
import type { TracedSide } from '../../../support/traced';
import { bySpecification } from '../../../support/routing/ingress';
import { byTraefik } from '../../../support/routing/traefik';

/** A controller, how tables are made for it, and the matcher that it is compared with. */
export interface Side extends TracedSide {
  readonly name: string;
  readonly via: Via;
  readonly matcher: (manifests: readonly Manifest[], request: Request) => Outcome;
  /** Where it listens for each scheme. */
  readonly ports: Readonly<Record<Request['scheme'], number>>;
}

export const GATEWAY = { name: 'edge', listener: 'http', tlsListener: 'https' };

const RELEASES = { kubernetes: '1.37', gatewayApi: '1.6' };

export const TRAEFIK_INGRESS: Side = {
  name: 'Traefik Ingress',
  namespace: 'traefik',
  controller: 'traefik.io/ingress-controller',
  via: Via.INGRESS,
  cluster: {
    ...RELEASES,
    ingressClass: 'traefik',
    ingressController: IngressController.TRAEFIK,
  },
  matcher: byTraefik,
  ports: { http: 80, https: 443 },
};

export const TRAEFIK_GATEWAY: Side = {
  name: 'Traefik Gateway',
  namespace: 'traefik',
  via: Via.GATEWAY,
  gatewayController: 'traefik.io/gateway-controller',
  cluster: {
    ...RELEASES,
    gateway: GATEWAY,
    gateways: [{ gatewayClass: 'edge', implementation: GatewayImplementation.traefik('3.7') }],
  },
  matcher: byTraefikGateway,
  ports: { http: 80, https: 443 },
};

export const CONTOUR_GATEWAY: Side = {
  name: 'Contour',
  namespace: 'contour',
  via: Via.GATEWAY,
  cluster: {
    ...RELEASES,
    gateway: GATEWAY,
    gateways: [{ gatewayClass: 'edge', implementation: GatewayImplementation.contour('1.33') }],
  },
  gatewayController: 'projectcontour.io/gateway-controller',
  matcher: byContour,
  // Envoy runs without the right to listen below 1024.
  ports: { http: 8080, https: 8443 },
};

export const CONTOUR_INGRESS: Side = {
  name: 'Contour Ingress',
  namespace: 'contour',
  controller: 'projectcontour.io/ingress-controller',
  via: Via.INGRESS,
  cluster: { ...RELEASES, ingressClass: 'contour' },
  matcher: bySpecification,
  ports: CONTOUR_GATEWAY.ports,
};

/** Both sides of one table. */
export const PAIRS: readonly (readonly [ingress: Side, gateway: Side])[] = [
  [TRAEFIK_INGRESS, TRAEFIK_GATEWAY],
  [CONTOUR_INGRESS, CONTOUR_GATEWAY],
];

/** The manifests of a table; none where a construct refuses it. */
export function tryMake(
  one: Case,
  { via, cluster, namespace }: Pick<Side, 'via' | 'cluster' | 'namespace'>,
): readonly Manifest[] | undefined {
  const chart = chartFor(cluster, { namespace });
  try {
    new HttpRoutes(chart, 'shop', {
      via,
      routes: [...one.routes],
      stripPrefix: one.stripPrefix,
      ...(one.tls !== 'none' && {
        ...(via !== Via.GATEWAY && { tlsSecret: 'shop-tls' }),
        httpsRedirect: one.tls === 'redirected',
      }),
    });
  } catch {
    return undefined;
  }
  return manifests(chart);
}
