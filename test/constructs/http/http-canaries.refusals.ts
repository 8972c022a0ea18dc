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
    message: `test/shop: routes[0].backends cannot send a part of the requests to next:80, which receives all requests of another path or of this path
  why: ingress-nginx uses a backend either for all requests of its paths or for a part, and drops one of the two
  fix: write a separate Service for the part, or via: Via.GATEWAY`,
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
    message: `test/shop: routes[1].backend conflicts with another path of web:80, which has other weights
  why: ingress-nginx stores the weights with the backend, so all paths of a backend have the same weights
  fix: write the same backends and weights on each path, or via: Via.GATEWAY
test/shop: defaultBackend conflicts with another path of web:80, which has other weights
  why: ingress-nginx stores the weights with the backend, so all paths of a backend have the same weights
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
    message: `test/shop: routes[1].backends conflicts with another path, which sends next:80 another part of its requests
  why: ingress-nginx stores the weight with the backend that receives the requests, and reads only one
  fix: write the same weights, or a separate Service for each, or via: Via.GATEWAY`,
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
  why: ingress-nginx selects a backend by one header
  fix: write one, or via: Via.GATEWAY
test/shop: routes[1].matchHeaders["X_Canary"]: "X_Canary" is not a header name that ingress-nginx accepts for routing
  why: ingress-nginx accepts letters, digits and "-" there, and otherwise sends the backend no request
  fix: write a name such as "X-Canary", or via: Via.GATEWAY
test/shop: routes[1].matchHeaders["X_Canary"]: "a b" is not a header value that ingress-nginx accepts for routing
  why: ingress-nginx accepts letters, digits and "-._~/:" there, and otherwise ignores the annotation
  fix: write a value such as "always", or via: Via.GATEWAY
test/shop: routes[2].matchHeaders has no route without it
  why: ingress-nginx selects a backend by a header only if a route with the same host, path and path type matches all other requests
  fix: write that route too, or via: Via.GATEWAY
test/shop: routes[4].matchHeaders changes more than the backend
  why: ingress-nginx redirects and rewrites all requests of a path in the same way, and a header only selects the backend
  fix: write the same rewritePath on both routes and no redirect, or via: Via.GATEWAY
test/shop: routes[4].backends cannot split requests that a header selects
  why: ingress-nginx sends them to one backend
  fix: write backend instead, or via: Via.GATEWAY
test/shop: routes[3].backend conflicts with another path, which sends next:80 another part of its requests
  why: ingress-nginx stores the weight with the backend that receives the requests, and reads only one
  fix: write the same weights, or a separate Service for each, or via: Via.GATEWAY
test/shop: routes[4].backends conflicts with another path, which sends next:80 another part of its requests
  why: ingress-nginx stores the weight with the backend that receives the requests, and reads only one
  fix: write the same weights, or a separate Service for each, or via: Via.GATEWAY`,
  },
];
