import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { HttpBackend, HttpRoutes, IngressController } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const cluster = { ingressController: IngressController.INGRESS_NGINX };

const [web, next, other] = ['web', 'next', 'other'].map((name) =>
  HttpBackend.service(name, 80),
) as [HttpBackend, HttpBackend, HttpBackend];

const make =
  (routes: HttpRoute[], props: Partial<HttpRoutesProps> = {}) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'shop', { routes, ...props });

const shared = (weight: number) => ({
  backends: [
    { backend: web, weight: 100 - weight },
    { backend: next, weight },
  ],
});

/** What ingress-nginx would mix up of backends that get a part of the requests. */
export const HTTP_CANARIES: readonly Refusal[] = [
  {
    name: 'a part for a backend that has a path of its own, by ingress-nginx',
    facts: ['5.2 canaries'],
    cluster,
    make: make([
      { path: '/a', ...shared(10) },
      { path: '/b', backend: next },
    ]),
    message: `test/shop: routes[0].backends cannot lead a part of the requests to next:80, which takes all of another path or of this one
  why: ingress-nginx takes a backend either for all requests of its paths or for a part, and drops the one or the other
  fix: write a Service of its own for the part, or via: Via.GATEWAY`,
  },
  {
    name: 'a backend that is shared on one path alone, by ingress-nginx',
    facts: ['5.2 canaries'],
    cluster,
    make: make(
      [
        { path: '/a', ...shared(10) },
        { path: '/b', backend: web },
      ],
      { defaultBackend: web },
    ),
    message: `test/shop: routes[1].backend cannot be kept apart from another path of web:80, which is shared otherwise
  why: ingress-nginx keeps the share with the backend, so that all paths of a backend have the same
  fix: write the same backends and weights on each path, or via: Via.GATEWAY
test/shop: defaultBackend cannot be kept apart from another path of web:80, which is shared otherwise
  why: ingress-nginx keeps the share with the backend, so that all paths of a backend have the same
  fix: write the same backends and weights on each path, or via: Via.GATEWAY`,
  },
  {
    name: 'two parts for one backend, by ingress-nginx',
    facts: ['5.2 canaries'],
    cluster,
    make: make([
      { path: '/a', ...shared(10) },
      { path: '/b', backends: [{ backend: other }, { backend: next }] },
    ]),
    message: `test/shop: routes[1].backends cannot be kept apart from another path, of which next:80 gets another part
  why: ingress-nginx keeps the part with the backend that gets it, and reads one
  fix: write the same weights, or a Service for each, or via: Via.GATEWAY`,
  },
  {
    name: 'headers that ingress-nginx picks no backend by',
    facts: ['5.2 canaries'],
    cluster,
    make: make([
      { path: '/a', backend: web },
      { path: '/a', matchHeaders: { X_Canary: 'a b', 'X-B': 'b' }, backend: next },
      { path: '/b', matchHeaders: { 'X-Canary': 'yes' }, backend: next },
      { path: '/c', backend: other },
      {
        path: '/c',
        matchHeaders: { 'X-Canary': 'yes' },
        rewritePath: '/d',
        backends: [{ backend: next }, { backend: web }],
      },
    ]),
    message: `test/shop: routes[1].matchHeaders names more than one header
  why: ingress-nginx picks a backend by one
  fix: write one, or via: Via.GATEWAY
test/shop: routes[1].matchHeaders["X_Canary"]: "X_Canary" is not a header that ingress-nginx picks a backend by
  why: it reads letters, digits and "-" there, and the backend would get no request
  fix: write a name such as "X-Canary", or via: Via.GATEWAY
test/shop: routes[1].matchHeaders["X_Canary"]: "a b" is not a value that ingress-nginx picks a backend by
  why: it reads letters, digits and "-._~/:" there, and ignores the annotation with others
  fix: write a value such as "always", or via: Via.GATEWAY
test/shop: routes[2].matchHeaders stands beside no route without it
  why: ingress-nginx picks a backend by a header only where a route of the same host, path and path type takes all other requests
  fix: write that route too, or via: Via.GATEWAY
test/shop: routes[4].matchHeaders changes more than the backend
  why: ingress-nginx redirects and rewrites all requests of a path alike, and picks the backend alone by a header
  fix: write the same rewritePath on both routes and no redirect, or via: Via.GATEWAY
test/shop: routes[4].backends cannot share what a header has picked
  why: ingress-nginx leads it to one backend
  fix: write backend in its place, or via: Via.GATEWAY
test/shop: routes[3].backend cannot be kept apart from another path, of which next:80 gets another part
  why: ingress-nginx keeps the part with the backend that gets it, and reads one
  fix: write the same weights, or a Service for each, or via: Via.GATEWAY
test/shop: routes[4].backends cannot be kept apart from another path, of which next:80 gets another part
  why: ingress-nginx keeps the part with the backend that gets it, and reads one
  fix: write the same weights, or a Service for each, or via: Via.GATEWAY`,
  },
];
