import { HttpBackend, HttpRoutes, IngressController } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const backend = HttpBackend.service('web', 80);
const mirror = HttpBackend.service('next', 0);

/** Copies of requests that nobody would get. */
export const HTTP_MIRROR: readonly Refusal[] = [
  {
    name: 'a copy of requests by an Ingress',
    cluster: { ingressController: IngressController.INGRESS_NGINX },
    make: (chart) => new HttpRoutes(chart, 'shop', { routes: [{ path: '/', backend, mirror }] }),
    message: `test/shop: routes[0].mirror is not supported by an Ingress of ingress-nginx
  why: an Ingress has no field for it, and ingress-nginx reads no annotation for it
  fix: write via: Via.GATEWAY, or remove it
test/shop: routes[0].mirror.port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'a new path for requests that are redirected',
    cluster: { gateway: { name: 'edge' } },
    make: (chart) =>
      new HttpRoutes(chart, 'shop', {
        routes: [{ path: '/', redirect: { host: 'a.example.com' }, rewritePath: '/new' }],
      }),
    message: `test/shop: routes[0].rewritePath: "/new" has no backend
  why: a redirected request reaches no backend, so it would have no effect
  fix: remove it, or write path in the redirect`,
  },
  {
    name: 'a copy of requests that are redirected',
    cluster: { gateway: { name: 'edge' } },
    make: (chart) =>
      new HttpRoutes(chart, 'shop', {
        routes: [{ path: '/', redirect: { host: 'a.example.com' }, mirror: backend }],
      }),
    message: `test/shop: routes[0].mirror has no request to copy
  why: the Gateway answers the request with a redirect, and sends it to no backend
  fix: remove it, or write backend instead of redirect`,
  },
];
