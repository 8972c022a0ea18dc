import type { Manifest } from '../../../support/chart';
import type { Side } from '../routes/sides';
import { TRAEFIK_GATEWAY, TRAEFIK_INGRESS } from '../routes/sides';
import { unguarded } from './unguarded';

/** A row of the tables of refusals, and what a controller makes of it. */
export interface RefusedRoutes {
  readonly title: string;
  readonly side: Side;
  /** As in the recorded answers. */
  readonly answers: readonly string[];
}

const WILDCARD = 'http/http-parity: a wildcard for both sides';

export const REFUSED_ROUTES: readonly RefusedRoutes[] = [
  {
    title: 'http/http-gateway-controllers: what the Gateways of Traefik do not support',
    side: TRAEFIK_GATEWAY,
    answers: ['http://shop.example.com/ -> 500'],
  },
  {
    title:
      'http/http-gateway-controllers: a path with signs that the Gateways of Traefik decode before they compare',
    side: TRAEFIK_GATEWAY,
    answers: [
      'http://shop.example.com/caf%C3%A9 -> 404',
      'http://shop.example.com/a%2Bb -> web:80 /a%2Bb',
    ],
  },
  {
    title: 'http/http-controllers: paths with signs that Traefik decodes before it compares',
    side: TRAEFIK_INGRESS,
    answers: [
      'http://shop.example.com/menu/caf%C3%A9 -> 404',
      'http://shop.example.com/menu/%E9 -> 404',
      'http://shop.example.com/a%20%40b -> 404',
      'http://shop.example.com/%5Bb%5D -> web:80 /%5Bb%5D',
    ],
  },
  {
    title: WILDCARD,
    side: TRAEFIK_INGRESS,
    answers: ['http://a.example.com/one -> web:80 /one', 'http://b.a.example.com/two -> 404'],
  },
  {
    title: WILDCARD,
    side: TRAEFIK_GATEWAY,
    answers: [
      'http://a.example.com/one -> web:80 /one',
      'http://b.a.example.com/two -> web:80 /two',
    ],
  },
];

/** The routes of a row, for the namespace and the class of a side. */
export function unguardedRoutes(title: string, { namespace, cluster }: Side): Manifest[] {
  const kind = cluster.ingressClass === undefined ? 'HTTPRoute' : 'Ingress';
  const routes = unguarded(title).filter((one) => one.kind === kind) as unknown as Manifest[];
  return routes.map((one) => ({
    ...one,
    metadata: { ...one.metadata, namespace },
    spec: { ...one.spec, ...(kind === 'Ingress' && { ingressClassName: cluster.ingressClass }) },
  }));
}
